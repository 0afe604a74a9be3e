namespace Deadlines;

/// <summary>The rules named <c>breach.</c></summary>
static class BreachRules
{
    public static KeyValuePair<string, Rule>[] All =>
    [
        Rules.Named("breach.ico72h", input => Read(input, input.InstantIfAny("notifiedAt")), Answer),
        Rules.Named("breach.lateReasonsRequired", input => Read(input, input.Instant("notifiedAt")), Answer),
    ];

    static BreachClock Read(RuleInput input, DateTimeOffset? notifiedAt)
    {
        var aware = input.Has("reportedAt") ? input.InstantIfAny("awareAt") : input.Instant("awareAt");
        var facts = new BreachFacts
        {
            ReportedAt = input.InstantIfAny("reportedAt") ?? aware.GetValueOrDefault(),
            AwareAt = aware,
            NotifiedAt = notifiedAt,
            RiskUnlikely = input.Flag("riskUnlikely"),
        };
        var settings = input.Settings(UkTime.DateOf(facts.AwareAt ?? facts.ReportedAt));
        return BreachNotification.Calculate(facts, input.Choose("mode", "A9", settings));
    }

    static (object[], IReadOnlyList<Step>) Answer(BreachClock clock) => ([new
    {
        Status = Rules.Name(clock.Status),
        DueAtUtc = clock.DueAt?.UtcDateTime,
        DueAtLocal = clock.DueAtInLondon,
        Required = clock.LateReasonsRequired,
        clock.RuleSet,
    }], clock.Steps);
}
