using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Identity;

[Collection(nameof(Apart))]
public class A_new_second_factor(Apart apart, Strict strict) : IClassFixture<Strict>
{
    const string Resets = "/staff/second-factor-resets";

    readonly Service service = apart.Service;

    [Fact]
    public async Task takes_two_people_neither_of_whom_it_is_for()
    {
        var (lost, _, theirs) = await strict.WithApp(Role.Director);
        var asks = service.Anyone();
        await asks.SignIn(await service.NewMember(Role.Administrator));
        var id = (await asks.Get("/api/people")).Json.EnumerateArray().Single(person => person.GetProperty("email").GetString() == lost.Email).GetProperty("id").GetGuid();
        Assert.Contains("You have asked", (await (await asks.Open($"/staff/people/{id}")).Form("Ask for a new second factor").Send()).Text);

        Assert.Contains("Somebody else has to agree", (await asks.Open(Resets)).Text);
        var reset = (await asks.Get("/api/second-factor-resets")).Json.EnumerateArray().Single(waiting => waiting.GetProperty("staff").GetGuid() == id).GetProperty("id").GetGuid();
        (await asks.Post($"/api/second-factor-resets/{reset}/agreement", null)).MustBeProblem(404);
        (await theirs.Post($"/api/second-factor-resets/{reset}/agreement", null)).MustBeProblem(404);

        var agrees = service.Anyone();
        await agrees.SignIn(await service.NewMember(Role.Lead));
        var page = await agrees.Open(Resets);
        var button = page.All($"button[value='{reset}']")[0];
        var token = page.All("main form input[name=__RequestVerificationToken]")[0];
        var shown = await agrees.Send(Resets, [new("agree", button.GetAttribute("value")!), new("__RequestVerificationToken", token.GetAttribute("value")!)]);
        var password = shown.All(".panel .code").Single().TextContent;
        (await theirs.Get("/api/session")).MustBeProblem(401);
        Assert.Equal(422, (await strict.Node.Anyone().SignIn(lost)).Status);
        Assert.Equal("/staff/change-password", (await strict.Node.Anyone().SignIn(lost with { Password = password })).Path);
        (await agrees.Post($"/api/second-factor-resets/{reset}/agreement", null)).MustBeProblem(404);

        var told = (await agrees.Get("/api/changes")).Json.EnumerateArray().Where(change => change.GetProperty("staff").GetGuid() == id).Select(change => change.GetProperty("what").GetString());
        Assert.Equal(["Agreed to a new second factor", "Asked for a new second factor", "Given a new password", "Set up an authenticator app"], told.Order());
    }

    [Fact]
    public async Task lapses_when_nobody_agrees_for_a_week()
    {
        var visitor = service.Anyone();
        await visitor.SignIn(await service.NewMember(Role.Administrator));
        var id = (await visitor.Get("/api/people")).Json.EnumerateArray().First(person => person.GetProperty("state").GetString() == "active").GetProperty("id").GetGuid();
        Assert.Equal(204, (await visitor.Post($"/api/people/{id}/second-factor-reset", null)).Status);
        service.Clock.Advance(TimeSpan.FromDays(8));
        var later = service.Anyone();
        await later.SignIn(await service.NewMember(Role.Lead));
        Assert.Contains("Nobody waits for one", (await later.Open(Resets)).Text);
    }
}
