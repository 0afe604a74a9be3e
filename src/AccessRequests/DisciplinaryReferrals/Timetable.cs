using AccessRequests.Casework;
using Deadlines;

namespace AccessRequests.DisciplinaryReferrals;

static class Timetable
{
    /// <summary>What the work list and the board need to know: the next step of ours that has a day.</summary>
    public static Due ToDue(this ReferralSchedule schedule) => Next(schedule) with { Milestones = [.. Milestones(schedule)] };

    static Due Next(ReferralSchedule schedule)
    {
        var open = schedule.Targets.Where(target => target is { DueOn: not null, DoneOn: null }).ToList();
        if (open.Find(target => target.Stage is not ReferralStage.LodgeAppeal) is { } next)
            return new Due(DueState.Running, next.DueOn, null, null);
        if (open is [{ DueOn: { } lodgeBy }])
            return new Due(DueState.Waiting, null, null, $"an appeal until {Web.UkFormat.Date(lodgeBy)}");
        return schedule.IsDone(ReferralStage.HearAppeal) ? new Due(DueState.Answered, null, null, null) : new Due(DueState.Waiting, null, null, "the next step");
    }

    static IEnumerable<Milestone> Milestones(ReferralSchedule schedule) =>
        from target in schedule.Targets
        where target is { DueOn: not null, DoneOn: null }
        select Of(target.Stage, target.DueOn!.Value);

    static Milestone Of(ReferralStage stage, DateOnly on) => stage switch
    {
        ReferralStage.Record or ReferralStage.Triage => new(Clocks.Triage, on, "the day to decide how it is dealt with", "Decide how it is dealt with"),
        ReferralStage.Investigate => new(Clocks.Investigate, on, "the day by which the facts are to be established", "Finish the enquiry, or give it more time"),
        ReferralStage.Inform => new(Clocks.Inform, on, "the last day to write before the meeting", "Write before the meeting"),
        ReferralStage.Decide => new(Clocks.Decide, on, "the day to decide in writing", "Decide in writing"),
        ReferralStage.LodgeAppeal => new(Clocks.AppealWindow, on, "the last day for an appeal", "Close it where no appeal came") { HoldsWhileWaiting = true },
        _ => new(Clocks.HearAppeal, on, "the day to hear the appeal", "Hear the appeal"),
    };

    // Mail must not say of anybody that they are suspended or warned.
    public static Milestone SuspensionReview(DateOnly on) => new(Clocks.Suspension, on, "the day of the next review", "Do the review that is due") { HoldsWhileWaiting = true };

    public static Milestone MeetingOf(DateTimeOffset at) => new(Clocks.Meeting, UkTime.DateOf(at), "the day of the meeting", "Hold the meeting, and record it") { At = at, HoldsWhileWaiting = true };

    public static Milestone WarningEnds(LiveWarning warning) => new(Clocks.Warning, warning.LastLiveDay, "the last day of what was decided", "Note that what was decided ends") { HoldsWhileWaiting = true, HoldsWhenClosed = true };

    /// <summary>How long a closed referral is kept, as far as how it was closed tells.</summary>
    public static RecordKind RecordOf(ReferralClosure how) => how switch
    {
        ReferralClosure.RaisedInError => RecordKind.WithdrawnSubmission,
        ReferralClosure.NoCaseToAnswer or ReferralClosure.DealtWithInformally => RecordKind.DisciplinaryNoCase,
        ReferralClosure.PassedOn => RecordKind.SafeguardingAllegation,
        _ => RecordKind.DisciplinaryUpheld,
    };

    public static RecordKind RecordOf(DisciplinaryReferral referral, ReferralClosure how) => (referral.IsAboutVolunteer, how) switch
    {
        (_, ReferralClosure.RaisedInError or ReferralClosure.PassedOn) => RecordOf(how),
        (true, _) => referral.Outcome is ReferralOutcome.InvolvementEnded ? RecordKind.VolunteerRemoved : RecordKind.VolunteerConduct,
        (_, ReferralClosure.Decided) when referral.Outcome is ReferralOutcome.NoAction => RecordKind.DisciplinaryNoCase,
        _ => RecordOf(how),
    };

    public static DateOnly? DueOn(this ReferralSchedule schedule, ReferralStage stage) => schedule.Targets.FirstOrDefault(target => target.Stage == stage)?.DueOn;

    static bool IsDone(this ReferralSchedule schedule, ReferralStage stage) => schedule.Targets.Any(target => target.Stage == stage && target.DoneOn is not null);
}
