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

        var stops = await tab.Page.EvaluateAsync<int>(Listen);
        for (var stop = 1; stop < stops; stop++)
            await tab.Page.Keyboard.PressAsync("Tab");
        return [.. faults, .. await tab.Page.EvaluateAsync<string[]>(Judge, stops)];
    }

    /// <summary>Numbers what Tab should reach; of radio buttons one in each group.</summary>
    const string Mark = """
        () => {
            document.querySelectorAll('[data-stop]').forEach(e => delete e.dataset.stop);
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

    /// <summary>Writes down what takes the focus and whether that is to be seen, from the first stop on.</summary>
    const string Listen = """
        () => {
            const shows = e => { const s = getComputedStyle(e); return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none'; };
            const reached = window.reached = [];
            document.addEventListener('focusin', ({ target: e }) => {
                if (window.reached === reached)
                    reached.push({ e, isSeen: shows(e) || !!(e.nextElementSibling && shows(e.nextElementSibling)) });
            });
            document.activeElement.blur();
            document.querySelector('.skip').focus();
            return document.querySelectorAll('[data-stop]').length;
        }
        """;

    const string Judge = """
        stops => {
            const say = e => e ? e.outerHTML.slice(0, 120) : 'nothing', faults = [];
            for (let stop = 0; stop < stops; stop++) {
                const { e, isSeen } = window.reached[stop] ?? {}, should = document.querySelector(`[data-stop="${stop}"]`);
                if (e !== should) faults.push(`Tab reaches ${say(e)} instead of ${say(should)}`);
                if (e && !isSeen) faults.push(`no focus to be seen on ${say(e)}`);
            }
            return faults;
        }
        """;
}
