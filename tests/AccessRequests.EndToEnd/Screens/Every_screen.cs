using System.Collections.Concurrent;
using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Screens;

public class Every_screen(Service service, Browser browser)
{
    static readonly ConcurrentDictionary<string, string> Titles = new();

    public static TheoryData<string, int> Screens
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var screen in Every.Screen)
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
        IEnumerable<string> faults =
        [
            .. await Structure(tab, name),
            .. await Layout.Faults(tab, width),
            .. await Accessibility.Faults(tab),
            .. await Keyboard.Faults(tab),
            .. tab.Complaints,
            .. Budget(screen, loaded),
        ];
        Assert.True(!faults.Any(), string.Join('\n', faults));
    }

    static IEnumerable<string> Budget(Screen screen, IReadOnlyList<(string Path, int Bytes)> loaded)
    {
        if (loaded.Sum(resource => resource.Bytes) > screen.Kilobytes * 1024)
            yield return $"more than {screen.Kilobytes} KB: {string.Join(", ", loaded)}";
        if (screen.IsPublic && loaded.Count > 4)
            yield return $"more than 4 requests: {string.Join(", ", loaded)}";
    }

    static async Task<IEnumerable<string>> Structure(Tab tab, string name)
    {
        var faults = new List<string>();
        var title = await tab.Page.TitleAsync();
        if (Titles.GetOrAdd(title, name) is var first && first != name)
            faults.Add($"the title \"{title}\" is also that of {first}");
        if (await tab.Page.Locator("h1").CountAsync() is var headings && headings != 1)
            faults.Add($"{headings} main headings");
        if (await tab.Page.Locator("html").GetAttributeAsync("lang") is var language && language is not ("en-GB" or "cy"))
            faults.Add($"the language is {language}");
        return faults;
    }
}
