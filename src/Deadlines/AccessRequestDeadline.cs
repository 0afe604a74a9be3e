namespace Deadlines;

public static class AccessRequestDeadline
{
    public static AccessRequestClock Calculate(AccessRequestFacts facts, WorkingDayCalendar calendar, AccessRequestSettings settings)
    {
        var nominal = StatutoryPeriod.AddMonths(facts.ReceivedOn, 1);
        var due = calendar.Roll(nominal);
        return new()
        {
            Status = facts.AnsweredOn is { } sent ? sent <= due ? ClockStatus.Met : ClockStatus.Late : ClockStatus.Running,
            StartedOn = facts.ReceivedOn,
            NominalDueOn = nominal,
            DueOn = due,
            ExtensionNoticeDueOn = due,
            TargetOn = facts.ReceivedOn.AddDays(28),
            RuleSet = "2026-02-05",
            CalendarVersion = calendar.Version,
            Steps =
            [
                new("T1", "UK GDPR Art 12A(2)", $"We received your request on {facts.ReceivedOn.InWords()}.", facts.ReceivedOn),
                new("S2", "UK GDPR Art 12(3) and 12A(1)", $"One month later is {nominal.InWords()}.", nominal),
                new("T5", "UK GDPR Art 12A(1)", $"We must reply by the end of {due.InWords()}.", due),
            ],
        };
    }

    /// <summary>S6: the last day to tell the person that two more months are needed; null while the clock does not run.</summary>
    public static DateOnly? ExtensionNoticeBy(AccessRequestFacts facts, WorkingDayCalendar calendar, AccessRequestSettings settings) =>
        Calculate(facts, calendar, settings).ExtensionNoticeDueOn;
}
