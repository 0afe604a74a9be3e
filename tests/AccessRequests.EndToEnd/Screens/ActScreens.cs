using AccessRequests.EndToEnd.Harness;
using static AccessRequests.EndToEnd.Screens.Screen;

namespace AccessRequests.EndToEnd.Screens;

/// <summary>What the forms of some acts lead to, besides the case.</summary>
static class ActScreens
{
    public static IReadOnlyList<Screen> All { get; } =
    [
        Act("Correct the day of receipt, to check", "correct-received-date") with { Then = Corrected },
        Act("The new access code", "replace-access-code") with { Then = Replaced },
    ];

    static async Task Corrected(Tab tab)
    {
        foreach (var (part, number) in new[] { ("day", "1"), ("month", "3"), ("year", "2028") })
            await tab.Page.FillAsync($"[name='receivedOn.{part}']", number);
        await tab.Page.FillAsync("[name=reason]", "It lay in the post tray");
        await Sent(tab);
    }

    static async Task Replaced(Tab tab)
    {
        await tab.Page.FillAsync("[name=reason]", "The letter was lost");
        await tab.Page.CheckAsync("[name=method][value=known-to-us]");
        await Sent(tab);
    }

    static Task Sent(Tab tab) => tab.Page.Locator("main form button").First.ClickAsync();
}
