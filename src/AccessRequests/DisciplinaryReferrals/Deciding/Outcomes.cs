using Deadlines;

namespace AccessRequests.DisciplinaryReferrals.Deciding;

/// <summary>What may come of a referral, on each of the two paths (D6, D10).</summary>
public static class Outcomes
{
    static readonly IReadOnlyList<ReferralOutcome>
        Staff = [ReferralOutcome.NoAction, ReferralOutcome.FirstWrittenWarning, ReferralOutcome.FinalWrittenWarning, ReferralOutcome.Dismissal],
        Volunteers = [ReferralOutcome.NothingToChange, ReferralOutcome.SupportAndTraining, ReferralOutcome.AnotherRole, ReferralOutcome.InvolvementEnded];

    public static IReadOnlyList<ReferralOutcome> For(ReferralPath path) => path is ReferralPath.Staff ? Staff : Volunteers;

    public static string NotForThem(ReferralPath path) =>
        path is ReferralPath.Staff ? "That is for volunteers: choose what comes of it for a member of staff" : "That is for employees: choose what comes of it for a volunteer";

    public static WarningLevel? LevelOf(ReferralOutcome outcome) => outcome switch
    {
        ReferralOutcome.FirstWrittenWarning => WarningLevel.FirstWritten,
        ReferralOutcome.FinalWrittenWarning => WarningLevel.Final,
        _ => null,
    };

    /// <summary>Until when it counts (D9); null where it is no warning.</summary>
    public static LiveWarning? WarningOf(ReferralOutcome outcome, DateOnly issuedOn, int? months, Law law) =>
        LevelOf(outcome) is { } level ? law.Warning(issuedOn, months ?? LiveWarning.UsualMonths(level)) : null;
}
