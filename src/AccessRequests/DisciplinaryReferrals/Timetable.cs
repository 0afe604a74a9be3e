using AccessRequests.Casework;
using Deadlines;

namespace AccessRequests.DisciplinaryReferrals;

static class Timetable
{
    /// <summary>What the work list and the board need to know: the next step of ours that has a day.</summary>
    public static Due ToDue(this ReferralSchedule schedule)
    {
        var open = schedule.Targets.Where(target => target is { DueOn: not null, DoneOn: null }).ToList();
        if (open.Find(target => target.Stage is not ReferralStage.LodgeAppeal) is { } next)
            return new Due(DueState.Running, next.DueOn, null, null);
        if (open is [{ DueOn: { } lodgeBy }])
            return new Due(DueState.Waiting, null, null, $"an appeal until {Web.UkFormat.Date(lodgeBy)}");
        return schedule.IsDone(ReferralStage.HearAppeal) ? new Due(DueState.Answered, null, null, null) : new Due(DueState.Waiting, null, null, "the next step");
    }

    public static DateOnly? DueOn(this ReferralSchedule schedule, ReferralStage stage) => schedule.Targets.FirstOrDefault(target => target.Stage == stage)?.DueOn;

    static bool IsDone(this ReferralSchedule schedule, ReferralStage stage) => schedule.Targets.Any(target => target.Stage == stage && target.DoneOn is not null);
}
