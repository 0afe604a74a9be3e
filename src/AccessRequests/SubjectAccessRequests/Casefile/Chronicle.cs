using AccessRequests.PersonalData;
using AccessRequests.Web;
using Deadlines;
using JasperFx.Events;

namespace AccessRequests.SubjectAccessRequests.Casefile;

/// <summary>One fact as the timeline tells it.</summary>
/// <param name="On">The business date, where it can differ from the moment of recording.</param>
public sealed record ChronicleEntry(string Title, string? Text, DateOnly? On, string Who, DateTimeOffset RecordedAt);

/// <summary>Tells the facts of a case in a caseworker's words.</summary>
public static class Chronicle
{
    public static IReadOnlyList<ChronicleEntry> Of(OpenCasefile file, IReadOnlyDictionary<Guid, string> names) =>
        [.. file.Facts.Select(fact =>
        {
            var (title, text, on) = Tell(fact.Data, file.Opened, names);
            return new ChronicleEntry(title, text, on, Who(fact, names), fact.Timestamp);
        })];

    static string Who(IEvent fact, IReadOnlyDictionary<Guid, string> names) => fact.UserName switch
    {
        { } key when key.StartsWith("staff:", StringComparison.Ordinal) => names.GetValueOrDefault(Guid.Parse(key.AsSpan(6)), "Someone who left"),
        "public" => "Public form",
        "requester" => "The requester",
        _ => "AccessRequests",
    };

    internal static (string Title, string? Text, DateOnly? On) Tell(object fact, Opened opened, IReadOnlyDictionary<Guid, string> names)
    {
        string? Read(Sealed? value) => opened.Text(value);
        string Name(Guid id) => names.GetValueOrDefault(id, "someone who left");
        return fact switch
        {
            AccessRequestReceived e => ($"Request received {Wording.By(e.Channel)}", null, e.ReceivedOn),
            AccessRequestAcknowledged e => ($"Receipt acknowledged {Wording.By(e.Channel)}", null, e.AcknowledgedOn),
            AccessRequestAssigned e => ($"Assigned to {Name(e.AssigneeId)}", null, null),
            IdentityRequested e => ("Proof of identity asked for", Read(e.Evidence), e.AskedOn),
            IdentityConfirmed e => ("Identity confirmed", Lines(Wording.Words(e.Method), Read(e.Note)), e.ReceivedOn),
            IdentityEvidenceRefused e => ("Evidence of identity not enough", Read(e.Reason), e.RefusedOn),
            AuthorityRequested e => ("Proof of authority asked for", Read(e.Evidence), e.AskedOn),
            AuthorityRecorded e => ("Authority recorded", Lines(Wording.Words(e.Kind), Read(e.Scope), Read(e.ChildsView)), e.ReceivedOn),
            FeeRequested e => ($"Fee of £{e.Pounds.ToString("N2", UkFormat.Culture)} asked for", Lines(Wording.Words(e.Ground), Read(e.Basis)), e.AskedOn),
            FeePaid e => ("Fee paid", null, e.PaidOn),
            ClarificationRequested e => ("Asked to clarify: the clock stopped", Read(e.Question), e.AskedOn),
            ClarificationReceived e => ("Clarified: the clock runs on", Read(e.Answer), e.ReceivedOn),
            ResponseDeadlineExtended e => ("Reply-by date extended by two months", Lines(Wording.Words(e.Ground), Read(e.Reason)), e.NoticeGivenOn),
            SearchPlanned e => ($"Search of {e.Place} planned for {Name(e.SearcherId)}", e.FinishBy is { } by ? $"To be finished by {UkFormat.Date(by)}" : null, null),
            SearchCancelled e => ($"Search of {e.Place} left out", Read(e.Reason), null),
            SearchRecorded e => ($"{e.Place} searched by {Name(e.SearcherId)}: {UkFormat.Uncapital(Wording.Words(e.Result))}", Lines(Evidence.Of(e, Read)), e.SearchedOn),
            MaterialWithheld e => ($"Item {e.Item} withheld under {e.ExemptionCode}, reviewed by {Name(e.ReviewerId)}", Lines(Evidence.Of(e, Read)), e.DecidedOn),
            MaterialReleased e => ($"Item {e.Item} released", Read(e.Reason), e.ReleasedOn),
            ResponseSent e => (e.Clock.Status is ClockStatus.Late ? "Reply sent late" : "Reply sent", Lines(Evidence.Of(e, Read)), e.SentOn),
            AccessRequestRefused e => ("Request refused", Lines(Evidence.Of(e, Read, Name)), e.RefusedOn),
            AccessRequestWithdrawn e => ($"Request withdrawn {Wording.By(e.Channel)}", Read(e.Note), e.WithdrawnOn),
            AccessRequestClosed e => ($"Case closed: {Wording.Words(e.Outcome)}", Read(e.Reason), e.ClosedOn),
            AccessRequestReopened e => ("Case reopened", Read(e.Reason), e.ReopenedOn),
            ReceivedDateCorrected e => ($"Day of receipt corrected from {UkFormat.Date(e.ReceivedOnBefore)} to {UkFormat.Date(e.ReceivedOn)}", Read(e.Reason), null),
            AccessCodeReplaced e => ("Access code replaced", Lines(Read(e.Reason), Wording.Words(e.Method), Read(e.Note)), e.ReplacedOn),
            NoteAdded e => ("Note", Read(e.Text), null),
            _ => (fact.GetType().Name, null, null),
        };
    }

    static string Lines(params IEnumerable<string?> lines) => string.Join('\n', lines.OfType<string>());
}
