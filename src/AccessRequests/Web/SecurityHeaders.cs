using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace AccessRequests.Web;

/// <summary>The headers that every answer carries, whoever made it.</summary>
public static class SecurityHeaders
{
    const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types ";

    /// <summary>Of a file to keep: should a browser show it after all, it runs nothing and reaches nothing.</summary>
    const string ShutIn = "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        var isProduction = app.ApplicationServices.GetRequiredService<IHostEnvironment>().IsProduction();
        return app.Use((context, next) =>
        {
            // On starting, because the error handler clears whatever was set before it.
            var path = context.Request.Path;
            context.Response.OnStarting(() => { Set(context, path, isProduction); return Task.CompletedTask; });
            return next(context);
        });
    }

    /// <summary>On leaving, the browser forgets what it kept of ours. Not its cookies: those of the organisation's other sites would go too.</summary>
    public static void ForgetEverything(this HttpContext http) => http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";

    static void Set(HttpContext context, PathString path, bool isProduction)
    {
        var headers = context.Response.Headers;
        var isDownload = headers.ContentDisposition.ToString().StartsWith("attachment", StringComparison.Ordinal);
        headers.ContentSecurityPolicy = isDownload ? ShutIn : Policy + (path == "/board" ? "board" : "'none'");
        headers["Referrer-Policy"] = "no-referrer";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";

        headers.Remove("blazor-enhanced-nav");

        if (path != "/")
            headers["X-Robots-Tag"] = "noindex";
        if (isProduction && context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
        // The handler of errors says it in more words, of a redirect as well.
        if (isDownload || MustNotBeStored(context.Response.ContentType) || headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal))
        {
            headers.CacheControl = "no-store";
            headers.Remove("Pragma");
        }
    }

    // Pages and answers of the API may hold someone's data; styles and scripts must stay cached.
    static bool MustNotBeStored(string? contentType) =>
        contentType is not null
        && (contentType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || contentType.Contains("json", StringComparison.OrdinalIgnoreCase));
}
