using System.Globalization;

namespace Deadlines;

/// <summary>The law as an organisation applies it: which reading held when, and whose bank holidays count.</summary>
public sealed record Law(SettingsHistory Settings, Calendars Calendars)
{
    public static Law Default { get; } = new(SettingsHistory.Default, Calendars.Shipped);

    /// <summary>Names every choice and every date: where it is another, dates may be.</summary>
    public string Version => string.Join("; ", [
        Calendars.Version,
        .. Settings.Changes.Select(change => string.Create(CultureInfo.InvariantCulture, $"from {change.From:yyyy-MM-dd} {change.Ambiguity} {change.Reading}")).Order(StringComparer.Ordinal),
    ]);

    public WorkingDayCalendar CalendarOf(RulebookSettings settings) => Calendars[settings.Division];

    /// <summary>What holds for something that was received, noticed or given on that day.</summary>
    /// <param name="division">Whose bank holidays count, where it is not as the settings say.</param>
    public (RulebookSettings Settings, WorkingDayCalendar Calendar) For(DateOnly day, Division? division = null)
    {
        var settings = Settings.For(day);
        return division is { } chosen
            ? (settings with { AccessRequests = settings.AccessRequests with { Division = chosen } }, Calendars[chosen])
            : (settings, CalendarOf(settings));
    }

    /// <summary>Under the settings of the day the request was received.</summary>
    public AccessRequestClock Clock(AccessRequestFacts facts)
    {
        var (settings, calendar) = For(facts.ReceivedOn);
        return AccessRequestDeadline.Calculate(facts, calendar, settings.AccessRequests);
    }

    /// <summary>Under the settings of the day the complaint was received.</summary>
    public ComplaintClock Clock(ComplaintFacts facts)
    {
        var (settings, calendar) = For(facts.ReceivedOn);
        return ComplaintDeadline.Calculate(facts, calendar, settings);
    }

    /// <summary>Under the settings of the day on which somebody here first heard of the breach.</summary>
    public BreachClock Clock(BreachFacts facts) => BreachNotification.Calculate(facts, Settings.For(UkTime.DateOf(facts.ReportedAt)));

    /// <summary>Under the settings of the day the referral was made.</summary>
    public ReferralSchedule Schedule(ReferralFacts facts)
    {
        var settings = Settings.For(facts.ReferredOn);
        return ReferralTimetable.Calculate(facts, CalendarOf(settings), settings.ReferralTargets) with { RuleSet = settings.RuleSet };
    }

    /// <summary>Under the settings of the day the warning was given.</summary>
    public LiveWarning Warning(DateOnly issuedOn, int months) => LiveWarning.Of(issuedOn, months, Settings.For(issuedOn));

    /// <summary>T7: the clock as this law has it, or null where that moves no date of the one known.</summary>
    public AccessRequestClock? Recalculate(AccessRequestClock known, AccessRequestFacts facts)
    {
        var (settings, calendar) = For(facts.ReceivedOn);
        return AccessRequestDeadline.Recalculate(known, facts, calendar, settings.AccessRequests);
    }

    /// <summary>T7: the same of a complaint.</summary>
    public ComplaintClock? Recalculate(ComplaintClock known, ComplaintFacts facts)
    {
        var (settings, calendar) = For(facts.ReceivedOn);
        return ComplaintDeadline.Recalculate(known, facts, calendar, settings);
    }

    /// <summary>T7: the same of a breach, whose hours no calendar moves.</summary>
    public BreachClock? Recalculate(BreachClock known, BreachFacts facts)
    {
        var now = Clock(facts);
        var asKnown = now with { RuleSet = known.RuleSet, Steps = known.Steps };
        return asKnown == known ? null : now;
    }

    /// <summary>T7: the same of a referral.</summary>
    public ReferralSchedule? Recalculate(ReferralSchedule known, ReferralFacts facts)
    {
        var now = Schedule(facts);
        var asKnown = now with { Provisional = known.Provisional, RuleSet = known.RuleSet, CalendarVersion = known.CalendarVersion, Steps = known.Steps };
        return asKnown == known ? null : now;
    }
}
