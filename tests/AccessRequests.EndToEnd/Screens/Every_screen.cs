using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Screens;

public class Every_screen(Service service, Browser browser)
{
    public static TheoryData<string, int> Screens
    {
        get
        {
            var data = new TheoryData<string, int>();
            // SCREENS=complaint looks only at those with the word in their name.
            foreach (var screen in Every.Screen.Where(screen => screen.Name.Contains(Environment.GetEnvironmentVariable("SCREENS") ?? "", StringComparison.OrdinalIgnoreCase)))
                foreach (var width in new[] { 320, 1280 })
                    data.Add(screen.Name, width);
            return data;
        }
    }

    [Theory, MemberData(nameof(Screens))]
    public async Task serves_everyone(string name, int width)
    {
        var screen = Every.Screen.Single(screen => screen.Name == name);
        var visitor = await screen.Who(service);
        var path = await screen.Where(service, visitor);
        await service.CaughtUp();

        await using var tab = await browser.Open(visitor, width);
        Assert.Equal(screen.Status, await tab.Open(path));
        var loaded = await tab.Loaded();
        await screen.Then(tab);
        await Picture.Take(tab, $"{name} {width}");

        var faults = await Judgement.Of(tab, name, width, screen.IsPublic, loaded);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
