using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.PersonalData;
using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.Complaints.Casefile;

/// <summary>Tells the facts of a complaint in a caseworker's words.</summary>
public static class Chronicle
{
    public static IReadOnlyList<ChronicleEntry> Of(OpenCasefile<Complaint> file, IReadOnlyDictionary<Guid, string> names) =>
        [.. file.Facts.Select(fact => ChronicleEntry.Of(fact, Tell(fact.Data, file.Opened, names), names))];

    internal static (string Title, string? Text, DateOnly? On) Tell(object fact, Opened opened, IReadOnlyDictionary<Guid, string> names)
    {
        string? Read(Sealed? value) => opened.Text(value);
        string Name(Guid id) => names.GetValueOrDefault(id, "someone who left");
        string Names(IReadOnlyList<Guid> people) => string.Join(", ", people.Select(Name));
        string? Line(string label, Sealed? value) => value is null ? null : $"{label}: {Read(value)}";
        return fact switch
        {
            ComplaintReceived e => ($"Complaint received {e.Channel.By()}", e.ConcernsHandlers ? "About someone who handles complaints: it went past them" : null, e.ReceivedOn),
            ComplaintAcknowledged e => (e.Clock.Status is ClockStatus.Late ? $"Receipt acknowledged late, {e.Channel.By()}" : $"Receipt acknowledged {e.Channel.By()}", null, e.AcknowledgedOn),
            ComplaintTriaged e => (
                $"Triaged: {(e.IsStatutory ? "about the law on personal information" : "about our own policy")}{(e.IsUrgent ? ", urgent" : "")}",
                Lines([.. e.Issues.Index().Select(issue => $"{issue.Index + 1}. {Read(issue.Item)}"), e.Walled.Count > 0 ? $"About: {Names(e.Walled)}" : null, Read(e.Note)]), e.TriagedOn),
            ComplaintIssueAdded e => ($"Issue {e.Issue} added", Read(e.Text), null),
            ComplaintStaffNamed e => ($"Named: {Names(e.Walled)}. For them the case does not exist", Read(e.Reason), null),
            ComplaintAssigned e => ($"{Name(e.AssigneeId)} looks into it", "No part in it and no conflict of interest", null),
            ComplaintAuthorityRequested e => ("Proof of authority asked for", Read(e.Evidence), e.AskedOn),
            ComplaintAuthorityRecorded e => ("Authority recorded", Lines(e.Kind.Words(), Read(e.Scope), Read(e.ChildsView)), e.ReceivedOn),
            ComplaintQuestionAsked e => ("Asked whoever complained", Read(e.Question), e.AskedOn),
            ComplaintQuestionAnswered e => ("They answered", Read(e.Answer), e.AnsweredOn),
            ComplaintEnquiryMade e => ($"Asked {UkFormat.Uncapital(People.Words(e.Person))} {e.Channel.By()}", Lines(Read(e.FullName), Read(e.Question)), e.AskedOn),
            ComplaintAccountRecorded e => ($"Account of {UkFormat.Uncapital(People.Words(e.Person))} {e.Channel.By()}", Lines(Read(e.FullName), Read(e.Account)), e.GivenOn),
            ComplaintEvidenceRecorded e => ($"Evidence: {UkFormat.Uncapital(Wording.Words(e.Kind))}, about {UkFormat.Uncapital(People.Words(e.Person))}", Lines(Read(e.What), Line("Kept", e.Kept)), e.ObtainedOn),
            ComplaintProgressReported e => ($"Told how it is going {e.Channel.By()}", Read(e.Words), e.SentOn),
            ComplaintDirectorTold e => ($"{Name(e.DirectorId)} told that there is no outcome yet", null, e.ToldOn),
            ComplaintIssueDecided e => ($"Issue {e.Issue}: {UkFormat.Uncapital(Wording.Words(e.Finding))}", Read(e.Reasons), e.DecidedOn),
            ComplaintOutcomeSent e => ($"Outcome sent {e.Channel.By()}{(e.IsAcknowledgement ? ", as acknowledgement as well" : "")}", Read(e.Letter), e.SentOn),
            ComplaintReviewRequested e => ($"Review asked for {e.Channel.By()}{(e.ReviewerId is { } id ? $"; {Name(id)} reviews it" : "")}", Read(e.Reason), e.AskedOn),
            ComplaintReviewerAppointed e => ($"{Name(e.ReviewerId)} reviews it", "No part in it before", null),
            ComplaintReopenedForReview e => ("Case reopened, because a review was asked for", null, e.ReopenedOn),
            ComplaintReviewDecided e => ($"Review decided: {UkFormat.Uncapital(Wording.Words(e.Result))}", Read(e.Letter), e.SentOn),
            ComplaintLessonsRecorded e => ("Causes and lessons", Lines(Line("Why it happened", e.Causes), Line("What we change", e.Lessons)), e.RecordedOn),
            ComplaintWithdrawn e => ($"Complaint taken back {e.Channel.By()}", Read(e.Note), e.WithdrawnOn),
            ComplaintClosed e => ($"Case closed: {Wording.Words(e.Outcome)}", Read(e.Reason), e.ClosedOn),
            ComplaintReopened e => ("Case reopened", Read(e.Reason), e.ReopenedOn),
            ComplaintReceivedDateCorrected e => ($"Day of receipt corrected from {UkFormat.Date(e.ReceivedOnBefore)} to {UkFormat.Date(e.ReceivedOn)}", Read(e.Reason), null),
            ComplaintDatesRecalculated e => DatesMoved.Tell(e.ClockBefore.ToDue().DueOn, e.Clock.ToDue().DueOn, e.Why),
            ComplaintCodeReplaced e => ("Access code replaced", Lines(Read(e.Reason), e.Method.Words(), Read(e.Note)), e.ReplacedOn),
            ComplaintNoteAdded e => ("Note", Read(e.Text), null),
            _ => ChronicleEntry.TellCommon(fact, opened, names),
        };
    }

    static string? Lines(params IEnumerable<string?> lines) => string.Join('\n', lines.OfType<string>()) is { Length: > 0 } text ? text : null;
}
