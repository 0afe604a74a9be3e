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
        Staff("Where you are signed in", "/staff/account/sessions"),

        Staff("My work", "/staff/work"),
        Staff("Cases", "/staff/cases"),
        Staff("Board", "/board", Role.Director),

        .. CaseScreens.All,
        .. ActScreens.All,
        Act("Ask for clarification, refused", "ask-for-clarification") with { Then = Sent },
    ];

    static Task Sent(Harness.Tab tab) => tab.Page.Locator("main form button").First.ClickAsync();
}
