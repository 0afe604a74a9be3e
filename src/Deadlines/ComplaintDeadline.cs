namespace Deadlines;

/// <summary>
/// The dates of a complaint about how someone's data is used: section 164A of the Data Protection Act 2018, which section
/// 103 of the Data (Use and Access) Act 2025 added.
/// </summary>
public static class ComplaintDeadline
{
    const string Law = "Data Protection Act 2018, s.164A";
    const string Guidance = "ICO, guidance on data protection complaints (February 2026)";

    /// <summary>C1: the day the duty came into force.</summary>
    public static readonly DateOnly DutyBegan = new(2026, 6, 19);

    /// <summary>C1 and C11: whether the law, and not only good practice, demands what these rules say.</summary>
    public static bool IsStatutoryDuty(ComplaintFacts facts) => facts.ReceivedOn >= DutyBegan && !facts.PolicyOnly;

    /// <summary>
    /// C4 and C5: acknowledge within 30 days; from receipt, enquire and report without undue delay. An outcome sent first
    /// is an acknowledgement as well (C6). Acts dated before the receipt count for nothing.
    /// </summary>
    public static ComplaintClock Calculate(ComplaintFacts facts, WorkingDayCalendar calendar, RulebookSettings settings)
    {
        var aims = settings.ComplaintAims;
        var acknowledged = Earliest(NotBefore(facts.ReceivedOn, facts.AcknowledgedOn), NotBefore(facts.ReceivedOn, facts.OutcomeOn));
        var withdrawn = acknowledged is null && NotBefore(facts.ReceivedOn, facts.WithdrawnOn) is not null;
        var open = NotBefore(facts.ReceivedOn, facts.OutcomeOn) is null && NotBefore(facts.ReceivedOn, facts.WithdrawnOn) is null;

        var cautious = facts.ReceivedOn.AddDays(29);
        var (nominal, due) = settings.ComplaintCounting is ComplaintCounting.FromReceipt
            ? (cautious, cautious)
            : (facts.ReceivedOn.AddDays(30), calendar.Roll(facts.ReceivedOn.AddDays(30)));
        var lastReport = facts.ProgressReportedOn.Append(facts.ReceivedOn).Max();
        var progress = calendar.AddWorkingDays(lastReport, aims.ProgressWorkingDays);
        var director = facts.ReceivedOn.AddDays(aims.DirectorDays);
        var provisional = (!withdrawn && calendar.IsProvisional(due)) || (open && calendar.IsProvisional(progress));
        var status = withdrawn ? ClockStatus.Withdrawn
            : acknowledged is not { } on ? ClockStatus.Running
            : on > due ? ClockStatus.Late : ClockStatus.Met;

        return new()
        {
            Status = status,
            StatutoryDuty = IsStatutoryDuty(facts),
            NominalAcknowledgementDueOn = withdrawn ? null : nominal,
            AcknowledgementDueOn = withdrawn ? null : due,
            CautiousAcknowledgementDueOn = withdrawn ? null : cautious,
            TargetOn = withdrawn ? null : Earliest(calendar.AddWorkingDays(facts.ReceivedOn, aims.AcknowledgeWorkingDays), due),
            ProgressDueOn = open ? progress : null,
            DirectorFlagOn = open ? director : null,
            Provisional = provisional,
            RuleSet = settings.RuleSet,
            CalendarVersion = calendar.Version,
            Steps = [.. Steps()],
            EnquirySteps = open
                ?
                [
                    new("C5", Explanation.OurRule, $"We will tell you how the enquiry goes by {progress.InWords()}, {aims.ProgressWorkingDays} working days after {lastReport.InWords()}.", progress),
                    new("C5", Explanation.OurRule, $"If there is no outcome by {director.InWords()}, a director will look at it.", director),
                    new("A15", Law, ToTheRegulator(settings), null),
                ]
                : [],
        };

        IEnumerable<Step> Steps()
        {
            foreach (var step in DutySteps(facts))
                yield return step;
            if (withdrawn)
            {
                yield return new("T5", Law, $"You took your complaint back on {facts.WithdrawnOn!.Value.InWords()}, so there is no date to acknowledge it by.", null);
                yield break;
            }
            yield return settings.ComplaintCounting is ComplaintCounting.FromReceipt
                ? new("A8", Law, $"The law gives 30 days. We count that day as the first, so the thirtieth is {nominal.InWords()}.", nominal)
                : new("C4", Guidance, $"The law gives 30 days. The day after is the first, so the thirtieth is {nominal.InWords()}.", nominal);
            if (due != nominal)
                yield return Explanation.Moved(nominal, due, calendar, Guidance);
            if (status is ClockStatus.Running && provisional)
                yield return Explanation.Provisional;
            yield return new("T5", Law,
                $"{(status is ClockStatus.Running ? "We must tell you that we have it by the end of" : "The last day to tell you that we have it was")} {due.InWords()}.", due);
            if (acknowledged is { } told)
                yield return new("T5", Law, $"We told you on {told.InWords()}, {(told > due ? $"{Explanation.Days(told.DayNumber - due.DayNumber)} late" : "in time")}.", null);
        }
    }

    /// <summary>T7: the clock under another calendar or other settings, or null where that moves no date of it.</summary>
    public static ComplaintClock? Recalculate(ComplaintClock known, ComplaintFacts facts, WorkingDayCalendar calendar, RulebookSettings settings)
    {
        var now = Calculate(facts, calendar, settings);
        var asKnown = now with
        {
            Provisional = known.Provisional,
            RuleSet = known.RuleSet,
            CalendarVersion = known.CalendarVersion,
            Steps = known.Steps,
            EnquirySteps = known.EnquirySteps,
        };
        return asKnown == known ? null : now;
    }

    internal static IReadOnlyList<Step> DutySteps(ComplaintFacts facts) =>
    [
        new("T1", Law, $"We received your complaint on {facts.ReceivedOn.InWords()}.", facts.ReceivedOn),
        .. IsStatutoryDuty(facts) ? Enumerable.Empty<Step>() :
        [
            facts.PolicyOnly
                ? new("C11", Explanation.OurRule, "It is about our own policy and not about the law. We answer it the same way.", null)
                : new("C1", "SI 2026/82", $"The law on complaints began on {DutyBegan.InWords()}. We answer earlier ones the same way.", null),
        ],
    ];

    /// <summary>A15: nobody has to complain to us first.</summary>
    public static string ToTheRegulator(RulebookSettings settings) => settings.WayToRegulator is WayToRegulator.AtAnyTime
        ? "You can complain to the regulator at any time."
        : "You can complain to the regulator at any time. It may ask you to complain to us first.";

    static DateOnly? NotBefore(DateOnly received, DateOnly? day) => day >= received ? day : null;

    static DateOnly? Earliest(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;
}
