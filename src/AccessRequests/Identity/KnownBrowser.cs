namespace AccessRequests.Identity;

/// <summary>
/// A browser in which somebody signed in before is counted apart: a stranger who uses up the tries at an account shuts
/// out other strangers, not its owner.
/// </summary>
public sealed class KnownBrowser(Tickets tickets)
{
    const string Purpose = "known-browser", Cookie = "known";

    static readonly TimeSpan Lasts = TimeSpan.FromDays(90);

    /// <returns>What tries at the account are counted under.</returns>
    public string Counted(HttpContext http, string email) =>
        tickets.Read(Purpose, http.Request.Cookies[Name(http)], Lasts)?.Split(' ') is [var nonce, var known] && known == email ? $"{email} {nonce}" : email;

    public void Remember(HttpContext http, string email) => http.Response.Cookies.Append(
        Name(http), tickets.Make(Purpose, $"{Guid.NewGuid():N} {email}"),
        new CookieOptions { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true, MaxAge = Lasts });

    static string Name(HttpContext http) => http.Request.IsHttps ? $"__Host-{Cookie}" : Cookie;
}
