namespace AccessRequests.Casework;

/// <summary>The letters that we send, by the keys under which they are kept: never renamed.</summary>
public static class LetterKeys
{
    public const string
        RequestAcknowledged = "request-acknowledged",
        IdentityRequest = "identity-request",
        Clarification = "clarification",
        ExtensionNotice = "extension-notice",
        Reply = "reply",
        Refusal = "refusal",
        ComplaintAcknowledged = "complaint-acknowledged",
        ComplaintProgress = "complaint-progress",
        ComplaintOutcome = "complaint-outcome",
        ReviewOutcome = "review-outcome",
        MeetingInvitation = "meeting-invitation",
        AppealOutcome = "appeal-outcome";

    public static IReadOnlyList<string> All { get; } =
    [
        RequestAcknowledged, IdentityRequest, Clarification, ExtensionNotice, Reply, Refusal,
        ComplaintAcknowledged, ComplaintProgress, ComplaintOutcome, ReviewOutcome, MeetingInvitation, AppealOutcome,
    ];
}

/// <summary>A fact that is told to somebody in a letter. The letter is written once, soon after, from the words of the fact.</summary>
public interface ISendLetter : IFact
{
    /// <summary>One of <see cref="LetterKeys"/>.</summary>
    string Letter { get; }
}
