using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.PersonalData;
using AccessRequests.Web;
using AccessRequests.Web.Parts;

namespace AccessRequests.Complaints.Following;

/// <summary>
/// What passed between us and whoever complained, the last first. Whatever is not named here is not theirs to read: notes,
/// names, accounts of others, what happens to a member of staff.
/// </summary>
static class Correspondence
{
    const string Us = "by us", You = "by you";

    public static IReadOnlyList<TimelineEntry> Of(OpenCasefile<Complaint> file) =>
        [.. file.Facts.Reverse().Select(fact => Tell(fact.Data, fact.Timestamp, file)).OfType<TimelineEntry>()];

    static TimelineEntry? Tell(object fact, DateTimeOffset at, OpenCasefile<Complaint> file)
    {
        TimelineEntry We(string title, DateOnly on, Sealed? text = null) => new(title, Us, at, file.Opened.Text(text), on);
        TimelineEntry TheySaid(string title, DateOnly on, Sealed? text = null) => new(title, You, at, file.Opened.Text(text), on);
        return fact switch
        {
            ComplaintReceived e => TheySaid($"You complained {e.Channel.By()}", e.ReceivedOn),
            ComplaintAcknowledged e => We("We told you that we have your complaint", e.AcknowledgedOn),
            ComplaintTriaged e => We("We began to look into it", e.TriagedOn),
            ComplaintAuthorityRequested e => We("We asked you to show that you may act for them", e.AskedOn, e.Evidence),
            ComplaintAuthorityRecorded e => We("We know that you may act for them", e.ReceivedOn),
            ComplaintQuestionAsked e => We("We asked you a question", e.AskedOn, e.Question),
            ComplaintQuestionAnswered e => TheySaid("You answered our question", e.AnsweredOn, e.Answer),
            ComplaintProgressReported e => We("We told you how it is going", e.SentOn, e.Words),
            ComplaintOutcomeSent e => We("We told you what we found", e.SentOn, e.Letter),
            ComplaintReviewRequested e => TheySaid("You asked us to look again", e.AskedOn, e.Channel is Channel.OnlineForm ? e.Reason : null),
            ComplaintReopenedForReview e => We("We took up your complaint again", e.ReopenedOn),
            ComplaintReviewDecided e => We("We looked again and told you what we decided", e.SentOn, e.Letter),
            ComplaintWithdrawn e => TheySaid("You took your complaint back", e.WithdrawnOn),
            ComplaintClosed e => We("We finished work on your complaint", e.ClosedOn),
            ComplaintReopened e => We("We took up your complaint again", e.ReopenedOn),
            ComplaintReceivedDateCorrected e => We($"We corrected the day on which we received your complaint: it was {UkFormat.Date(e.ReceivedOn)}", e.ReceivedOn),
            ComplaintDatesRecalculated e when e.Clock.ToDue().DueOn is { } due && e.ClockBefore.ToDue().DueOn is { } before && due != before =>
                new($"You hear from us by {UkFormat.Date(due)}, not by {UkFormat.Date(before)}", Us, at, $"{e.Why.InWords()}.", UkFormat.DayOf(at)),
            ComplaintDatesRecalculated => We("We worked out our dates again, because the bank holidays or our rules changed", UkFormat.DayOf(at)),
            ComplaintCodeReplaced e => We("We gave you a new access code", e.ReplacedOn),
            _ => null,
        };
    }
}
