using AccessRequests.EndToEnd.Harness;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace AccessRequests.EndToEnd.Screens;

static class Accessibility
{
    static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>WCAG 2.2 AA and good practice, as far as a program can judge.</summary>
    public static async Task<IEnumerable<string>> Faults(Tab tab)
    {
        var found = await tab.Page.RunAxe(Rules);
        return found.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}: {node.Html}"));
    }
}
