using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Identity;

[Collection(nameof(Apart))]
public class Confirming_that_it_is_you(Apart apart, Strict strict) : IClassFixture<Strict>
{
    static readonly TimeSpan TooLong = TimeSpan.FromMinutes(6);

    readonly Service service = apart.Service;

    [Fact]
    public async Task comes_before_the_form_of_what_is_hard_to_take_back()
    {
        var (visitor, member) = await SignedIn();
        var opened = await service.Submit();
        Assert.Equal($"{opened.Page}/send-response", (await visitor.Open($"{opened.Page}/send-response")).Path);
        service.Clock.Advance(TooLong);
        var asked = await visitor.Open($"{opened.Page}/send-response");
        Assert.Equal("Confirm that it is you", asked.Heading);
        var refused = await asked.Form().Fill("Password", Members.WrongPassword).Send();
        Assert.Equal((422, "Error: This is not your password"), (refused.Status, refused.Form().Error("Password")));
        Assert.Equal($"{opened.Page}/send-response", (await refused.Form().Fill("Password", member.Password).Send()).Path);
    }

    [Fact]
    public async Task is_not_asked_for_what_is_everyday_work()
    {
        var (visitor, _) = await SignedIn();
        service.Clock.Advance(TooLong);
        Assert.Equal("Add a note", (await visitor.Open($"{(await service.Submit()).Page}/add-note")).Heading);
    }

    [Fact]
    public async Task keeps_what_was_typed_meanwhile_and_sends_it_on()
    {
        var opened = await Withheld();
        var visitor = await service.SignedInAs(Role.Caseworker);
        var form = await visitor.Open($"{opened.Page}/release");
        const string words = "The council agreed.\nIn <writing> & twice";
        var filled = form.Form().Choose("Which item?", "Item 1").Fill("Why do you release it?", words);
        service.Clock.Advance(TooLong);
        var asked = await filled.Send();
        Assert.Equal("Confirm that it is you", asked.Heading);
        var wrong = await asked.Form().Fill("Password", Members.WrongPassword).Send();
        var done = await wrong.Form().Fill("Password", Service.Password).Send();
        Assert.Equal(opened.Page, done.Path);
        Assert.Contains("The council agreed. In <writing> & twice", done.Text);
    }

    [Fact]
    public async Task is_told_to_programs_by_a_code()
    {
        var opened = await Withheld();
        var visitor = await service.SignedInAs(Role.Caseworker);
        service.Clock.Advance(TooLong);
        var body = new JsonObject { ["item"] = 1, ["reason"] = "They agreed" };
        var address = $"{opened.Api}/release?version={opened.Version}";
        Assert.Equal("step-up-required", (await visitor.Post(address, body)).MustBeProblem(403)["code"].GetString());
        (await visitor.Post("/api/session/confirmation", new JsonObject { ["code"] = Members.WrongPassword })).MustBeProblem(422);
        Assert.Equal("step-up-required", (await visitor.Post(address, body)).MustBeProblem(403)["code"].GetString());
        Assert.Equal(204, (await visitor.Post("/api/session/confirmation", new JsonObject { ["code"] = Service.Password })).Status);
        Assert.Equal(200, (await visitor.Post(address, body)).Status);
    }

    [Fact]
    public async Task takes_a_code_of_the_app_and_the_password_no_more_once_there_is_one()
    {
        var (member, app, visitor) = await strict.WithApp();
        strict.Node.Clock.Advance(TooLong);
        var asked = await visitor.Open(Strict.OwnFactors);
        Assert.Equal("Confirm that it is you", asked.Heading);
        Assert.Equal(422, (await asked.Form().Fill("Code", member.Password).Send()).Status);
        Assert.Equal(Strict.OwnFactors, (await asked.Form().Fill("Code", app.Code()).Send()).Path);
    }

    async Task<(Visitor Visitor, Member Member)> SignedIn()
    {
        var member = await service.NewMember();
        var visitor = service.Anyone();
        await visitor.SignIn(member);
        return (visitor, member);
    }

    async Task<OpenedCase> Withheld()
    {
        var life = new Life(service, _ => "In their own words");
        var opened = await life.Begun();
        await life.Live(opened, Life.Acts.TakeWhile(act => act != "release"));
        return opened;
    }
}
