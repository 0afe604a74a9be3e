using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Identity;

public class Changing_a_password(Service service)
{
    const string Page = "/staff/change-password", Given = "The password you were given", Now = "Your password now", New = "New password", Again = "New password again", Chosen = "purple otters sing";

    [Fact]
    public async Task comes_first_for_whoever_was_given_one_to_use_once()
    {
        var visitor = service.Anyone();
        var newcomer = await service.NewcomerWithOneTimePassword();
        var asked = await visitor.SignIn(newcomer);
        Assert.Equal(Page, asked.Path);
        Assert.Equal(Page, (await visitor.Open("/staff/work")).Path);
        (await visitor.Get("/api/worklist")).MustBeProblem(403);

        var changed = await asked.Form().Fill(Given, newcomer.Password).Fill(New, Chosen).Fill(Again, Chosen).Send();
        Assert.Equal("/staff/account?changed", changed.Path);
        Assert.Contains("Your password is changed", changed.Text);
        Assert.Equal("/staff/work", (await visitor.Open("/staff/work")).Path);
        Assert.Equal("/staff/work", (await service.Anyone().SignIn(newcomer with { Password = Chosen })).Path);
        Assert.Equal(422, (await service.Anyone().SignIn(newcomer)).Status);
    }

    [Fact]
    public async Task is_asked_of_programs_too()
    {
        var visitor = service.Anyone();
        (await visitor.SignInByApi(await service.NewcomerWithOneTimePassword())).MustBeProblem(403);
        Assert.Empty(visitor.Cookies.All);
    }

    [Fact]
    public async Task needs_the_password_one_has_now()
    {
        var refused = await Try(now: "not mine at all", chosen: Chosen, again: Chosen);
        Assert.Equal("Error: This is not your password now", refused.Form().Error(Now));
    }

    [Theory]
    [InlineData("short", "Choose a password of 12 characters or more. Three or four words that only you would put together are good")]
    [InlineData("aaaaaaaaaaaaaaaa", "Choose a password with more different characters")]
    [InlineData("Sam.Staff.password!", "Choose a password that is not made of your name, your email address, the organisation or a usual password")]
    [InlineData("seven green bicycles", "Choose a password that you do not have now")]
    public async Task asks_for_a_better_one(string chosen, string sentence) =>
        Assert.Equal([sentence], (await Try("seven green bicycles", chosen, chosen)).Errors);

    [Fact]
    public async Task wants_it_typed_twice() =>
        Assert.Equal(["Type the same new password twice"], (await Try("seven green bicycles", Chosen, "purple otter sings")).Errors);

    [Fact]
    public async Task keeps_the_old_one_when_refused()
    {
        var member = await service.NewMember();
        await Try(member, member.Password, "short", "short");
        Assert.Equal("/staff/work", (await service.Anyone().SignIn(member)).Path);
    }

    [Fact]
    public async Task is_for_those_who_are_signed_in() => Assert.Equal("Sign in", (await service.Anyone().Open(Page)).Heading);

    async Task<WebPage> Try(string now, string chosen, string again) => await Try(await service.NewMember(), now, chosen, again);

    async Task<WebPage> Try(Member member, string now, string chosen, string again)
    {
        var visitor = service.Anyone();
        await visitor.SignIn(member);
        return await (await visitor.Open(Page)).Form().Fill(Now, now).Fill(New, chosen).Fill(Again, again).Send();
    }
}
