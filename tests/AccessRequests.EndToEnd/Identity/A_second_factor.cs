using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Identity;

[Collection(nameof(Apart))]
public class A_second_factor(Strict strict) : IClassFixture<Strict>
{
    readonly Service service = strict.Node;

    [Fact]
    public async Task is_set_up_by_everybody_before_anything_opens()
    {
        var newcomer = await service.NewcomerWithOneTimePassword();
        var visitor = service.Anyone();
        var changed = await (await visitor.SignIn(newcomer)).Form()
            .Fill("The password you were given", newcomer.Password).Fill("New password", "purple otters sing").Fill("New password again", "purple otters sing").Send();
        Assert.Equal("Set up a second proof that it is you", changed.Heading);
        Assert.Equal(Strict.OwnFactors, (await visitor.Open("/staff/work")).Path);
        (await visitor.Get("/api/worklist")).MustBeProblem(403);

        var before = visitor.Cookies["staff"];
        var (_, codes) = await strict.SetUp(visitor);
        Assert.Equal(10, codes.All("ul.code li").Select(code => code.TextContent).Distinct().Count());
        Assert.NotEqual(before, visitor.Cookies["staff"]);
        Assert.Equal("/staff/work", (await codes.Follow("I have kept them: go on")).Path);
    }

    [Fact]
    public async Task is_asked_for_after_the_password_and_leads_on_to_where_one_wanted()
    {
        var (member, app, _) = await strict.WithApp();
        var visitor = service.Anyone();
        var asked = await visitor.SignIn(member, "/staff/cases?view=overdue");
        Assert.Equal(("Confirm that it is you", Strict.SecondFactor), (asked.Heading, asked.Path.Split('?')[0]));
        Assert.Equal(Strict.SecondFactor, (await visitor.Open("/staff/work")).Path);
        (await visitor.Get("/api/worklist")).MustBeProblem(403);

        var refused = await asked.Form().Fill("Code", "000000").Send();
        Assert.Equal((422, "Error: This code is wrong or was used before. Wait for the next one, then try again"), (refused.Status, refused.Form().Error("Code")));
        Assert.Equal("/staff/cases?view=overdue", (await refused.Form().Fill("Code", app.NextCode()).Send()).Path);
    }

    [Fact]
    public async Task keeps_whoever_has_only_the_password_from_making_the_account_their_own()
    {
        var (member, _, _) = await strict.WithApp();
        var thief = service.Anyone();
        await thief.SignIn(member);
        foreach (var door in new[] { Strict.OwnFactors, $"{Strict.OwnFactors}/app", "/staff/change-password", "/staff/account", "/staff/account/sessions" })
            Assert.Equal(Strict.SecondFactor, (await thief.Open(door)).Path);
    }

    [Fact]
    public async Task takes_a_code_once()
    {
        var (member, app, _) = await strict.WithApp();
        var code = app.NextCode();
        Assert.Equal("/staff/work", (await (await service.Anyone().SignIn(member)).Form().Fill("Code", code).Send()).Path);
        Assert.Equal(422, (await (await service.Anyone().SignIn(member)).Form().Fill("Code", code).Send()).Status);
    }

    [Fact]
    public async Task may_be_a_recovery_code_once()
    {
        var member = await service.NewMember();
        var visitor = service.Anyone();
        await visitor.SignIn(member);
        var (_, page) = await strict.SetUp(visitor);
        var code = page.All("ul.code li")[3].TextContent;
        Assert.Equal("/staff/work", (await (await service.Anyone().SignIn(member)).Form().Fill("Code", code.ToLowerInvariant()).Send()).Path);
        Assert.Equal(422, (await (await service.Anyone().SignIn(member)).Form().Fill("Code", code).Send()).Status);
        Assert.Contains("You have 9 recovery codes left", (await visitor.Open(Strict.OwnFactors)).Text);
        foreach (var row in await service.Database.Query("select c::text from identity.recovery_code c"))
            Assert.DoesNotContain(code.Replace("-", ""), (string)row[0]!);
    }

    [Fact]
    public async Task is_not_guessed_for_long()
    {
        var (member, app, _) = await strict.WithApp();
        var asked = await service.Anyone().SignIn(member);
        for (var wrong = 1; wrong <= 5; wrong++)
            asked = await asked.Form().Fill("Code", "000000").Send();
        var told = await asked.Form().Fill("Code", app.NextCode()).Send();
        Assert.Equal(429, told.Status);
        Assert.Contains("01632 960 123", told.Text);
        service.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("/staff/work", (await (await service.Anyone().SignIn(member)).Form().Fill("Code", app.Code()).Send()).Path);
    }

    [Fact]
    public async Task is_sent_by_programs_with_the_password()
    {
        var (member, app, _) = await strict.WithApp();
        var program = service.Anyone();
        Assert.Equal("second-factor-required", (await program.SignInByApi(member)).MustBeProblem(401)["code"].GetString());
        Assert.Equal("second-factor-wrong", (await program.Post("/api/session", With("000000"))).MustBeProblem(401)["code"].GetString());
        Assert.Empty(program.Cookies.All);
        Assert.Equal(204, (await program.Post("/api/session", With(app.NextCode()))).Status);
        Assert.Equal(200, (await program.Get("/api/worklist")).Status);
        (await service.Anyone().SignInByApi(await service.NewMember())).MustBeProblem(403);

        JsonObject With(string code) => new() { ["email"] = member.Email, ["password"] = member.Password, ["code"] = code };
    }

    [Fact]
    public async Task is_not_taken_away_when_it_is_the_last()
    {
        var (_, _, visitor) = await strict.WithApp();
        var refused = await (await visitor.Open(Strict.OwnFactors)).Form("Remove the app").Send();
        Assert.Equal(["This is the only one you have. Set up another before you remove it"], refused.Errors);
    }

    [Fact]
    public async Task lies_in_the_database_under_the_master_key()
    {
        var (_, app, _) = await strict.WithApp();
        var key = Convert.ToHexString(System.Text.Encoding.ASCII.GetBytes(app.Shown));
        foreach (var row in await service.Database.Query("select a::text from identity.authenticator a"))
        {
            Assert.DoesNotContain(app.Shown, (string)row[0]!);
            Assert.DoesNotContain(key, (string)row[0]!, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task lets_its_owner_in_at_their_own_browser_while_a_stranger_uses_up_the_tries_at_their_account()
    {
        var (member, app, visitor) = await strict.WithApp();
        await visitor.SignOutByApi();
        await (await visitor.SignIn(member)).Form().Fill("Code", app.NextCode()).Send();
        await visitor.SignOutByApi();
        for (var wrong = 1; wrong <= 6; wrong++)
            await service.Anyone().SignIn(member with { Password = Members.WrongPassword });
        Assert.Equal(422, (await service.Anyone().SignIn(member)).Status);
        Assert.Equal("Confirm that it is you", (await visitor.SignIn(member)).Heading);
    }

    [Fact]
    public async Task lets_its_owner_in_at_their_own_browser_while_a_thief_of_the_password_guesses_codes()
    {
        var (member, app, visitor) = await strict.WithApp();
        await visitor.SignOutByApi();
        await (await visitor.SignIn(member)).Form().Fill("Code", app.NextCode()).Send();
        await visitor.SignOutByApi();
        var guess = await service.Anyone().SignIn(member);
        for (var wrong = 1; wrong <= 5; wrong++)
            guess = await guess.Form().Fill("Code", "000000").Send();
        Assert.Equal(429, (await guess.Form().Fill("Code", "000000").Send()).Status);
        Assert.Equal("/staff/work", (await (await visitor.SignIn(member)).Form().Fill("Code", app.NextCode()).Send()).Path);
    }
}
