namespace Deadlines;

/// <summary>
/// The time limit for answering a request for access to one's own data: UK GDPR Art 12(3) and 12A, as section 76 of the
/// Data (Use and Access) Act 2025 made them.
/// </summary>
public static class AccessRequestDeadline
{
    /// <summary>
    /// S2 to S9 and S11: where the limit stands and the steps that led there. Every date of every fact is taken as
    /// it is, in any order and even if they contradict each other; the steps say what did not count.
    /// </summary>
    public static AccessRequestClock Calculate(AccessRequestFacts facts, WorkingDayCalendar calendar, AccessRequestSettings settings) =>
        Calculate(new AccessRequestHistory(Right.Access, facts, calendar, settings));

    /// <summary>
    /// T7: the clock under another calendar or other settings, or null where that moves no date of it. A date that was
    /// provisional and now is announced as it stood has not moved.
    /// </summary>
    public static AccessRequestClock? Recalculate(
        AccessRequestClock known, AccessRequestFacts facts, WorkingDayCalendar calendar, AccessRequestSettings settings)
    {
        var history = new AccessRequestHistory(Right.Access, facts, calendar, settings);
        var dates = Dates(history);
        var asKnown = dates with { Provisional = known.Provisional, RuleSet = known.RuleSet, CalendarVersion = known.CalendarVersion, Steps = known.Steps };
        return asKnown == known ? null : Explained(dates, history);
    }

    /// <summary>S6: the last day to tell the person that two more months are needed; null while the clock does not run.</summary>
    public static DateOnly? ExtensionNoticeBy(AccessRequestFacts facts, WorkingDayCalendar calendar, AccessRequestSettings settings) =>
        Calculate(facts, calendar, settings).ExtensionNoticeDueOn;

    internal static AccessRequestClock Calculate(AccessRequestHistory history) => Explained(Dates(history), history);

    static AccessRequestClock Explained(AccessRequestClock dates, AccessRequestHistory history) =>
        dates with { Steps = [.. new AccessRequestExplanation(history, dates.Provisional).Steps()] };

    static AccessRequestClock Dates(AccessRequestHistory history)
    {
        var (limit, withdrawn) = (history.Limit, history.WithdrawnOn is not null);
        var calendar = limit.Calendar;
        var over = withdrawn || history.RepliedOn is not null;
        var (started, running, stopped) = (limit.HasStarted, limit.IsRunning && !withdrawn, history.Status is ClockStatus.Stopped);
        var followUpOn = over ? null : limit.FollowUpOn;
        return new()
        {
            Status = history.Status,
            WaitingFor = over ? [] : [.. limit.Counted.Where(ask => ask.IsOpen).Select(ask => ask.For).Distinct().Order()],
            StartedOn = started ? limit.Start : null,
            NominalDueOn = running ? limit.NominalDue : null,
            DueOn = running ? limit.Due : null,
            PausedDays = started ? limit.Paused.Days : 0,
            StoppedOn = stopped ? limit.Paused.StoppedOn : null,
            DaysLeftWhenStopped = stopped ? limit.DaysLeft : null,
            Extended = limit.Extended,
            ExtensionNoticeDueOn = running ? limit.ExtensionNoticeDue : null,
            RefusalNoticeDueOn = withdrawn ? null : limit.RefusalNoticeDue,
            RefusalNoticeWarnOn = withdrawn ? null : limit.MonthFromReceipt,
            TargetOn = running ? limit.Target : null,
            FollowUpOn = followUpOn,
            Provisional = !withdrawn && ((running && calendar.IsProvisional(limit.Due)) || calendar.IsProvisional(limit.MonthFromReceipt)
                || (followUpOn is { } day && calendar.IsProvisional(day))),
            RuleSet = limit.Settings.RuleSet,
            CalendarVersion = calendar.Version,
        };
    }
}
