using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.PersonalData;
using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.SubjectAccessRequests.Casefile;

/// <summary>Tells the facts of a case in a caseworker's words.</summary>
public static class Chronicle
{
    public static IReadOnlyList<ChronicleEntry> Of(OpenCasefile<SubjectAccessRequest> file, IReadOnlyDictionary<Guid, string> names) =>
        [.. file.Facts.Select(fact => ChronicleEntry.Of(fact, Tell(fact.Data, file.Opened, names), names))];

    internal static (string Title, string? Text, DateOnly? On) Tell(object fact, Opened opened, IReadOnlyDictionary<Guid, string> names)
    {
        string? Read(Sealed? value) => opened.Text(value);
        string Name(Guid id) => names.GetValueOrDefault(id, "someone who left");
        return fact switch
        {
            AccessRequestReceived e => ($"Request received {e.Channel.By()}", null, e.ReceivedOn),
            AccessRequestAcknowledged e => ($"Receipt acknowledged {e.Channel.By()}", null, e.AcknowledgedOn),
            AccessRequestAssigned e => ($"Assigned to {Name(e.AssigneeId)}", null, null),
            IdentityRequested e => ("Proof of identity asked for", Read(e.Evidence), e.AskedOn),
            IdentityConfirmed e => ("Identity confirmed", Lines(e.Method.Words(), Read(e.Note)), e.ReceivedOn),
            IdentityEvidenceRefused e => ("Evidence of identity not enough", Read(e.Reason), e.RefusedOn),
            AuthorityRequested e => ("Proof of authority asked for", Read(e.Evidence), e.AskedOn),
            AuthorityRecorded e => ("Authority recorded", Lines(e.Kind.Words(), Read(e.Scope), Read(e.ChildsView)), e.ReceivedOn),
            FeeRequested e => ($"Fee of £{e.Pounds.ToString("N2", UkFormat.Culture)} asked for", Lines(Wording.Words(e.Ground), Read(e.Basis)), e.AskedOn),
            FeePaid e => ("Fee paid", null, e.PaidOn),
            ClarificationRequested e => ("Asked to clarify: the clock stopped", Read(e.Question), e.AskedOn),
            ClarificationReceived e => ("Clarified: the clock runs on", Read(e.Answer), e.ReceivedOn),
            ResponseDeadlineExtended e => ("Reply-by date extended by two months", Lines(Wording.Words(e.Ground), Read(e.Reason)), e.NoticeGivenOn),
            ResponseDeadlineRecalculated e => DatesMoved.Tell(e.DueOnBefore, e.DueOn, e.Why),
            SearchPlanned e => ($"Search of {e.Place} planned for {Name(e.SearcherId)}", e.FinishBy is { } by ? $"To be finished by {UkFormat.Date(by)}" : null, null),
            SearchCancelled e => ($"Search of {e.Place} left out", Read(e.Reason), null),
            SearchRecorded e => ($"{e.Place} searched by {Name(e.SearcherId)}: {UkFormat.Uncapital(Wording.Words(e.Result))}", Lines(Evidence.Of(e, Read)), e.SearchedOn),
            MaterialWithheld e => ($"Item {e.Item} withheld under {e.ExemptionCode}, reviewed by {Name(e.ReviewerId)}", Lines(Evidence.Of(e, Read)), e.DecidedOn),
            MaterialReleased e => ($"Item {e.Item} released", Read(e.Reason), e.ReleasedOn),
            ResponseSent e => (e.Clock.Status is ClockStatus.Late ? "Reply sent late" : "Reply sent", Lines(Evidence.Of(e, Read)), e.SentOn),
            AccessRequestRefused e => ("Request refused", Lines(Evidence.Of(e, Read, Name)), e.RefusedOn),
            AccessRequestWithdrawn e => ($"Request withdrawn {e.Channel.By()}", Read(e.Note), e.WithdrawnOn),
            AccessRequestClosed e => ($"Case closed: {Wording.Words(e.Outcome)}", Read(e.Reason), e.ClosedOn),
            AccessRequestReopened e => ("Case reopened", Read(e.Reason), e.ReopenedOn),
            ReceivedDateCorrected e => ($"Day of receipt corrected from {UkFormat.Date(e.ReceivedOnBefore)} to {UkFormat.Date(e.ReceivedOn)}", Read(e.Reason), null),
            AccessCodeReplaced e => ("Access code replaced", Lines(Read(e.Reason), e.Method.Words(), Read(e.Note)), e.ReplacedOn),
            NoteAdded e => ("Note", Read(e.Text), null),
            _ => ChronicleEntry.TellCommon(fact, opened, names),
        };
    }

    static string Lines(params IEnumerable<string?> lines) => string.Join('\n', lines.OfType<string>());
}
