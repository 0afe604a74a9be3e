using AccessRequests.Identity;
using static AccessRequests.EndToEnd.Screens.Screen;

namespace AccessRequests.EndToEnd.Screens;

/// <summary>What our letters say, and how somebody changes it.</summary>
static class LetterScreens
{
    public static IReadOnlyList<Screen> All { get; } =
    [
        Staff("What our letters say", "/staff/letters", Role.Administrator),
        Staff("A letter", "/staff/letters/reply", Role.Lead),
        Staff("A letter, as it reads", "/staff/letters/meeting-invitation", Role.Lead) with { Then = tab => tab.Page.Locator("main form button").Nth(1).ClickAsync() },
        Staff("A letter, refused", "/staff/letters/refusal", Role.Lead) with { Then = Refused },
        Staff("A letter as it was shipped", "/staff/letters/refusal/versions/0", Role.Administrator),
    ];

    static async Task Refused(Harness.Tab tab)
    {
        await tab.Page.Locator("main form textarea").FillAsync("Dear {{ name }}, no.");
        await tab.Page.Locator("main form button").First.ClickAsync();
    }
}
