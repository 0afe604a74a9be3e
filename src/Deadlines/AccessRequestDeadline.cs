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
    public static AccessRequestClock Calculate(AccessRequestFacts facts, WorkingDayCalendar calendar, AccessRequestSettings settings)
    {
        var history = new AccessRequestHistory(facts, calendar, settings);
        var (limit, withdrawn) = (history.Limit, history.WithdrawnOn is not null);
        var over = withdrawn || history.RepliedOn is not null;
        var (started, running, stopped) = (limit.HasStarted, limit.IsRunning && !withdrawn, history.Status is ClockStatus.Stopped);
        var followUpOn = over ? null : limit.FollowUpOn;
        var provisional = !withdrawn && ((running && calendar.IsProvisional(limit.Due)) || calendar.IsProvisional(limit.MonthFromReceipt)
            || (followUpOn is { } day && calendar.IsProvisional(day)));
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
            Provisional = provisional,
            RuleSet = settings.RuleSet,
            CalendarVersion = calendar.Version,
            Steps = [.. new AccessRequestExplanation(history).Steps(), .. provisional && !over ? [Explanation.Provisional] : Enumerable.Empty<Step>()],
        };
    }

    /// <summary>S6: the last day to tell the person that two more months are needed; null while the clock does not run.</summary>
    public static DateOnly? ExtensionNoticeBy(AccessRequestFacts facts, WorkingDayCalendar calendar, AccessRequestSettings settings) =>
        Calculate(facts, calendar, settings).ExtensionNoticeDueOn;
}
