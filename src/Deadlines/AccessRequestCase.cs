namespace Deadlines;

/// <summary>The facts of a request as a rule was given them, and what they come to.</summary>
sealed record AccessRequestCase(Right Right, AccessRequestFacts Facts, WorkingDayCalendar Calendar, RulebookSettings Settings)
{
    /// <summary>Extended on a day we are not told: we suppose the last on which the notice is in time.</summary>
    public bool NoticeSupposed { get; init; }

    public AccessRequestClock Clock() => Calculate(Supposed, Settings.AccessRequests);

    /// <summary>A7 at its most cautious.</summary>
    public AccessRequestClock NoticeByCaution() => Calculate(SupposedEarly, Settings.AccessRequests with { ExtensionNoticeMovesToWorkingDay = false });

    public AccessRequestCase With(IdentityCheck choice) =>
        this with { Settings = Settings with { AccessRequests = Settings.AccessRequests with { IdentityCheck = choice } } };

    public object Keys()
    {
        var clock = Clock();
        return new
        {
            Status = Rules.Name(clock.Status),
            ReceivedLocalDate = Facts.ReceivedOn,
            ClockStart = clock.StartedOn,
            NominalDue = clock.NominalDueOn,
            Due = clock.DueOn,
            DueConservative = clock.DueOn < ByCaution.DueOn ? clock.DueOn : ByCaution.DueOn,
            BaseDue = Base.DueOn,
            clock.Extended,
            NoticeDue = clock.ExtensionNoticeDueOn,
            NoticeDueConservative = NoticeByCaution().ExtensionNoticeDueOn,
            clock.PausedDays,
            clock.StoppedOn,
            DaysRemainingAtPause = clock.DaysLeftWhenStopped,
            clock.FollowUpOn,
            RefusalDue = clock.RefusalNoticeDueOn,
            RefusalWarnOn = clock.RefusalNoticeWarnOn,
            Target = clock.TargetOn,
            clock.Provisional,
            clock.RuleSet,
            clock.CalendarVersion,
        };
    }

    public IReadOnlyList<Step> Steps() =>
    [
        .. NoticeSupposed ? [new("S6", "UK GDPR Art 12A(4)", "The day of the notice is not given. We suppose one on which it was in time.", null)] : Enumerable.Empty<Step>(),
        .. Clock().Steps,
    ];

    AccessRequestClock Base => Calculate(Facts with { ExtensionNoticeGivenOn = null }, Settings.AccessRequests);

    AccessRequestClock ByCaution => Calculate(SupposedEarly, RulebookSettings.Cautious.AccessRequests);

    AccessRequestFacts Supposed => NoticeSupposed ? Facts with { ExtensionNoticeGivenOn = Base.ExtensionNoticeDueOn ?? Facts.ReceivedOn } : Facts;

    /// <summary>A notice on the last day by default would be late by caution.</summary>
    AccessRequestFacts SupposedEarly => NoticeSupposed ? Facts with { ExtensionNoticeGivenOn = Facts.ReceivedOn } : Facts;

    AccessRequestClock Calculate(AccessRequestFacts facts, AccessRequestSettings settings) => OtherRights.Calculate(Right, facts, Calendar, settings);
}
