using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Identity;

public class Signing_in(Service service)
{
    [Theory]
    [InlineData(Role.Caseworker, "/staff/work")]
    [InlineData(Role.Lead, "/staff/work")]
    [InlineData(Role.Director, "/board")]
    [InlineData(Role.Administrator, "/staff/people")]
    public async Task lands_where_the_work_is(string role, string start) =>
        Assert.Equal(start, (await service.Anyone().SignIn(await service.NewMember(role))).Path);

    [Fact]
    public async Task is_asked_of_whoever_opens_a_staff_page_and_leads_on_to_it()
    {
        var visitor = service.Anyone();
        var asked = await visitor.Open("/staff/cases?view=overdue");
        Assert.Equal("Sign in", asked.Heading);
        Assert.Equal("/staff/cases?view=overdue", (await visitor.SignIn(await service.NewMember(), asked.Path)).Path);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/staff/../../evil")]
    [InlineData("/staff/\r\nSet-Cookie: x=y")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/follow")]
    public async Task leads_nowhere_else(string wanted)
    {
        var landed = await service.Anyone().SignIn(await service.NewMember(), $"{Members.SignInPage}?returnUrl={Uri.EscapeDataString(wanted)}");
        Assert.Equal("/staff/work", landed.Path);
    }

    [Fact]
    public async Task is_not_asked_twice()
    {
        var visitor = service.Anyone();
        await visitor.SignIn(await service.NewMember());
        Assert.Equal("/staff/work", (await visitor.Open(Members.SignInPage)).Path);
    }

    [Fact]
    public async Task says_what_is_missing()
    {
        var page = await service.Anyone().Open(Members.SignInPage);
        var refused = await page.Form().Send();
        Assert.Equal(422, refused.Status);
        Assert.Equal(["Enter your email address", "Enter your password"], refused.Errors);
    }

    [Fact]
    public async Task says_the_same_of_a_wrong_password_and_of_an_unknown_address_and_keeps_the_address_alone()
    {
        var known = await service.NewMember();
        var wrong = await service.Anyone().SignIn(known with { Password = Members.WrongPassword });
        var unknown = await service.Anyone().SignIn(new Member("nobody@staff.example.org", Members.WrongPassword));
        Assert.Equal(422, wrong.Status);
        Assert.Equal(422, unknown.Status);
        Assert.Equal(wrong.Errors, unknown.Errors);
        Assert.Equal(known.Email, wrong.Form().Value("Email address"));
        Assert.Equal("", wrong.Form().Value("Password"));
    }

    [Theory]
    [InlineData("a\0b@example.org", 400)]
    [InlineData("a\u0001b@example.org", 422)]
    public async Task takes_no_address_that_the_database_could_not_hold(string email, int status) =>
        Assert.Equal(status, (await service.Anyone().SignIn(new Member(email, Members.WrongPassword))).Status);

    [Fact]
    public async Task needs_a_form_of_ours() =>
        Assert.Equal(400, (await service.Anyone().Send(Members.SignInPage, [new("email", "a@example.org"), new("password", "b")])).Status);

    [Fact]
    public async Task ends_by_signing_out_and_leaves_nothing_in_the_browser()
    {
        var visitor = service.Anyone();
        var page = await visitor.SignIn(await service.NewMember());
        var token = page.All("form.sign-out input[type=hidden]").Single();
        var left = await visitor.Exchange(new HttpRequestMessage(HttpMethod.Post, "/staff/sign-out")
        {
            Content = new FormUrlEncodedContent([new(token.GetAttribute("name")!, token.GetAttribute("value")!)]),
        });
        Assert.Equal("\"cache\", \"storage\"", left.Headers.GetValues("Clear-Site-Data").Single());
        Assert.Equal("/staff/sign-in?signedOut", left.Headers.Location!.ToString());
        Assert.Equal("Sign in", (await visitor.Open("/staff/work")).Heading);
        Assert.Contains("You are signed out", (await visitor.Open("/staff/sign-in?signedOut")).Text);
    }
}
