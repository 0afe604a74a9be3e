using System.Globalization;

namespace Deadlines;

/// <summary>What is known of a breach of personal data, as far as it moves the time to notify it.</summary>
public sealed record BreachFacts
{
    /// <summary>B3: when somebody said so.</summary>
    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>B3: when we were reasonably certain that personal data was compromised. Null while we still enquire.</summary>
    public DateTimeOffset? AwareAt { get; init; }

    public DateTimeOffset? NotifiedAt { get; init; }

    /// <summary>B2: a risk to people is unlikely, so that the regulator need not be told.</summary>
    public bool RiskUnlikely { get; init; }
}

public enum BreachStatus { Running, NotRequired, Met, Late }

/// <summary>Where the time to notify one breach stands. Members may be added, never renamed or removed.</summary>
public sealed record BreachClock
{
    public required BreachStatus Status { get; init; }

    /// <summary>When the 72 hours began: when we became aware, or until we know that, when it was reported.</summary>
    public required DateTimeOffset CountedFrom { get; init; }

    /// <summary>The last instant, in UTC. Null where the regulator need not be told.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The same instant as a London clock shows it (T6).</summary>
    public DateTimeOffset? DueAtInLondon => DueAt is { } due ? UkTime.LocalTime(due) : null;

    /// <summary>B2: notified after the 72 hours, so the notification must say why.</summary>
    public bool LateReasonsRequired => Status is BreachStatus.Late;

    public required string RuleSet { get; init; }

    public IReadOnlyList<Step> Steps { get; init => field = ValueList<Step>.Of(value); } = ValueList<Step>.Empty;

    public bool IsOverdue(DateTimeOffset now) => Status is BreachStatus.Running && now > DueAt;
}

/// <summary>The time to tell the regulator of a breach of personal data: UK GDPR Art 33(1).</summary>
public static class BreachNotification
{
    const string Law = "UK GDPR Art 33(1)";

    /// <summary>B2, B3 and T6: 72 hours as they pass, nights, weekends, holidays and changes of the clock included.</summary>
    public static BreachClock Calculate(BreachFacts facts, RulebookSettings settings)
    {
        var from = facts.AwareAt ?? facts.ReportedAt;
        var start = settings.BreachHours is BreachHours.WholeHours ? EndOfHour(from) : from;
        var due = start.ToUniversalTime().AddHours(72);
        var status = facts switch
        {
            { NotifiedAt: { } notified } when notified <= due => BreachStatus.Met,
            { RiskUnlikely: true } => BreachStatus.NotRequired,
            { NotifiedAt: null } => BreachStatus.Running,
            _ => BreachStatus.Late,
        };
        return new()
        {
            Status = status,
            CountedFrom = from,
            DueAt = status is BreachStatus.NotRequired ? null : due,
            RuleSet = settings.RuleSet,
            Steps = [.. Steps()],
        };

        IEnumerable<Step> Steps()
        {
            yield return facts.AwareAt is null
                ? new("B3", Law, $"The breach was reported on {InWords(from)}. Until we know when we became aware of it, we count from then.", UkTime.DateOf(from))
                : new("B3", Law, $"We became aware of the breach on {InWords(from)}.", UkTime.DateOf(from));
            if (status is BreachStatus.NotRequired)
            {
                yield return new("B2", Law, "A risk to people is unlikely, so the regulator need not be told.", null);
                yield break;
            }
            if (start != from)
                yield return new("A9", "Regulation 1182/71 Art 3(1)", $"The hour in which that was does not count: {InWords(start)}.", UkTime.DateOf(start));
            if (UkTime.LocalTime(start).Offset is var before && UkTime.LocalTime(due).Offset is var after && before != after)
                yield return new("T6", Explanation.OurRule, $"The clocks go {(after > before ? "forward" : "back")} an hour in between; 72 hours pass all the same.", null);
            yield return new("B2", Law, $"72 hours later, weekends and bank holidays included, is {InWords(due)}.", UkTime.DateOf(due));
            if (facts.NotifiedAt is { } notified)
                yield return new("B2", Law, $"We told the regulator on {InWords(notified)}, {(notified > due ? "late, so we must say why" : "in time")}.", null);
        }
    }

    /// <summary>A9: the hour in which something happens does not count.</summary>
    static DateTimeOffset EndOfHour(DateTimeOffset instant) => instant.AddTicks(TimeSpan.TicksPerHour - (instant.UtcTicks % TimeSpan.TicksPerHour));

    /// <summary>"Friday 20 November 2026 at 16:30 GMT": in the night the clocks go back, an hour comes twice.</summary>
    static string InWords(DateTimeOffset instant)
    {
        var local = UkTime.LocalTime(instant);
        var time = local.ToString(local.Second is 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
        return $"{UkTime.DateOf(instant).InWords()} at {time} {(local.Offset == TimeSpan.Zero ? "GMT" : "BST")}";
    }
}
