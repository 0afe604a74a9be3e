using AccessRequests.Acts;
using AccessRequests.PersonalData;
using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.DisciplinaryReferrals.Casefile;

/// <summary>Tells the facts of a referral in plain words.</summary>
public static class Chronicle
{
    public static IReadOnlyList<ChronicleEntry> Of(OpenCasefile<DisciplinaryReferral> file, IReadOnlyDictionary<Guid, string> names) =>
        [.. file.Facts.Select(fact => ChronicleEntry.Of(fact, Tell(fact.Data, file.Opened, names), names))];

    internal static (string Title, string? Text, DateOnly? On) Tell(object fact, Opened opened, IReadOnlyDictionary<Guid, string> names)
    {
        string? Read(Sealed? value) => opened.Text(value);
        string Name(Guid id) => names.GetValueOrDefault(id, "someone who left");
        return fact switch
        {
            ReferralRaised e => ("Referral raised", Read(e.Allegation), e.ReferredOn),
            ReferralAssigned e => ($"Assigned to {Name(e.AssigneeId)}", null, null),
            ReferralSubjectNamed => ("The person it is about was named by their account", null, null),
            ReferralTriaged e => (Wording.Words(e.Route), Read(e.Reasons), e.TriagedOn),
            ReferralConflictRecorded e => ($"Conflict of interest: {Name(e.PersonId)}", Lines(Wording.Words(e.Ground), Read(e.Note)), null),
            ReferralPersonAppointed e => ($"{Wording.Words(e.Part)} appointed: {Name(e.PersonId)}", e.OverrideReason is null ? null : $"Although it should be somebody else: {Read(e.OverrideReason)}", null),
            ComplainantNamingDecided e => (e.MayLearn ? "They may learn who complained" : "They may not learn who complained", Read(e.Reasons), e.DecidedOn),
            SubjectSuspended e => ($"Asked to stay away, to be reviewed on {UkFormat.Date(e.ReviewOn)}", Read(e.Reasons), e.From),
            SuspensionReviewed e => (e.NextReviewOn is { } next ? $"Staying away reviewed, again on {UkFormat.Date(next)}" : "Staying away ended", Read(e.Reasons), e.ReviewedOn),
            ReferralEvidenceRecorded e => ("Evidence", Read(e.Evidence), e.ObtainedOn),
            ReferralAccountTaken e => (e.Number == 0 ? "What the person says" : $"What witness {e.Number} says", Lines(e.Number == 0 ? null : Read(e.Name), Read(e.Account)), e.TakenOn),
            ReferralInvestigationExtended e => ($"Investigation given until {UkFormat.Date(e.ExtendedTo)}", Read(e.Reasons), null),
            ReferralInvestigationFinished e => (e.CaseToAnswer ? "There is a case to answer" : "There is no case to answer", Read(e.Findings), e.FinishedOn),
            SubjectInformed e => ($"Told in writing; meeting on {Wording.Moment(e.MeetingAt)}", Lines(Read(e.Place), Read(e.Letter)), e.InformedOn),
            ReferralMeetingPostponed e => ($"Meeting put off to {Wording.Moment(e.MeetingAt)}", Lines(Wording.Words(e.Ground), Read(e.Note)), null),
            ReferralMeetingHeld e => (e.Attended ? "Meeting held" : "Meeting held without them", Lines(e.Companion is null ? null : $"Companion: {Read(e.Companion)}", Read(e.Record)), e.HeldOn),
            ReferralDecided e => ($"Decided: {UkFormat.Uncapital(Wording.Words(e.Outcome))}", Lines(Until(e.Warning), Read(e.Reasons)), e.DecidedOn),
            ReferralAppealLodged e => ("Appeal", Read(e.Grounds), e.LodgedOn),
            ReferralAppealHeard e => (
                e.Outcome is { } outcome ? $"Appeal: now {UkFormat.Uncapital(Wording.Words(outcome))}" : "Appeal: the decision stands", Lines(Until(e.Warning), Read(e.Reasons)), e.HeardOn),
            BarringReferralDecided e => (e.ReferredOn is null ? "The barring service need not be told" : "The barring service was told", Read(e.Reasons), e.ReferredOn ?? e.DecidedOn),
            ReferralClosed e => ($"Closed: {UkFormat.Uncapital(Wording.Words(e.How))}", Read(e.Reason), e.ClosedOn),
            ReferralReopened e => ("Reopened", Read(e.Reason), e.ReopenedOn),
            ReferralNoteAdded e => ("Note", Read(e.Text), null),
            ReferralDatesRecalculated e => DatesMoved.Tell(e.ScheduleBefore.ToDue().DueOn, e.Schedule.ToDue().DueOn, e.Why),
            _ => ChronicleEntry.TellCommon(fact, opened, names),
        };
    }

    static string? Until(LiveWarning? warning) => warning is null ? null : $"It counts until {UkFormat.Date(warning.LastLiveDay)}";

    static string? Lines(params IEnumerable<string?> lines) => string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line))) is { Length: > 0 } told ? told : null;
}
