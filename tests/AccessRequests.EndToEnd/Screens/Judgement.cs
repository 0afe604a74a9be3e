using System.Collections.Concurrent;
using AccessRequests.EndToEnd.Harness;

namespace AccessRequests.EndToEnd.Screens;

/// <summary>Everything that every screen is held to.</summary>
static class Judgement
{
    static readonly ConcurrentDictionary<string, string> Titles = new();

    /// <summary>In CSS pixels: a small old phone, and a desk.</summary>
    public static IReadOnlyList<int> Widths { get; } = [320, 1280];

    /// <param name="screen">No other may have its title.</param>
    /// <param name="loaded">What opening it took.</param>
    public static async Task<IReadOnlyList<string>> Of(Tab tab, Screen screen, IReadOnlyList<(string Path, int Bytes)> loaded)
    {
        var faults = new List<string>();
        foreach (var width in Widths)
        {
            await tab.Resize(width);
            await Picture.Take(tab, $"{screen.Name} {width}");
            faults.AddRange((await Layout.Faults(tab, width)).Concat(await Accessibility.Faults(tab)).Concat(await Keyboard.Faults(tab)).Select(fault => $"at {width}: {fault}"));
        }
        return [.. await Structure(tab, screen.MoreOf ?? screen.Name), .. faults, .. Budget(screen.IsPublic, loaded), .. tab.Complaints];
    }

    static IEnumerable<string> Budget(bool isPublic, IReadOnlyList<(string Path, int Bytes)> loaded)
    {
        var kilobytes = isPublic ? 25 : 60;
        if (loaded.Sum(resource => resource.Bytes) > kilobytes * 1024)
            yield return $"more than {kilobytes} KB: {string.Join(", ", loaded)}";
        if (isPublic && loaded.Count > 4)
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
            faults.Add($"the language is \"{language}\"");
        return faults;
    }
}
