namespace AccessRequests.Casework;

/// <summary>By which way something came to us or went out. Stored by name: members may be added, never renamed or removed.</summary>
public enum Channel { OnlineForm, Email, Post, Phone, InPerson, SocialMedia }

public static class Channels
{
    /// <summary>The ways in which we write or speak to people.</summary>
    public static IReadOnlyList<Channel> OfOurs { get; } = [Channel.Email, Channel.Post, Channel.Phone, Channel.InPerson];

    /// <summary>The ways by which something comes to staff, who write it down.</summary>
    public static IReadOnlyList<Channel> ToStaff { get; } = [Channel.Phone, Channel.Post, Channel.Email, Channel.InPerson, Channel.SocialMedia];

    public static string By(this Channel channel) => channel switch
    {
        Channel.OnlineForm => "by the online form",
        Channel.Email => "by email",
        Channel.Post => "by post",
        Channel.Phone => "by phone",
        Channel.InPerson => "in person",
        _ => "on social media",
    };
}
