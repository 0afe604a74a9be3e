namespace AccessRequests.Journeys;

/// <summary>The cookie that leads a browser back to its draft. It goes when the browser closes, and each form has its own.</summary>
static class DraftCookie
{
    const string Name = "draft";

    public static string? Read(HttpContext http) => http.Request.Cookies[Name] is { Length: > 0 and <= 64 } id ? id : null;

    public static void Write(HttpContext http, string root, string id) => http.Response.Cookies.Append(Name, id, Options(http, root));

    public static void Remove(HttpContext http, string root) => http.Response.Cookies.Delete(Name, Options(http, root));

    static CookieOptions Options(HttpContext http, string root) => new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = root,
        IsEssential = true,
    };
}
