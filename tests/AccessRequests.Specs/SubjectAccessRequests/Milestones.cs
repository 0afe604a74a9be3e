using AccessRequests.Casework;
using AccessRequests.SubjectAccessRequests;
using Deadlines;
using static AccessRequests.Specs.Story;
using static AccessRequests.Specs.SubjectAccessRequests.Samples;

namespace AccessRequests.Specs.SubjectAccessRequests;

/// <summary>Facts from the search to the end that many stories pass.</summary>
static class Milestones
{
    public static readonly DateOnly SearchedOn = new(2026, 3, 5), AnsweredOn = new(2026, 3, 9);

    public static readonly IReadOnlyDictionary<ReplyContent, ContentAnswer> Complete =
        Enum.GetValues<ReplyContent>().ToDictionary(content => content, _ => ContentAnswer.Included);

    public static SearchPlanned Planned => new("Mailboxes", Sam.Id, null);

    public static SearchRecorded Found => new("Mailboxes", SearchedOn, Sam.Id, Plain.Text("ann@example.org"), null, null, SearchResult.Found, Plain.Text("40 emails"), null);

    public static SearchRecorded NothingHeld => Found with { Result = SearchResult.NothingHeld, Found = null };

    public static MaterialWithheld Withheld => new(1, Today, "LPP", Plain.Text("The letter of 3 May"), Plain.Text("Advice from our solicitor"), Sam.Id, null, null);

    public static ResponseSent Replied => new(
        AnsweredOn, Recipient.Requester, DeliveryMethod.Post, Complete, null, Plain.Text("Dear Ann"), Law.Default.Clock(Waiting.Facts.Answered(AnsweredOn)));

    public static AccessRequestRefused Refused => new(
        AnsweredOn, RefusalGround.ManifestlyUnfounded, null, null, null, Plain.Text("You say you only want to keep us busy"), Plain.Text("Her letter of 2 March"), false,
        [Route.ComplainToUs, Route.ComplainToRegulator, Route.ApplyToCourt], Sam.Id, Law.Default.Clock(Waiting.Facts.Answered(AnsweredOn)));

    public static AccessRequestWithdrawn Withdrawn => new(AnsweredOn, Channel.Phone, null, Law.Default.Clock(Waiting.Facts.Withdrawn(AnsweredOn)));

    public static AccessRequestReopened Reopened => new(Today, Plain.Text("A page was missing"), Stages.Preparing, Received.Clock);

    public static AccessRequestClosed Closed(ClosureOutcome outcome) => new(AnsweredOn, outcome, null);
}
