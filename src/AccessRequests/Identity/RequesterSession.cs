using System.Security.Claims;
using AccessRequests.Secrets;
using AccessRequests.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace AccessRequests.Identity;

/// <summary>
/// The session of someone who follows a request with its access code: one case, 15 minutes without use, an hour in all,
/// and over as soon as the code was replaced. It opens nothing of staff's, nor does theirs open this.
/// </summary>
public sealed class RequesterSession(AccessCodes codes, TimeProvider time) : SessionLimits(time)
{
    public const string Scheme = "Requester", Cookie = "following", StartPage = "/follow";

    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);

    const string Case = "case", CodeHash = "code-hash";

    protected override TimeSpan Longest => TimeSpan.FromHours(1);

    protected override TimeSpan RecheckedAfter => TimeSpan.Zero;

    protected override async Task<bool> StillStands(CookieValidatePrincipalContext context) =>
        context.Principal?.FindFirstValue(CodeHash) is { } hash
        && await codes.CaseOf(Convert.FromBase64String(hash), context.HttpContext.RequestAborted) == CaseOf(context.Principal);

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        // Whoever still has the cookie had a session, and is told why it is over.
        var hadOne = context.Options.CookieManager.GetRequestCookie(context.HttpContext, context.Options.Cookie.Name!) is not null;
        context.Response.Redirect(hadOne ? $"{StartPage}?ended" : StartPage);
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) => RedirectToLogin(context);

    /// <param name="code">As it was typed, and found right.</param>
    public static Task SignIn(HttpContext http, string reference, string code)
    {
        var hash = AccessCode.Parse(code)!.Hash(http.RequestServices.GetRequiredService<MasterKey>());
        var identity = new ClaimsIdentity([new(Case, reference), new(CodeHash, Convert.ToBase64String(hash))], Scheme);
        return http.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    public static async Task SignOut(HttpContext http)
    {
        await http.SignOutAsync(Scheme);
        http.ForgetEverything();
    }

    /// <summary>The case that the requester follows; null for anyone else.</summary>
    public static string? CaseOf(ClaimsPrincipal principal) => principal.Identity?.AuthenticationType == Scheme ? principal.FindFirstValue(Case) : null;
}

public static class RequesterEndpoints
{
    /// <summary>Open to whoever has given a right access code; others are led to where they can. The endpoint reads <see cref="RequesterSession.CaseOf"/>.</summary>
    public static RouteHandlerBuilder ForRequester(this RouteHandlerBuilder endpoint) => endpoint.RequireAuthorization(policy =>
        policy.AddAuthenticationSchemes(RequesterSession.Scheme).RequireAssertion(context => RequesterSession.CaseOf(context.User) is not null));
}
