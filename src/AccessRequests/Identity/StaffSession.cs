using AccessRequests.Identity.Sessions;
using AccessRequests.Web;

namespace AccessRequests.Identity;

/// <summary>
/// A session of staff: 30 minutes without use, ten hours in all. Leaving, a new password or a change of role takes effect
/// with the next request.
/// </summary>
public static class StaffSession
{
    public const string Scheme = "Staff";

    public static TimeSpan Idle => SessionKind.Staff.Idle;

    /// <summary>Under a new secret, whatever session the browser had before.</summary>
    /// <param name="confirmedAt">When they proved in full who they are; null while something of it is missing.</param>
    public static async Task Begin(HttpContext http, StaffMember member, DateTimeOffset? confirmedAt)
    {
        var sessions = http.RequestServices.GetRequiredService<SessionStore>();
        if (SessionCookie.Read(http, SessionKind.Staff) is { } before)
            await sessions.End(before, http.RequestAborted);
        var browser = BrowserName.Of(http.Request.Headers.UserAgent);
        SessionCookie.Write(http, SessionKind.Staff, await sessions.BeginForStaff(member, confirmedAt, browser, http.RequestAborted));
    }

    public static async Task End(HttpContext http)
    {
        if (SessionCookie.Read(http, SessionKind.Staff) is { } secret)
            await http.RequestServices.GetRequiredService<SessionStore>().End(secret, http.RequestAborted);
        SessionCookie.Delete(http, SessionKind.Staff);
        http.ForgetEverything();
    }
}
