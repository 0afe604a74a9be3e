using AccessRequests.EndToEnd.Harness;
using static AccessRequests.EndToEnd.Screens.Screen;

namespace AccessRequests.EndToEnd.Screens;

/// <summary>The case page at three moments, and the page of every act on a case that is ready for it.</summary>
static class CaseScreens
{
    static readonly Dictionary<string, OpenedCase> Cases = [];

    public static IReadOnlyList<Screen> All { get; } =
    [
        Act("A new case", async service => (await service.Submit()).Page),
        Act("A case that waits for proof", service => Ready(service, "refuse-identity-evidence", "")),
        Act("What if", service => Ready(service, "record-clarification", "/what-if")),
        Act("What if, answered", service => Ready(service, "record-clarification", "/what-if?theyReplyOn.day=14&theyReplyOn.month=3&theyReplyOn.year=2028")),
        Act("What if, refused", service => Ready(service, "record-clarification", "/what-if?weAskOn.day=1&weAskOn.month=1&weAskOn.year=2020")) with { Status = 422 },
        Act("A case that is answered", service => Ready(service, "close", "")),
        .. Life.Acts.Distinct().Select(act => Act($"Act: {act}", service => Ready(service, act, $"/{act}"), Life.WhoDoes(act))),
    ];

    /// <summary>A case to which all has happened that comes before the act; made once, since looking changes nothing.</summary>
    static async Task<string> Ready(Service service, string act, string path)
    {
        if (!Cases.TryGetValue(act, out var opened))
        {
            var life = new Life(service, _ => "In their own words");
            opened = await life.Begun();
            await life.Live(opened, Life.Acts.TakeWhile(before => before != act));
            Cases[act] = opened;
        }
        return opened.Page + path;
    }
}
