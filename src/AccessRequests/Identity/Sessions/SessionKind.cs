namespace AccessRequests.Identity.Sessions;

/// <summary>Whose session it is, and how long it lasts: so long without use, so long in all.</summary>
/// <param name="Name">The name under which it is stored.</param>
/// <param name="Cookie">Holds the secret of the session and nothing else.</param>
public sealed record SessionKind(string Name, string Cookie, SameSiteMode SameSite, TimeSpan Idle, TimeSpan Longest)
{
    // Lax, so that a link in a mail opens the case and not the sign-in page; no write passes from elsewhere.
    public static SessionKind Staff { get; } = new("staff", "staff", SameSiteMode.Lax, TimeSpan.FromMinutes(30), TimeSpan.FromHours(10));

    public static SessionKind Requester { get; } = new("requester", "following", SameSiteMode.Strict, TimeSpan.FromMinutes(15), TimeSpan.FromHours(1));
}
