using AccessRequests.Acts;
using Deadlines;

namespace AccessRequests.DisciplinaryReferrals.Casefile;

/// <summary>A referral opened for somebody who has a part in it. Members whose key was destroyed read "erased".</summary>
/// <param name="Version">What the next act has to name as the version that was looked at.</param>
/// <param name="MayLearnWhoComplained">Until somebody decides that the subject may, they may not.</param>
/// <param name="WarningUntil">The last day on which a warning counts.</param>
public sealed record ReferralDetails(
    string CaseReference, long Version, string Stage, ReferralPath Path, DateOnly ReferredOn, string SubjectName, Guid? SubjectId, string Allegation, string? PolicyClause,
    ReferralRoute? Route, Guid? InvestigatorId, Guid? DeciderId, Guid? AppealHearerId, bool MayLearnWhoComplained, DateOnly? SuspensionReviewOn, bool? CaseToAnswer, DateTimeOffset? MeetingAt,
    ReferralOutcome? Outcome, DateOnly? WarningUntil, bool AwaitsBarringDecision, Guid? AssigneeId, ReferralSchedule Schedule, IReadOnlyList<ChronicleEntry> Timeline)
{
    public static ReferralDetails Of(OpenCasefile<DisciplinaryReferral> file, IReadOnlyDictionary<Guid, string> names)
    {
        var (referral, opened) = (file.Case, file.Opened);
        return new ReferralDetails(
            referral.Id, referral.Version, referral.Stage, referral.Path, referral.Facts.ReferredOn, opened.Text(referral.SubjectName)!, referral.SubjectId, opened.Text(referral.Allegation)!,
            opened.Text(referral.PolicyClause), referral.Triage?.Route, referral.InvestigatorId, referral.DeciderId, referral.AppealHearerId, referral.Naming is { MayLearn: true },
            referral.SuspensionReviewOn, referral.Investigation?.CaseToAnswer, referral.MeetingAt, referral.Outcome, referral.Warning?.LastLiveDay, referral.AwaitsBarringDecision,
            referral.AssigneeId, referral.Schedule, Chronicle.Of(file, names));
    }
}
