using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using static AccessRequests.EndToEnd.Screens.Screen;

namespace AccessRequests.EndToEnd.Screens;

/// <summary>Breaches and referrals: how they begin, their case pages, and the page of every act on a case that is ready for it.</summary>
static class ConductScreens
{
    static readonly Dictionary<string, OpenedCase> Cases = [];

    public static IReadOnlyList<Screen> All { get; } =
    [
        Staff("Report a breach", "/staff/breaches/new", Role.Director),
        Staff("Report a breach, refused", "/staff/breaches/new", Role.Director) with { Then = Sent },
        Staff("Breach register", "/staff/breaches", Role.Lead),
        Act("Live warnings", async service =>
        {
            var opened = await new ReferralLife(service, _ => "In their own words").ReadyFor("decide");
            await (await service.SignedInAs(Role.Lead)).Does(
                "decide", opened, new() { ["decidedOn"] = service.Today.ToString("yyyy-MM-dd"), ["outcome"] = "final-written-warning", ["reasons"] = "You told a neighbour" });
            return "/staff/warnings";
        }, Role.ConductLead),
        Staff("Raise a referral", "/staff/referrals/new", Role.Director),
        Staff("Raise a referral, refused", "/staff/referrals/new", Role.Director) with { Then = Sent },
        Of("BR", "A new breach", "assign", "", Role.Lead),
        Of("BR", "A breach to be notified", "notify-regulator", "", Role.Lead),
        Of("BR", "What to tell the regulator", "notify-regulator", "/notification", Role.Lead),
        Of("DR", "A new referral", "assign", "", Role.ConductLead),
        Of("DR", "A referral that is decided", "decide-barring", "", Role.ConductLead),
        .. AnyLife.All(null!, null!).Where(life => life is BreachLife or ReferralLife).SelectMany(life => life.Deeds.Distinct().Select(act => Of(life.Kind.Letters, $"{life.Kind.Label}: {act}", act, $"/{act}", life.Doer(act)))),
    ];

    /// <summary>A case to which all has happened that comes before the act; made once, since looking changes nothing.</summary>
    static Screen Of(string kind, string name, string act, string path, string role) => Act(name, async service =>
    {
        if (!Cases.TryGetValue(kind + act, out var opened))
            Cases[kind + act] = opened = await AnyLife.Of($"{kind}-", service, _ => "In their own words").ReadyFor(act);
        return opened.Page + path;
    }, role);

    static Task Sent(Tab tab) => tab.Page.Locator("main form button").First.ClickAsync();
}
