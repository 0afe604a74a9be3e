using AccessRequests.EndToEnd.Harness;
using static AccessRequests.EndToEnd.Screens.Screen;

namespace AccessRequests.EndToEnd.Screens;

/// <summary>The deadline calculator: each question as it is asked, one refused and one answered.</summary>
static class CalculatorScreens
{
    const string Root = "/deadline-calculator";

    public static IReadOnlyList<Screen> All { get; } =
    [
        Public("Calculator", Root),
        .. new[] { "reply", "complaint", "breach", "warning", "hearing", "retention" }.Select(question => Public($"Calculator: {question}", $"{Root}/{question}")),
        Public("Calculator, refused", $"{Root}/breach") with { Then = Sent },
        Public("Calculator, answered", $"{Root}/reply") with { Then = Asked },
    ];

    static async Task Asked(Tab tab)
    {
        await tab.Page.Locator("summary", new() { HasTextString = "A question was asked" }).ClickAsync();
        foreach (var (name, day, month) in new[] { ("receivedOn", "10", "2"), ("questionAskedOn", "20", "2"), ("questionAnsweredOn", "27", "2") })
            foreach (var (part, text) in new[] { ("day", day), ("month", month), ("year", "2026") })
                await tab.Page.FillAsync($"[name='{name}.{part}']", text);
        await Sent(tab);
    }

    static Task Sent(Tab tab) => tab.Page.Locator("main form button").First.ClickAsync();
}
