using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.Identity;

public class Looking_after_people(Service service)
{
    const string People = "/staff/people";

    [Fact]
    public async Task asks_for_name_address_and_a_role()
    {
        var refused = await (await (await Administrator()).Open($"{People}/new")).Form().Fill("Their email address", "nope").Send();
        Assert.Equal(422, refused.Status);
        Assert.Equal(["Enter an email address like name@example.org", "Enter their name, in 200 characters or fewer", "Choose at least one role"], refused.Errors);
        Assert.Equal("nope", refused.Form().Value("Their email address"));
    }

    [Fact]
    public async Task invites_with_a_password_shown_once_and_good_for_one_use()
    {
        var email = $"{Guid.NewGuid():N}@staff.example.org";
        var form = (await (await Administrator()).Open($"{People}/new")).Form().Fill("Their name", "Nia New").Fill("Their email address", email).Choose("Roles", "Caseworker");
        var shown = await form.Send();
        var password = shown.All(".panel .code").Single().TextContent;
        Assert.Equal("/staff/change-password", (await service.Anyone().SignIn(new Member(email, password))).Path);
        Assert.DoesNotContain(password, (await (await Administrator()).Open(People)).Answer.Text);
        Assert.Equal(["Somebody with this address has an account already"], (await form.Send()).Errors);
    }

    [Fact]
    public async Task gives_other_roles_which_ends_sessions_and_is_seen_by_all_leads_and_directors()
    {
        var (member, id) = await Somebody("Rae Roles");
        var theirs = service.Anyone();
        await theirs.SignIn(member);
        var form = (await (await Administrator()).Open($"{People}/{id}/roles")).Form().Choose("Roles", "Director");
        Assert.Contains("Saved", (await form.Send()).Text);
        (await theirs.Get("/api/session")).MustBeProblem(401);
        foreach (var role in new[] { Role.Lead, Role.Director })
        {
            var change = (await (await service.SignedInAs(role)).Open("/staff/changes")).Table().First(row => row["Whose account"] == "Rae Roles" && row["What"].StartsWith("Roles changed"));
            Assert.Equal(("Roles changed: Caseworker → Caseworker, Director", "Administrator"), (change["What"], change["By whom"]));
        }
    }

    [Fact]
    public async Task says_when_somebody_changed_their_own_rights()
    {
        var member = await service.NewMember(Role.Administrator);
        var visitor = service.Anyone();
        await visitor.SignIn(member);
        await (await visitor.Open($"{People}/{await IdOf(member.Email)}/roles")).Form().Choose("Roles", "Data-protection lead").Send();
        Assert.Contains((await (await service.SignedInAs(Role.Director)).Open("/staff/changes")).Table(),
            row => row["What"] == "Roles changed: Administrator → Data-protection lead, Administrator (their own)");
    }

    [Fact]
    public async Task lets_somebody_leave_and_says_what_work_nobody_has_then()
    {
        var (member, id) = await Somebody("Lou Leaves");
        var theirs = service.Anyone();
        await theirs.SignIn(member);
        var opened = await service.Submit();
        await (await service.SignedInAs(Role.Lead)).Does("assign", opened, new JsonObject { ["assigneeId"] = id });
        await service.CaughtUp();
        var asked = await (await Administrator()).Open($"{People}/{id}/leave");
        Assert.Contains("1 open case will have nobody to work on it", asked.Text);
        Assert.DoesNotContain(opened.Reference, asked.Answer.Text);
        var left = await asked.Form().Send();
        Assert.Equal("1, with nobody to work on them", left.Summary["Open cases"]);
        Assert.Contains("1 open case of people who left has nobody to work on it", (await (await Administrator()).Open(People)).Text);
        (await theirs.Get("/api/session")).MustBeProblem(401);
        Assert.Equal(422, (await service.Anyone().SignIn(member)).Status);
        Assert.Equal(404, (await (await Administrator()).Open($"{People}/{id}/roles")).Status);
    }

    [Fact]
    public async Task leaves_a_record_that_the_database_itself_keeps()
    {
        await Somebody("Rik Record");
        foreach (var sql in new[] { "update identity.change set what = 'nothing'", "delete from identity.change", "truncate identity.change" })
            Assert.Contains("What was recorded stays", (await Assert.ThrowsAsync<Npgsql.PostgresException>(() => service.Database.Execute(sql))).MessageText);
    }

    [Fact]
    public async Task is_done_over_the_API_as_well()
    {
        var program = service.Anyone();
        await program.SignInByApi(await service.NewMember(Role.Administrator));
        (await program.Post("/api/people", new JsonObject())).MustBeProblem(422);
        (await program.Post("/api/people", new JsonObject { ["email"] = "a@b.org", ["name"] = "A", ["roles"] = new JsonArray("king") })).MustBeProblem(422);
        var email = $"{Guid.NewGuid():N}@staff.example.org";
        var invited = await program.Post("/api/people", new JsonObject { ["email"] = email, ["name"] = "Pat Program", ["roles"] = new JsonArray("caseworker") });
        Assert.Equal(201, invited.Status);
        var id = invited["id"].GetGuid();
        Assert.Equal(204, (await program.Call(new HttpRequestMessage(HttpMethod.Put, $"/api/people/{id}/roles") { Content = JsonContent.Create(new { roles = new[] { "director" } }) })).Status);
        var person = (await program.Get("/api/people")).Json.EnumerateArray().Single(person => person.GetProperty("id").GetGuid() == id);
        Assert.Equal(["director"], person.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
        Assert.Equal(204, (await program.Post($"/api/people/{id}/leave", null)).Status);
        (await program.Post($"/api/people/{id}/leave", null)).MustBeProblem(404);
        Assert.Contains((await program.Get("/api/changes")).Json.EnumerateArray(), change => change.GetProperty("staff").GetGuid() == id && change.GetProperty("what").GetString() == "Left");
    }

    async Task<Visitor> Administrator() => await service.SignedInAs(Role.Administrator);

    async Task<(Member Member, Guid Id)> Somebody(string name)
    {
        var member = new Member($"{Guid.NewGuid():N}@staff.example.org", Service.Password);
        var added = await service.Administer(accounts => accounts.Demonstrate(member.Email, name, Role.Caseworker, member.Password));
        return (member, added.Id);
    }

    async Task<Guid> IdOf(string email)
    {
        await using var scope = service.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>().FindByEmailAsync(email))!.Id;
    }
}
