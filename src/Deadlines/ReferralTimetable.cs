namespace Deadlines;

/// <summary>
/// The timetable of a referral for conduct. The Acas Code (2015) asks for no unreasonable delay; the days are our own
/// targets. Only the worker's right to a companion (Employment Relations Act 1999 s.10) and the length of a warning
/// have days that others have fixed.
/// </summary>
public static class ReferralTimetable
{
    const string Acas = "Acas Code of Practice 1 (2015)";
    const string CompanionLaw = "Employment Relations Act 1999, s.10";

    /// <summary>D1 to D7: each target counts working days from the step before it, or back from the meeting.</summary>
    public static ReferralSchedule Calculate(ReferralFacts facts, WorkingDayCalendar calendar, ReferralTargets targets)
    {
        var extended = facts.TriagedOn is { } triaged && facts.InvestigationExtendedTo > calendar.AddWorkingDays(triaged, targets.Investigate);
        var steps = new List<Step> { new("D1", Acas, $"The referral was made on {facts.ReferredOn.InWords()}.", facts.ReferredOn) };
        ReferralTarget[] all =
        [
            new(ReferralStage.Record, After("D1", "it is to be recorded", facts.ReferredOn, targets.Record), facts.RecordedOn),
            new(ReferralStage.Triage, After("D2", "we decide how to deal with it", facts.ReferredOn, targets.Triage), facts.TriagedOn),
            new(ReferralStage.Investigate, extended ? Extended() : After("D3", "the facts are to be established", facts.TriagedOn, targets.Investigate), facts.InvestigatedOn),
            new(ReferralStage.Inform, Before(facts.MeetingOn, targets.Inform), facts.InformedOn),
            new(ReferralStage.Decide, After("D6", "there is to be a decision in writing", facts.MeetingOn, targets.Decide), facts.DecidedOn),
            new(ReferralStage.LodgeAppeal, After("D7", "an appeal can be made", facts.DecidedOn, targets.LodgeAppeal), facts.AppealedOn),
            new(ReferralStage.HearAppeal, After("D7", "the appeal is to be heard", facts.AppealedOn, targets.HearAppeal), facts.AppealHeardOn),
        ];
        var postponement = facts is { MeetingOn: { } meeting, Volunteer: false } ? LatestPostponement(meeting, calendar) : (DateOnly?)null;
        if (facts.MeetingOn is { } proposed)
            steps.AddRange(postponement is null ? [CompanionForVolunteers] : PostponementSteps(proposed, calendar));
        return new()
        {
            Targets = all,
            LatestPostponementOn = postponement,
            Provisional = all.Select(target => target.DueOn).Append(postponement).Any(day => day is { } date && calendar.IsProvisional(date)),
            CalendarVersion = calendar.Version,
            Steps = steps,
        };

        DateOnly? After(string rule, string what, DateOnly? from, int days)
        {
            if (from is not { } start)
                return null;
            var due = calendar.AddWorkingDays(start, days);
            steps.Add(new(rule, Explanation.OurRule, days is 0
                ? $"By the end of the same day {what}: {due.InWords()}."
                : $"Within {Explanation.WorkingDays(days)} of {start.InWords()} {what}: by {due.InWords()}.", due));
            return due;
        }

        DateOnly? Extended()
        {
            var due = facts.InvestigationExtendedTo!.Value;
            steps.Add(new("D3", Explanation.OurRule, $"The investigation was given more time, with reasons: until {due.InWords()}.", due));
            return due;
        }

        DateOnly? Before(DateOnly? meeting, int days)
        {
            if (meeting is not { } day)
                return null;
            var due = calendar.SubtractWorkingDays(day, days);
            steps.Add(new("D4", Explanation.OurRule,
                $"The person is to be told in writing {Explanation.WorkingDays(days)} before the meeting of {day.InWords()}: by {due.InWords()}.", due));
            return due;
        }
    }

    /// <summary>D5: five working days, the first of them the first working day after the one proposed.</summary>
    public static DateOnly LatestPostponement(DateOnly proposed, WorkingDayCalendar calendar) => calendar.AddWorkingDays(proposed, 5);

    public static IReadOnlyList<Step> PostponementSteps(DateOnly proposed, WorkingDayCalendar calendar)
    {
        var (first, latest) = (calendar.AddWorkingDays(proposed, 1), LatestPostponement(proposed, calendar));
        return
        [
            new("D5", CompanionLaw, $"The meeting was proposed for {proposed.InWords()}. The first working day after it is {first.InWords()}.", first),
            new("D5", CompanionLaw,
                $"If the worker's companion cannot come, the meeting moves to a day the worker proposes, up to the fifth working day: {latest.InWords()}. A later day may still be fair.", latest),
        ];
    }

    static Step CompanionForVolunteers => new("D10", Explanation.OurRule, "A volunteer has no legal right to a companion. We offer one all the same.", null);
}
