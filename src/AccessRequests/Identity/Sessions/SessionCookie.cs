namespace AccessRequests.Identity.Sessions;

/// <summary>
/// The cookie of a session. Over https it bears the prefix by which a browser refuses it from any other host; plain http,
/// which only a machine of one's own speaks, cannot have that.
/// </summary>
static class SessionCookie
{
    public static string? Read(HttpContext http, SessionKind kind) => http.Request.Cookies[Name(http, kind)];

    public static void Write(HttpContext http, SessionKind kind, string secret) => http.Response.Cookies.Append(Name(http, kind), secret, Options(http, kind));

    public static void Delete(HttpContext http, SessionKind kind) => http.Response.Cookies.Delete(Name(http, kind), Options(http, kind));

    static string Name(HttpContext http, SessionKind kind) => http.Request.IsHttps ? $"__Host-{kind.Cookie}" : kind.Cookie;

    static CookieOptions Options(HttpContext http, SessionKind kind) =>
        new() { HttpOnly = true, Secure = http.Request.IsHttps, SameSite = kind.SameSite, Path = "/", IsEssential = true };
}
