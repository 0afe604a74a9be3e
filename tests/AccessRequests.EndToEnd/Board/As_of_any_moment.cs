using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Confidentiality;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Board;

/// <summary>What was known at a moment is what the board said then; what was true then may have been recorded later.</summary>
public class As_of_any_moment(Apart apart) : IClassFixture<Apart>
{
    // Where other tests moved the clock there and back, facts lie in the future of now.
    readonly Service service = apart.Service;

    internal static readonly string[] Figures = ["open", "overdue", "dueSoon", "onTrack", "waiting", "notStarted", "answered", "unassigned", "kinds", "onTime", "days", "ages", "load", "breakdowns", "retention", "policies", "next", "hours"];

    [Fact]
    public async Task the_board_is_as_it_was()
    {
        service.Clock.AdjustTime(service.Clock.GetUtcNow() + TimeSpan.FromMinutes(10));
        await service.Submit();
        await service.CaughtUp();
        var director = await service.SignedInAs(Role.Director);
        var then = (await director.Get("/api/board")).Json;
        var moment = service.Clock.GetUtcNow();
        using (service.After(TimeSpan.FromMinutes(5)))
        {
            var late = await service.SignedInAs(Role.Director);
            var opened = await service.Submit();
            await (await service.SignedInAs(Role.Caseworker)).Does("acknowledge", opened, new JsonObject { ["acknowledgedOn"] = service.Today.ToString("O"), ["channel"] = "email" });
            await service.CaughtUp();
            var now = (await late.Get("/api/board")).Json;
            Assert.NotEqual(then.GetProperty("open").GetInt32(), now.GetProperty("open").GetInt32());
            var past = await late.Get($"/api/board?asOf={Uri.EscapeDataString(moment.ToString("O"))}");
            Assert.Equal(200, past.Status);
            foreach (var figure in Figures)
                Assert.Equal(then.GetProperty(figure).GetRawText(), past[figure].GetRawText());
            var folded = await late.Get($"/api/board?asOf={Uri.EscapeDataString(service.Clock.GetUtcNow().ToString("O"))}");
            foreach (var figure in Figures)
                Assert.Equal(now.GetProperty(figure).GetRawText(), folded[figure].GetRawText());

            var page = await late.Open($"/board?asOf={Uri.EscapeDataString(moment.ToString("O"))}&against={Uri.EscapeDataString(service.Clock.GetUtcNow().ToString("O"))}");
            Assert.Equal("+1", page.Table("What changed from one moment to the other")[0]["Change"]);
        }
    }

    [Fact]
    public async Task what_was_recorded_late_was_true_before_it_was_known()
    {
        var day = service.Today.AddDays(-3);
        var caseworker = await service.SignedInAs(Role.Caseworker);
        await service.CaughtUp();
        var director = await service.SignedInAs(Role.Director);
        var (known, trueThen) = (await Open("known"), await Open("true"));
        var answer = await caseworker.Post("/api/access-requests/recorded", new JsonObject { ["channel"] = "post", ["receivedOn"] = day.ToString("O"), ["request"] = Sample.Request() });
        if (answer.Status != 201)
            Assert.Fail(answer.Text);
        await service.CaughtUp();
        Assert.Equal((known, trueThen + 1), (await Open("known"), await Open("true")));

        async Task<int> Open(string by) => (await director.Get($"/api/board?asOf={day:O}&by={by}"))["open"].GetInt32();
    }

    [Theory]
    [InlineData("asOf=yesterday", "asOf")]
    [InlineData("asOf=2031-01-01", "asOf")]
    [InlineData("asOf=2028-03-01&by=hearsay", "by")]
    public async Task asks_for_a_moment_that_has_been(string query, string field) =>
        Assert.NotEmpty((await (await service.SignedInAs(Role.Director)).Get($"/api/board?{query}")).MustBeProblem(400).Errors(field));

    [Fact]
    public async Task a_wall_of_today_holds_for_the_past()
    {
        var insider = await Insider.With(service, Role.Lead, Role.Director);
        var opened = await service.Submit();
        await service.CaughtUp();
        var moment = Uri.EscapeDataString(service.Clock.GetUtcNow().ToString("O"));
        var before = (await insider.Visitor.Get($"/api/board?asOf={moment}"))["open"].GetInt32();
        Assert.Equal(200, (await insider.Visitor.Get($"{opened.Api}?asOf={moment}")).Status);
        await (await service.SignedInAs(Role.Lead)).Does("raise-wall", opened, new JsonObject { ["personId"] = insider.Id, ["conflict"] = "relative" });
        Assert.Equal(before - 1, (await insider.Visitor.Get($"/api/board?asOf={moment}"))["open"].GetInt32());
        Assert.Equal(404, (await insider.Visitor.Get($"{opened.Api}?asOf={moment}")).Status);
    }

    [Fact]
    public async Task a_case_is_as_it_was_and_the_look_is_written_down()
    {
        var opened = await service.Submit();
        var moment = service.Clock.GetUtcNow();
        using (service.After(TimeSpan.FromMinutes(2)))
        {
            var caseworker = await service.SignedInAs(Role.Caseworker);
            await caseworker.Does("acknowledge", opened, new JsonObject { ["acknowledgedOn"] = service.Today.ToString("O"), ["channel"] = "email" });
            var page = await caseworker.Open($"{opened.Page}?asOf={Uri.EscapeDataString(moment.ToString("O"))}");
            Assert.Contains("This is the case as of", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Receipt acknowledged", page.Text, StringComparison.Ordinal);
            Assert.Contains("Receipt acknowledged", (await caseworker.Open(opened.Page)).Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Acknowledge", page.Buttons);
            var beside = await caseworker.Open($"{opened.Page}?asOf={Uri.EscapeDataString(moment.ToString("O"))}&against={Uri.EscapeDataString(service.Clock.GetUtcNow().ToString("O"))}");
            Assert.Equal(6, beside.Table("What changed from one moment to the other").Count);
            Assert.Equal(422, (await caseworker.Open($"{opened.Page}?asOf=2020-01-01")).Status);
        }
    }
}
