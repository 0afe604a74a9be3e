using AccessRequests.EndToEnd.Harness;

namespace AccessRequests.EndToEnd.Screens;

static class Layout
{
    /// <summary>Nothing has to be scrolled sideways to be read.</summary>
    public static async Task<IEnumerable<string>> Faults(Tab tab, int width)
    {
        var needed = await tab.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        return needed <= width ? [] : [$"needs {needed} pixels of {width}: {await tab.Page.EvaluateAsync<string>(Widest)}"];
    }

    const string Widest = """
        () => [...document.querySelectorAll('body *')]
            .filter(e => e.getBoundingClientRect().right > innerWidth)
            .map(e => e.tagName + '.' + e.className).slice(-3).join(', ')
        """;
}
