using System.Text.RegularExpressions;
using AccessRequests.EndToEnd.Harness;
using Microsoft.Playwright;
using Xunit;

namespace AccessRequests.EndToEnd.Journeys;

/// <summary>People at browsers of their own who do one thing after another, by what the pages say to them.</summary>
sealed class Walk(Service service, Browser browser, bool script) : IAsyncDisposable
{
    readonly Dictionary<string, Tab> tabs = [];

    /// <summary>The tab of whoever has this role.</summary>
    public async Task<Tab> As(string role)
    {
        if (!tabs.TryGetValue(role, out var tab))
            tabs[role] = tab = await browser.Open(await service.SignedInAs(role), 1280, script);
        return tab;
    }

    /// <summary>Somebody of the public, at a small phone.</summary>
    public async Task<Tab> Anyone()
    {
        var tab = await browser.Open(service.Anyone(), 320, script);
        tabs[$"anyone {tabs.Count}"] = tab;
        return tab;
    }

    /// <summary>Does an act from the page of the case: follows its link, fills it in, checks it where that is asked, and lands where it shows.</summary>
    public async Task Does(string role, string reference, string act, Func<IPage, Task> fill, string button, string shows)
    {
        var page = (await As(role)).Page;
        await page.GotoAsync($"/staff/cases/{reference}");
        await page.GetByRole(AriaRole.Link, new() { Name = act, Exact = true }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(act);
        await fill(page);
        var go = page.GetByRole(AriaRole.Button, new() { Name = "Continue", Exact = true });
        if (await go.CountAsync() > 0)
        {
            await go.ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Check what you are about to do");
        }
        await page.Press(button);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "What happened", Level = 2 }).Last).ToBeVisibleAsync();
        Assert.EndsWith($"/staff/cases/{reference}", page.Url, StringComparison.Ordinal);
        await Sees(page, shows);
    }

    public static Task Sees(IPage page, string words) => Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync(words);

    public static Task SeesNot(IPage page, string words) => Assertions.Expect(page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync(words);

    /// <summary>Nothing went wrong in any of the browsers that nobody saw.</summary>
    public void EndsWell() => Assert.Empty(tabs.Values.SelectMany(tab => tab.Complaints));

    public async ValueTask DisposeAsync()
    {
        foreach (var tab in tabs.Values)
            await tab.DisposeAsync();
    }
}

/// <summary>What hands do on a page, by its labels.</summary>
static class Hands
{
    public static Task Press(this IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public static Task Go(this IPage page, string link) => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    public static Task Write(this IPage page, string label, string words) => page.GetByLabel(label, new() { Exact = true }).FillAsync(words);

    /// <summary>One of several answers, or one of several boxes.</summary>
    public static Task Tick(this IPage page, string group, string answer) => Group(page, group).GetByLabel(answer, new() { Exact = true }).CheckAsync();

    public static async Task TickAll(this IPage page, string group)
    {
        foreach (var box in await Group(page, group).GetByRole(AriaRole.Checkbox).AllAsync())
            await box.CheckAsync();
    }

    public static async Task Choose(this IPage page, string label, string person) => await page.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = person });

    public static async Task Date(this IPage page, string group, DateOnly day)
    {
        foreach (var (label, number) in new[] { ("Day", day.Day), ("Month", day.Month), ("Year", day.Year) })
            await Group(page, group).GetByLabel(label, new() { Exact = true }).FillAsync($"{number}");
    }

    /// <summary>A day and a time by a clock in London.</summary>
    public static async Task Moment(this IPage page, string group, DateTimeOffset at)
    {
        var local = Deadlines.UkTime.LocalTime(at);
        await page.Date(group, DateOnly.FromDateTime(local.DateTime));
        await Group(page, group).GetByLabel("Time", new() { Exact = true }).FillAsync(local.ToString("HH:mm"));
    }

    static ILocator Group(IPage page, string legend) =>
        page.Locator("fieldset").Filter(new() { Has = page.Locator("legend").Filter(new() { HasTextRegex = new Regex($"^\\s*{Regex.Escape(legend)}\\s*$") }) });
}
