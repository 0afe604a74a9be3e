using Microsoft.AspNetCore.Authentication.Cookies;

namespace AccessRequests.Identity;

/// <summary>
/// Over https the cookies of sessions bear the prefix by which a browser refuses them from any other host. Plain http,
/// which only a machine of one's own speaks, cannot have it.
/// </summary>
sealed class SessionCookies : ICookieManager
{
    readonly ChunkingCookieManager cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => cookies.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        cookies.AppendResponseCookie(context, Name(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => cookies.DeleteCookie(context, Name(context, key), options);

    static string Name(HttpContext context, string key) => context.Request.IsHttps ? $"__Host-{key}" : key;
}
