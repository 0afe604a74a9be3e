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

    public static string By(Channel channel) => channel switch
    {
        Channel.OnlineForm => "by the online form",
        Channel.Email => "by email",
        Channel.Post => "by post",
        Channel.Phone => "by phone",
        Channel.InPerson => "in person",
        _ => "on social media",
    };

    public static string Words(DeliveryMethod method) => method switch
    {
        DeliveryMethod.SecureDownload => "A secure download",
        DeliveryMethod.EncryptedEmail => "Protected email",
        DeliveryMethod.Post => "Post",
        DeliveryMethod.CollectedInPerson => "Collect in person",
        _ => "Read out over the phone",
    };

    public static string Words(RequestedFor whom) => whom switch
    {
        RequestedFor.Self => "Themselves",
        RequestedFor.AnotherAdult => "Another adult, on whose behalf they ask",
        _ => "A child",
    };
}
