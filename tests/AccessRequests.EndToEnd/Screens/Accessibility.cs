using AccessRequests.EndToEnd.Harness;
using Deque.AxeCore.Commons;

namespace AccessRequests.EndToEnd.Screens;

static class Accessibility
{
    static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>WCAG 2.2 AA and good practice, as far as a program can judge.</summary>
    public static async Task<IEnumerable<string>> Faults(Tab tab)
    {
        // Asked of axe itself: its wrapper opens a further tab for every page that it judges.
        if (!await tab.Page.EvaluateAsync<bool>("() => 'axe' in window"))
            await tab.Page.EvaluateAsync(Axe);
        return await tab.Page.EvaluateAsync<string[]>(Judge);
    }

    const string Judge = """
        async () => {
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
            return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.html}`));
        }
        """;
}
