using AccessRequests.EndToEnd.Harness;
using AccessRequests.EndToEnd.Identity;
using AccessRequests.Identity;
using Microsoft.Playwright;
using static AccessRequests.EndToEnd.Screens.Screen;

namespace AccessRequests.EndToEnd.Screens;

/// <summary>Signing in, one's own account, and looking after people.</summary>
static class SignInScreens
{
    public static IReadOnlyList<Screen> All { get; } =
    [
        Public("Sign in", "/staff/sign-in") with { IsPublic = false },
        Public("Sign in, refused", "/staff/sign-in") with { IsPublic = false, Then = tab => tab.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync() },
        Public("Signed out", "/staff/sign-in?signedOut") with { IsPublic = false },
        Staff("Change your password", "/staff/change-password"),
        Staff("Your account", "/staff/account", Role.Administrator),
        Staff("Second factors", "/staff/account/second-factor"),
        Staff("Set up an authenticator app", "/staff/account/second-factor/app"),
        Staff("Set up an authenticator app, refused", "/staff/account/second-factor/app") with { Then = Sent },
        Staff("People", "/staff/people", Role.Administrator),
        Staff("Invite somebody", "/staff/people/new", Role.Administrator),
        Staff("Invite somebody, refused", "/staff/people/new", Role.Administrator) with { Then = Sent },
        Member("A person", ""),
        Member("Roles of a person", "/roles"),
        Member("Somebody leaves", "/leave"),
        Member("A password to be used once", "") with { Then = tab => tab.Page.GetByRole(AriaRole.Button, new() { Name = "Give them a new password" }).ClickAsync() },
        Staff("New second factors", "/staff/second-factor-resets", Role.Lead),
        Staff("Who changed what", "/staff/changes", Role.Director),
        Staff("Tokens", "/staff/account/tokens"),
        Staff("Make a token", "/staff/account/tokens/new"),
        Staff("Make a token, refused", "/staff/account/tokens/new") with { Then = Sent },
        Staff("Your calendar", "/staff/account/calendar"),
        Staff("Your calendar, made", "/staff/account/calendar") with { Then = Sent },
        Staff("Where you are signed in", "/staff/account/sessions"),
        Of("Second factor", "/staff/second-factor", WithApp),
        Of("Second factor, refused", "/staff/second-factor", WithApp) with { Then = Sent },
        Of("Recovery codes", "/staff/account/second-factor", async service => await Enter(service, await WithApp(service))) with { Then = tab => Press(tab, "Get ten new ones") },
        Of("Confirm that it is you", "/staff/confirm?returnUrl=%2Fstaff%2Fpeople%2Fnew", SignedInLongAgo),
        Of("Confirm that it is you, refused", "/staff/confirm?returnUrl=%2Fstaff%2Fpeople%2Fnew", SignedInLongAgo) with { Then = Sent },
        Staff("Token made", "/staff/account/tokens/new") with
        {
            Then = async tab =>
            {
                await tab.Page.GetByLabel("What is it for?").FillAsync("Monthly figures");
                await tab.Page.GetByLabel("Read what you may read").CheckAsync(new() { Force = true });
                await tab.Page.GetByLabel("A week").CheckAsync(new() { Force = true });
                await Press(tab, "Make the token");
            },
        },
    ];

    static Screen Of(string name, string path, Func<Service, Task<Visitor>> who) => new(name, who, (_, _) => Task.FromResult(path));

    static Screen Member(string name, string path) => new(
        name, service => service.SignedInAs(Role.Administrator),
        async (service, _) => $"/staff/people/{(await service.Administer(accounts => accounts.Add($"{Guid.NewGuid():N}@staff.example.org", name, Role.Caseworker))).Member.Id}{path}");

    static readonly Dictionary<Visitor, App> Apps = [];

    /// <summary>Somebody whose password was right, and whose second factor is missing.</summary>
    static async Task<Visitor> WithApp(Service service)
    {
        var member = await service.NewMember();
        var visitor = service.Anyone();
        await visitor.SignIn(member);
        var asked = await visitor.Open("/staff/account/second-factor/app");
        var app = new App(service, asked.All(".details-body .code").Single().TextContent.Replace(" ", ""));
        await asked.Form().Fill("Code", app.Code()).Send();
        await visitor.SignOutByApi();
        await visitor.SignIn(member);
        Apps[visitor] = app;
        return visitor;
    }

    static async Task<Visitor> Enter(Service service, Visitor visitor)
    {
        using var later = service.After(TimeSpan.FromSeconds(30));
        await (await visitor.Open("/staff/second-factor")).Form().Fill("Code", Apps[visitor].Code()).Send();
        return visitor;
    }

    static async Task<Visitor> SignedInLongAgo(Service service)
    {
        var visitor = service.Anyone();
        await visitor.SignIn(await service.NewMember(Role.Administrator));
        var session = (await visitor.Get("/api/sessions")).Json[0].GetProperty("id").GetGuid();
        await service.Database.Execute($"update identity.session set confirmed_at = confirmed_at - interval '10 minutes' where id = '{session}'");
        return visitor;
    }

    static Task Press(Tab tab, string button) => tab.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    static Task Sent(Tab tab) => tab.Page.Locator("main form:not([data-passkey]) button").First.ClickAsync();
}
