using AccessRequests.Web;
using AccessRequests.Web.Errors;
using AccessRequests.Web.Parts;
using AngleSharp.Dom;
using Xunit;

namespace AccessRequests.Specs.Web;

public class Pages_for_everyone
{
    [Fact]
    public async Task say_their_language_and_begin_with_a_way_past_the_header()
    {
        var page = await Rendered.Of<Layout>(new { Title = "Privacy" });
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        var first = page.QuerySelectorAll("a, button, input").First();
        Assert.Equal("Skip to main content", first.Words());
        Assert.Equal("main", page.GetElementById(first.GetAttribute("href")![1..])!.LocalName);
    }

    [Fact]
    public async Task offer_a_quick_way_out_that_needs_no_script()
    {
        var exit = (await Rendered.Of<Layout>(new { Title = "About you" })).One("a[data-leave]");
        Assert.Equal(Rendered.Organisation.LeaveQuicklyTo, exit.GetAttribute("href"));
        Assert.Empty((await Rendered.Of<Layout>(new { Title = "Cases", Audience = Audience.Staff })).QuerySelectorAll("[data-leave]"));
    }

    [Fact]
    public async Task link_to_help_and_name_the_organisation()
    {
        var footer = (await Rendered.Of<Layout>(new { Title = "Start" })).One("footer");
        Assert.Equal(["/contact", "/your-rights", "/deadline-calculator", "/complain", "/privacy", "/safety", "/accessibility"], footer.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains(Rendered.Organisation.Name, footer.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task name_the_other_ways_to_reach_us_when_we_are_too_busy()
    {
        var words = (await Rendered.Of<TooBusyPage>(new { Wait = "15 minutes" })).One("main").Words();
        Assert.Contains("15 minutes", words, StringComparison.Ordinal);
        Assert.Contains(Rendered.Organisation.Phone, words, StringComparison.Ordinal);
        Assert.Contains("Riverside House", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task give_back_what_was_written_when_someone_else_was_first()
    {
        var typed = FormInput.With(("version", "3"), ("submission", "k"), ("__RequestVerificationToken", "secret"), ("question", "Which <b>years</b>?"),
            ("askedOn.day", "4"), ("askedOn.month", "3"), ("askedOn.year", "2026"), ("note", ""));
        var page = await Rendered.Of<ChangedPage>(new { Case = "AR-2611-7K3M-9QXT", Href = "/staff/cases/AR-2611-7K3M-9QXT", Typed = typed });
        Assert.Equal(["Which <b>years</b>?", "4 3 2026"], page.QuerySelectorAll("textarea[readonly]").Select(box => box.TextContent));
        Assert.Equal(["Question", "Asked on"], page.QuerySelectorAll("main label").Select(label => label.Words()));
        Assert.DoesNotContain("secret", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task show_typed_words_as_words()
    {
        var page = await Rendered.Of<SummaryRow>(new { Key = "Details", Value = "<img src=x onerror=alert(1)>\nשלום" });
        Assert.Equal("<img src=x onerror=alert(1)>\nשלום", page.One("bdi").TextContent);
        Assert.Empty(page.QuerySelectorAll("img"));
    }

    [Fact]
    public async Task say_what_was_left_out()
    {
        var page = await Rendered.Of<SummaryRow>(new { Key = "Date of birth", ChangeHref = "/born" });
        Assert.Equal("Not provided", page.One("dd.summary-value").Words());
        Assert.Equal("Change date of birth", page.One("a").Words());
    }

    [Fact]
    public async Task tell_history_newest_first_by_the_clock_in_London()
    {
        TimelineEntry[] entries =
        [
            new("Received", "Public form", new(2026, 6, 4, 8, 30, 0, TimeSpan.Zero), HappenedOn: new(2026, 6, 4)),
            new("Closed", "Casey Worker", new(2026, 7, 1, 14, 5, 0, TimeSpan.Zero), HappenedOn: new(2026, 6, 30)),
        ];
        var page = await Rendered.Of<Timeline>(new { Entries = entries });
        Assert.Equal(["Closed", "Received"], page.QuerySelectorAll("h3").Select(title => title.Words()));
        Assert.Equal(["1 July 2026 at 3:05pm", "4 June 2026 at 9:30am"], page.QuerySelectorAll("time").Select(time => time.Words()));
        Assert.Contains("Happened on 30 June 2026", page.Body!.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("Happened on 4 June", page.Body!.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task count_what_each_view_of_a_list_holds()
    {
        Tab[] views = [new("All", "/staff/cases", IsHere: true, Count: 1204), new("Mine", "/staff/cases?view=mine")];
        var tabs = (await Rendered.Of<Tabs>(new { Items = views, Label = "Views" })).QuerySelectorAll("a");
        Assert.Equal(["All 1,204", "Mine"], tabs.Select(tab => tab.Words()));
        Assert.Equal(["page", null], tabs.Select(tab => tab.GetAttribute("aria-current")));
    }

    [Fact]
    public async Task sort_by_links_that_say_which_way()
    {
        Column[] columns = [new("Case", "reference"), new("Reply by", "dueOn"), new("Stage")];
        var head = await Rendered.Of<SortableTable>(new { Caption = "Cases", Columns = columns, Sort = "dueOn", SortHref = (Func<string, string>)(key => $"?sort={key}") });
        Assert.Equal([null, "ascending", null], head.QuerySelectorAll("th").Select(cell => cell.GetAttribute("aria-sort")));
        Assert.Equal(["?sort=reference", "?sort=-dueOn"], head.QuerySelectorAll("th a").Select(link => link.GetAttribute("href")));
        Assert.Equal("0", head.One("[role=region][aria-labelledby]").GetAttribute("tabindex"));
    }
}
