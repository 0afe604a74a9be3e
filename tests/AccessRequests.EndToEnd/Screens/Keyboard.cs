using AccessRequests.EndToEnd.Harness;

namespace AccessRequests.EndToEnd.Screens;

static class Keyboard
{
    /// <summary>The first stop skips to the content; Tab then reaches every control, in order, and each shows that it has the focus.</summary>
    public static async Task<IEnumerable<string>> Faults(Tab tab)
    {
        var faults = new List<string>();
        if (!await tab.Page.EvaluateAsync<bool>(Mark))
            return ["no link to skip to the content stands first"];

        await tab.Page.Keyboard.PressAsync("Enter");
        if (!await tab.Page.EvaluateAsync<bool>("() => document.activeElement.id === 'main'"))
            faults.Add("the skip link does not lead to the content");

        await tab.Page.EvaluateAsync("() => document.querySelector('.skip').focus()");
        var stops = await tab.Page.EvaluateAsync<int>("() => document.querySelectorAll('[data-stop]').length");
        for (var stop = 0; stop < stops; stop++)
        {
            if (stop > 0)
                await tab.Page.Keyboard.PressAsync("Tab");
            faults.AddRange(await tab.Page.EvaluateAsync<string[]>(Judge, stop));
        }
        return faults;
    }

    /// <summary>Numbers what Tab should reach; of radio buttons one in each group.</summary>
    const string Mark = """
        () => {
            const groups = new Set();
            const stops = [...document.querySelectorAll('a[href], button, input:not([type=hidden], [tabindex="-1"]), select, textarea, summary, [tabindex="0"]')]
                .filter(e => !e.disabled && e.checkVisibility({ visibilityProperty: true }))
                .filter(e => {
                    if (e.type !== 'radio') return true;
                    const chosen = document.querySelector(`input[name="${CSS.escape(e.name)}"]:checked`);
                    if (groups.has(e.name) || (chosen && chosen !== e)) return false;
                    return groups.add(e.name);
                });
            stops.forEach((e, i) => e.dataset.stop = i);
            const first = stops[0];
            first?.focus();
            return first?.classList.contains('skip') && first.getBoundingClientRect().top >= 0;
        }
        """;

    const string Judge = """
        stop => {
            const at = document.activeElement, say = e => e ? e.outerHTML.slice(0, 120) : 'nothing';
            const shows = e => { const s = getComputedStyle(e); return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none'; };
            const faults = [];
            if (at.dataset.stop !== String(stop)) faults.push(`Tab reaches ${say(at)} instead of ${say(document.querySelector(`[data-stop="${stop}"]`))}`);
            if (!shows(at) && !(at.nextElementSibling && shows(at.nextElementSibling))) faults.push(`no focus to be seen on ${say(at)}`);
            return faults;
        }
        """;
}
