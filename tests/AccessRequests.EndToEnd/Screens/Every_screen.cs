using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Screens;

public class Every_screen(Service service, Browser browser)
{
    public static TheoryData<string> Screens =>
        // SCREENS=complaint looks only at those with the word in their name.
        [.. Every.Screen.Select(screen => screen.Name).Where(name => name.Contains(Environment.GetEnvironmentVariable("SCREENS") ?? "", StringComparison.OrdinalIgnoreCase))];

    [Theory, MemberData(nameof(Screens))]
    public async Task serves_everyone(string name)
    {
        var screen = Every.Screen.Single(screen => screen.Name == name);
        var visitor = await screen.Who(service);
        var path = await screen.Where(service, visitor);
        await service.CaughtUp();

        await using var tab = await browser.Open(visitor, Judgement.Widths[0]);
        Assert.Equal(screen.Status, await tab.Open(path));
        var loaded = await tab.Loaded();
        await screen.Then(tab);
        // A press leads to a page that has begun; it is judged when it is whole.
        await tab.Page.WaitForLoadStateAsync();

        var faults = await Judgement.Of(tab, screen, loaded);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
