using AccessRequests.Casework;
using Deadlines;

namespace AccessRequests.DisciplinaryReferrals.Casefile;

/// <summary>What a change of the law means for a referral (rule T7). What is closed keeps the dates it had.</summary>
public static class RecalculatedTargets
{
    /// <summary>The referrals that are open, by their stored state.</summary>
    public const string Open = "data -> 'closure' is null";

    public static IFact? Of(DisciplinaryReferral referral, Law law) =>
        !referral.IsClosed && law.Recalculate(referral.Schedule, referral.Facts) is { } schedule
            ? new ReferralDatesRecalculated(
                new(referral.Schedule.CalendarVersion, schedule.CalendarVersion, referral.Schedule.RuleSet, schedule.RuleSet), schedule, referral.Schedule)
            : null;
}
