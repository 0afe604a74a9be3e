using AccessRequests.Casework;
using AccessRequests.Documents;
using AccessRequests.Letters;
using AccessRequests.Letters.Templating;
using AccessRequests.Specs.Documents;
using AccessRequests.Web;
using Xunit;

namespace AccessRequests.Specs.Letters;

public class Letters_from_templates
{
    internal static readonly Organisation Us = new(
        "Some Organisation CIC", "hello@example.org", "01632 960 000", "weekdays 9am to 5pm", "1 Some Street, Sometown", "our data protection lead", "data@example.org",
        "Information Commission", "https://regulator.example", "0303 496 0000", "Some House, Sometown", "https://service.example.org", "https://example.com");

    static readonly IReadOnlyDictionary<string, object?> Everywhere = LawWords.Of(Us);

    const string Hostile = "<script>alert(1)</script> {{ name }} {% raw %} **bold** [x](javascript:alert(1)) \n# not a heading\n- not an item\n\n    no code & Ŵŷn “q” \\* `c` | t |";

    public static TheoryData<string, string> EveryBranch => [.. LetterKinds.All.SelectMany(kind => kind.Branches.Select(branch => (kind.Key, branch.When)))];

    [Fact]
    public void there_is_one_for_every_key_and_no_other() => Assert.Equal(LetterKeys.All, LetterKinds.All.Select(kind => kind.Key));

    [Theory, MemberData(nameof(EveryBranch))]
    public void each_shipped_text_says_what_the_law_wants(string key, string when) =>
        Assert.Null(Checking.Refusal(Only(key, when), TemplateStore.Shipped(key).Text, Everywhere));

    [Theory, MemberData(nameof(EveryBranch))]
    public void hostile_values_stay_text(string key, string when)
    {
        var (kind, values) = (LetterKinds.Find(key)!, Sample(key, when));
        foreach (var (name, value) in values.ToList())
            values[name] = value switch { string => Hostile, IEnumerable<string> list => list.Select(_ => Hostile).ToArray(), _ => value };
        var template = new LetterTemplate(kind, TemplateStore.Shipped(key).Text);
        var (letter, plain) = (template.Fill(values), template.Fill(Sample(key, when)));
        Assert.Equal(plain.Blocks.Select(Shape), letter.Blocks.Select(Shape));

        var head = new LetterHead(Hostile, Hostile, "AR-2603-7K3M-9QXT", Story.Today);
        var forms = new Forms(new PdfWriter(new FontFiles(null)), Us);
        var html = forms.AsHtml(letter, head);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<a ", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; {{ name }} {% raw %} **bold**", html);
        Assert.Contains("<script>alert(1)</script> {{ name }} {% raw %} **bold**", forms.AsText(letter, head));
        Assert.Contains("<script>alert(1)</script> {{ name }} {% raw %} **bold**", Printing_a_paper.Read(forms.AsPdf(letter, head)));
    }

    [Fact]
    public void ten_thousand_characters_go_over_pages_whole()
    {
        var words = string.Join(' ', Enumerable.Range(1, 1400).Select(number => $"gair{number}"));
        var values = Sample(LetterKeys.Refusal, LetterKinds.Find(LetterKeys.Refusal)!.Branches[0].When);
        values["reasons"] = words;
        var forms = new Forms(new PdfWriter(new FontFiles(null)), Us);
        var letter = new LetterTemplate(LetterKinds.Find(LetterKeys.Refusal)!, TemplateStore.Shipped(LetterKeys.Refusal).Text).Fill(values);
        Assert.Contains(words, Printing_a_paper.Read(forms.AsPdf(letter, new("Siân Ŵyn", null, "AR-2603-7K3M-9QXT", Story.Today))));
    }

    [Fact]
    public void no_value_that_law_demands_can_be_left_out()
    {
        foreach (var kind in LetterKinds.All)
            foreach (var value in kind.AllValues.Where(value => value.Law is not null).DistinctBy(value => value.Name))
            {
                var without = TemplateStore.Shipped(kind.Key).Text.Replace($"{{{{ {value.Name} }}}}", "…", StringComparison.Ordinal).Replace($"in {value.Name} %}}", "in nothing_at_all %}", StringComparison.Ordinal);
                Assert.True(Checking.Refusal(kind, without, Everywhere) is { } refusal && (refusal.Contains(value.Name, StringComparison.Ordinal) || refusal.Contains("nothing_at_all", StringComparison.Ordinal)), $"{kind.Key} may leave out {value.Name}");
            }
    }

    [Theory]
    [InlineData(LetterKeys.Reply, LawWords.ApplyToCourt, "part of it is a refusal")]
    [InlineData(LetterKeys.ExtensionNotice, "reason", "does not extend the time")]
    [InlineData(LetterKeys.MeetingInvitation, "companion", "(D4)")]
    public void is_refused_with_the_sentence_why(string key, string value, string why) =>
        Assert.Contains(why, Checking.Refusal(LetterKinds.Find(key)!, TemplateStore.Shipped(key).Text.Replace($"{{{{ {value} }}}}", "", StringComparison.Ordinal), Everywhere));

    [Theory]
    [InlineData("Dear {{ nobody }}", "There is no value called “nobody”")]
    [InlineData("Dear {{ name", "cannot be read")]
    [InlineData("{% if name %} Dear", "cannot be read")]
    [InlineData("{{ name | no_such_filter }}", "cannot be filled in")]
    [InlineData("{% for i in (1..100000) %}a{% endfor %}", "cannot be filled in")]
    [InlineData("{% include 'secret' %}", "cannot be filled in")]
    [InlineData("![a picture](https://example.com/x.png)", "no pictures")]
    [InlineData("[here](javascript:alert(1))", "A link must begin with https://")]
    [InlineData("```\ncode\n```", "Letters have headings, paragraphs, lists and quotations only")]
    [InlineData("text \uE000", "hidden characters")]
    [InlineData("", "would be empty")]
    [InlineData("You must first complain to us. {{ name }}", "never say must")]
    public void what_cannot_be_a_letter_is_refused(string text, string why)
    {
        var all = string.Join("\n\n", LetterKinds.Find(LetterKeys.ComplaintProgress)!.AllValues.DistinctBy(value => value.Name).Select(value => $"{{{{ {value.Name} }}}}"));
        Assert.Contains(why, Checking.Refusal(LetterKinds.Find(LetterKeys.ComplaintProgress)!, why == "never say must" ? $"{text}\n\n{all}" : text, Everywhere));
    }

    [Fact]
    public void volunteers_read_no_word_of_employment()
    {
        var kind = LetterKinds.Find(LetterKeys.MeetingInvitation)!;
        Assert.Contains("no employee", Checking.Refusal(kind, TemplateStore.Shipped(kind.Key).Text + "\n\nThis may end in a warning.", Everywhere));
        var letter = new LetterTemplate(kind, TemplateStore.Shipped(kind.Key).Text).Fill(Sample(kind.Key, "To a volunteer"));
        Assert.DoesNotContain("dismiss", string.Concat(letter.Blocks.Select(block => block.ToString())), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void markup_in_a_template_is_text() =>
        Assert.Contains("&lt;b&gt;", new Forms(new PdfWriter(new FontFiles(null)), Us).AsHtml(
            new LetterTemplate(LetterKinds.All[0], "<b>bold</b> {{ name }}").Fill(Sample(LetterKinds.All[0].Key, LetterKinds.All[0].Branches[0].When)), new("A", null, "AR-2603-7K3M-9QXT", Story.Today)));

    static LetterKind Only(string key, string when) => LetterKinds.Find(key)! is var kind ? kind with { Branches = [.. kind.Branches.Where(branch => branch.When == when)] } : null!;

    static Dictionary<string, object?> Sample(string key, string when) => new(Checking.Sample(Only(key, when).Branches[0], Everywhere));

    static string Shape(Block block) => block switch
    {
        Block.Listing list => $"list of {list.Items.Count}",
        Block.Quotation quotation => $"quotation of {quotation.Paragraphs.Count}",
        Block.Heading heading => $"heading {heading.Level}",
        _ => block.GetType().Name,
    };
}
