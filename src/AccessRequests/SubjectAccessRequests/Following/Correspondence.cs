using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.SubjectAccessRequests.Casefile;
using AccessRequests.Web;
using AccessRequests.Web.Parts;

namespace AccessRequests.SubjectAccessRequests.Following;

/// <summary>What passed between us and the requester, the last first. Whatever is not named here is not theirs to read: notes, names of staff, searches.</summary>
static class Correspondence
{
    const string Us = "by us", You = "by you";

    public static IReadOnlyList<TimelineEntry> Of(OpenCasefile<SubjectAccessRequest> file) =>
        [.. file.Facts.Reverse().Select(fact => Tell(fact.Data, fact.Timestamp, file)).OfType<TimelineEntry>()];

    static TimelineEntry? Tell(object fact, DateTimeOffset at, OpenCasefile<SubjectAccessRequest> file)
    {
        TimelineEntry We(string title, DateOnly on, PersonalData.Sealed? text = null) => new(title, Us, at, file.Opened.Text(text), on);
        TimelineEntry TheySaid(string title, DateOnly on, PersonalData.Sealed? text = null) => new(title, You, at, file.Opened.Text(text), on);
        return fact switch
        {
            AccessRequestReceived e => TheySaid($"You asked {e.Channel.By()}", e.ReceivedOn),
            AccessRequestAcknowledged e => We("We told you that we have your request", e.AcknowledgedOn),
            IdentityRequested e => We("We asked you to show who you are", e.AskedOn, e.Evidence),
            IdentityEvidenceRefused e => We("What you sent was not enough to show who you are", e.RefusedOn, e.Reason),
            IdentityConfirmed e => We("We know that it is you", e.ReceivedOn),
            AuthorityRequested e => We("We asked you to show that you may act for them", e.AskedOn, e.Evidence),
            AuthorityRecorded e => We("We know that you may act for them", e.ReceivedOn),
            FeeRequested e => We($"We asked you for a fee of £{e.Pounds.ToString("N2", UkFormat.Culture)}", e.AskedOn, e.Basis),
            FeePaid e => TheySaid("You paid the fee", e.PaidOn),
            ClarificationRequested e => We("We asked you a question", e.AskedOn, e.Question),
            ClarificationReceived e => TheySaid("You answered our question", e.ReceivedOn, e.Answer),
            ResponseDeadlineExtended e => We("We told you that we need 2 more months", e.NoticeGivenOn, e.Reason),
            ResponseDeadlineRecalculated { DueOn: { } due, DueOnBefore: { } before } e when due != before =>
                new($"We must now reply by {UkFormat.Date(due)}, not by {UkFormat.Date(before)}", Us, at, $"{e.Why.InWords()}.", UkFormat.DayOf(at)),
            ResponseSent { SentTo: Recipient.PersonThemselves } e => We("We sent our reply to the person it is about", e.SentOn),
            ResponseSent e => We("We sent you our reply", e.SentOn),
            AccessRequestRefused e => We("We told you that we cannot do what you asked", e.RefusedOn, e.Reasons),
            AccessRequestWithdrawn e => TheySaid("You took your request back", e.WithdrawnOn),
            AccessRequestClosed e => We("We finished work on your request", e.ClosedOn),
            AccessRequestReopened e => We("We took up your request again", e.ReopenedOn),
            ReceivedDateCorrected e => We($"We corrected the day on which we received your request: it was {UkFormat.Date(e.ReceivedOn)}", e.ReceivedOn),
            AccessCodeReplaced e => We("We gave you a new access code", e.ReplacedOn),
            _ => null,
        };
    }
}
