namespace AccessRequests.SubjectAccessRequests.Intake;

/// <summary>The cookie that leads a browser back to its draft. It goes when the browser closes.</summary>
static class DraftCookie
{
    const string Name = "draft";

    public static string? Read(HttpContext http) => http.Request.Cookies[Name] is { Length: > 0 and <= 64 } id ? id : null;

    public static void Write(HttpContext http, string id) => http.Response.Cookies.Append(Name, id, Options(http));

    public static void Remove(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http));

    static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        Path = Journey.Root,
        IsEssential = true,
    };
}
