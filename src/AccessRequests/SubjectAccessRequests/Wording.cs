namespace AccessRequests.SubjectAccessRequests;

static class Wording
{
    /// <summary>Why nothing more can be done to answer it.</summary>
    public static string WhyNotInHand(this SubjectAccessRequest request) => request switch
    {
        { IsClosed: true } => "This request is closed",
        { IsWithdrawn: true } => "This request was withdrawn",
        { Refusal: not null } => "This request was refused",
        _ => "The reply to this request was sent",
    };
}
