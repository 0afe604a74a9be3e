using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.SubjectAccessRequests;

/// <summary>The words for what the facts name.</summary>
public static class Wording
{
    /// <summary>Why nothing more can be done to answer it.</summary>
    public static string WhyNotInHand(this SubjectAccessRequest request) => request switch
    {
        { IsClosed: true } => "This request is closed",
        { IsWithdrawn: true } => "This request was withdrawn",
        { Refusal: not null } => "This request was refused",
        _ => "The reply to this request was sent",
    };

    public static string Words(DeliveryMethod method) => method switch
    {
        DeliveryMethod.SecureDownload => "A secure download",
        DeliveryMethod.EncryptedEmail => "Protected email",
        DeliveryMethod.Post => "Post",
        DeliveryMethod.CollectedInPerson => "Collect in person",
        _ => "Read out over the phone",
    };

    public static string Words(FeeGround ground) => ground switch
    {
        FeeGround.ManifestlyUnfounded => "The request is manifestly unfounded",
        FeeGround.ManifestlyExcessive => "The request is manifestly excessive",
        _ => "They ask for further copies",
    };

    public static string Words(ExtensionGround ground) => ground switch
    {
        ExtensionGround.Complexity => "The request is complex",
        _ => "This person has made several requests",
    };

    public static string Words(SearchResult result) => result is SearchResult.Found ? "Records were found" : "Nothing held";

    public static string Words(ThirdPartyConsent consent) => consent switch
    {
        ThirdPartyConsent.Given => "They agree",
        ThirdPartyConsent.Refused => "They refuse",
        ThirdPartyConsent.NoAnswer => "You asked and had no answer",
        ThirdPartyConsent.CannotConsent => "They are not able to decide",
        _ => "You did not ask them",
    };

    public static string Words(Recipient recipient) => recipient is Recipient.Requester ? "Whoever asked" : "The person it is about";

    public static string Words(WithheldNotice notice) => notice is WithheldNotice.ReasonsAndRoutes
        ? "That something was withheld, why, and how to complain to us, to the regulator or to a court"
        : "Only how to complain: saying why would defeat the reason for withholding it";

    public static string Words(RefusalGround ground) => ground switch
    {
        RefusalGround.Exemption => "An exemption covers all of it",
        RefusalGround.ManifestlyUnfounded => "It is manifestly unfounded",
        _ => "It is manifestly excessive",
    };

    /// <summary>What someone who is refused can do.</summary>
    public static string Words(Route route) => route switch
    {
        Route.ComplainToUs => "complain to us",
        Route.ComplainToRegulator => "complain to the regulator",
        _ => "apply to a court",
    };

    public static string Words(ClosureOutcome outcome) => outcome switch
    {
        ClosureOutcome.Answered => "answered",
        ClosureOutcome.Refused => "refused",
        ClosureOutcome.Withdrawn => "withdrawn",
        ClosureOutcome.NoAnswerFromRequester => "no answer from the requester",
        _ => "not a request for personal data",
    };

    /// <summary>Where the time to reply stands, in one sentence.</summary>
    public static string Words(AccessRequestClock clock) => clock switch
    {
        { Status: ClockStatus.NotStarted } => $"The clock has not started: you are waiting for {Waiting(clock)}",
        { Status: ClockStatus.Withdrawn } => "No reply is due: the request was withdrawn",
        { Status: ClockStatus.Stopped } => $"The clock is stopped: you are waiting for {Waiting(clock)}",
        { DueOn: { } due } => UkFormat.LongDate(due),
        _ => "No date",
    };

    static string Waiting(AccessRequestClock clock) => string.Join(" and ", clock.WaitingFor.Select(Clock.Words));
}
