using AccessRequests.Casework;
using AccessRequests.Letters;
using AccessRequests.PersonalData;
using AccessRequests.Web;

namespace AccessRequests.Complaints;

/// <summary>What the facts of a complaint say in their letters: nothing of anybody else in it. The names are those that the templates use.</summary>
static class ComplaintLetters
{
    public static LettersOf<Complaint> Letters { get; } = new(KindOfCase.Complaint, Of, complaint => LetterContent.PersonOf(complaint.Complainant.FullName));

    static LetterContent? Of(Complaint complaint, object fact, Func<Sealed?, string?> read)
    {
        LetterContent To(DateOnly on, params IEnumerable<(string Name, object? Value)> values) =>
            new(complaint.Complainant.FullName, complaint.Complainant.PostalAddress, on, [People.Affected], values.ToDictionary(value => value.Name, value => value.Value));
        return fact switch
        {
            ComplaintAcknowledged e => To(e.AcknowledgedOn, ("received_on", UkFormat.Date(complaint.ReceivedOn)), ("next_report_on", Long(e.Clock.ProgressDueOn))),
            ComplaintProgressReported e => To(e.SentOn, (LetterKinds.Words, read(e.Words)), ("next_report_on", Long(e.Clock.ProgressDueOn))),
            ComplaintOutcomeSent e => To(e.SentOn, (LetterKinds.Words, read(e.Letter)), ("is_acknowledgement", e.IsAcknowledgement)),
            ComplaintReviewDecided e => To(e.SentOn, (LetterKinds.Words, read(e.Letter)), ("result", $"{Wording.Words(e.Result)}.")),
            _ => null,
        };
    }

    static string? Long(DateOnly? date) => date is { } day ? UkFormat.LongDate(day) : null;
}
