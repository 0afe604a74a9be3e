using AccessRequests.EndToEnd.Identity;
using AccessRequests.Identity;
using Microsoft.Playwright;
using static AccessRequests.EndToEnd.Screens.Screen;

namespace AccessRequests.EndToEnd.Screens;

/// <summary>Every screen there is: a new one is one line here.</summary>
static class Every
{
    public static IReadOnlyList<Screen> Screen { get; } =
    [
        Public("Nothing here", "/nothing-here", 404),
        .. PublicScreens.All,
        .. PublicScreens.Recording,
        .. CalculatorScreens.All,

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
        Staff("Where you are signed in", "/staff/account/sessions"),

        Staff("My work", "/staff/work"),
        Staff("Cases", "/staff/cases"),
        Staff("Board", "/board", Role.Director),

        Staff("Who looked at cases", "/staff/looks", Role.Lead),
        Staff("Who looked at cases, last month", "/staff/looks?month=2028-02", Role.Lead),
        Staff("Break the glass", "/staff/break-glass"),
        Staff("Break the glass, refused", "/staff/break-glass") with { Then = Sent },
        Act("Who looked at a case", async service => $"{(await service.Submit()).Page}/looks"),
        Act("The purpose of a look", async service => $"{(await service.Submit()).Page}/purpose", Role.Director),
        Act("The purpose of a look, missing", async service => $"{(await service.Submit()).Page}/purpose", Role.Director) with { Then = Sent },

        .. CaseScreens.All,
        .. ComplaintScreens.All,
        .. ActScreens.All,
        Act("Ask for clarification, refused", "ask-for-clarification") with { Then = Sent },
    ];

    static Screen Member(string name, string path) => new(
        name, service => service.SignedInAs(Role.Administrator),
        async (service, _) => $"/staff/people/{(await service.Administer(accounts => accounts.Add($"{Guid.NewGuid():N}@staff.example.org", name, Role.Caseworker))).Member.Id}{path}");

    static Task Sent(Harness.Tab tab) => tab.Page.Locator("main form button").First.ClickAsync();
}
