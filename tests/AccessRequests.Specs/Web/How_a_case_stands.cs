using AccessRequests.Web.Parts;
using Xunit;

namespace AccessRequests.Specs.Web;

public class How_a_case_stands
{
    static readonly DateOnly Today = new(2026, 3, 10);

    public static TheoryData<Rag> States => new(Enum.GetValues<Rag>());

    [Theory, MemberData(nameof(States))]
    public async Task is_always_a_word_and_a_shape(Rag state)
    {
        var tag = (await Rendered.Of<RagTag>(new { State = state })).One(".rag");
        Assert.Equal(state.Word(), tag.Words());
        Assert.NotEmpty(tag.QuerySelectorAll("svg[aria-hidden=true] *"));
    }

    [Fact]
    public async Task has_a_shape_and_a_word_of_its_own()
    {
        var states = Enum.GetValues<Rag>();
        var shapes = await Task.WhenAll(states.Select(async state => (await Rendered.Of<RagShape>(new { State = state })).One("svg").InnerHtml));
        Assert.Equal(states.Length, shapes.Distinct().Count());
        Assert.Equal(states.Length, states.Select(state => state.Word()).Distinct().Count());
        Assert.Equal(states.Length, states.Select(state => state.Css()).Distinct().Count());
    }

    [Theory]
    [InlineData(Rag.DueSoon, 17, "7 days left")]
    [InlineData(Rag.DueSoon, 11, "1 day left")]
    [InlineData(Rag.DueSoon, 10, "Due today")]
    [InlineData(Rag.Overdue, 8, "2 days late")]
    [InlineData(Rag.Waiting, 17, "Waiting")]
    [InlineData(Rag.Closed, 8, "Closed")]
    public void counts_days_while_the_clock_runs(Rag state, int dayOfMarch, string words) =>
        Assert.Equal(words, state.Tag(new DateOnly(2026, 3, dayOfMarch), Today));

    [Fact]
    public async Task comes_with_how_its_date_was_reached()
    {
        ExplainedStep[] steps = [new("Received", new(2026, 2, 10), "UK GDPR Article 12(3)"), new("One month later", new(2026, 3, 10))];
        var card = await Rendered.Of<DeadlineCard>(new { State = Rag.DueSoon, Today, DueOn = (DateOnly?)new DateOnly(2026, 3, 10), Steps = steps });
        Assert.Equal("Tuesday 10 March 2026", card.One(".deadline-date").Words());
        Assert.Equal("Due today", card.One(".rag").Words());
        Assert.Equal([["Received", "Tuesday 10 February 2026", "UK GDPR Article 12(3)"], ["One month later", "Tuesday 10 March 2026"]],
            card.QuerySelectorAll("details li").Select(step => step.ChildNodes.Select(part => part.Words()).Where(words => words.Length > 0)));
    }

    [Fact]
    public async Task can_be_without_a_date()
    {
        var card = await Rendered.Of<DeadlineCard>(new { State = Rag.Waiting, Today, Tag = "Not started", NoDate = "Waiting for proof of identity" });
        Assert.Equal("Waiting for proof of identity", card.One(".deadline-date").Words());
        Assert.Equal("Not started", card.One(".rag").Words());
    }

    [Fact]
    public async Task is_told_beside_the_picture_for_whoever_cannot_see_it()
    {
        var page = await Rendered.Of<StackedBars>(new { Id = "open", Title = "Open cases", Bars = Bars((Rag.Overdue, 1), (Rag.OnTrack, 300)) });
        var picture = page.One("svg[role=img]");
        Assert.Equal(["open-picture", "open-words"], picture.GetAttribute("aria-labelledby")!.Split(' '));
        Assert.Equal("Requests: 1 overdue, 0 due soon, 300 on track, 0 waiting, 0 not started", picture.One("desc").Words());
    }

    [Fact]
    public async Task is_never_too_small_to_see_nor_wider_than_the_picture()
    {
        var page = await Rendered.Of<StackedBars>(new { Id = "open", Title = "Open cases", Bars = Bars((Rag.Overdue, 1), (Rag.OnTrack, 300), (Rag.Waiting, 1)) });
        var parts = page.QuerySelectorAll("svg.bars > svg").Select(part => (From: Percent(part.GetAttribute("x")), Width: Percent(part.GetAttribute("width")))).ToList();
        Assert.Equal(3, parts.Count);
        Assert.All(parts, part => Assert.InRange(part.Width, 3, 100));
        Assert.Equal(100, parts[^1].From + parts[^1].Width, 2);
    }

    static IReadOnlyList<StackedBar> Bars(params (Rag State, int Count)[] counts) =>
        [new("Requests", counts.ToDictionary(count => count.State, count => count.Count))];

    static double Percent(string? share) => double.Parse(share!.TrimEnd('%'), System.Globalization.CultureInfo.InvariantCulture);
}
