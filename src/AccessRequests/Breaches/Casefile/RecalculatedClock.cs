using AccessRequests.Casework;
using Deadlines;

namespace AccessRequests.Breaches.Casefile;

/// <summary>What a change of the law means for a breach (rule T7). What is closed keeps the moment it had.</summary>
public static class RecalculatedClock
{
    /// <summary>The breaches that are open, by their stored state.</summary>
    public const string Open = "data -> 'closure' is null";

    public static IFact? Of(Breach breach, Law law) =>
        !breach.IsClosed && law.Recalculate(breach.Clock, breach.Facts) is { } clock
            ? new BreachClockRecalculated(new(law.Calendars.Version, law.Calendars.Version, breach.Clock.RuleSet, clock.RuleSet), clock, breach.Clock)
            : null;
}
