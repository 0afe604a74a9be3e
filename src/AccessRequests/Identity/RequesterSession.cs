using System.Security.Claims;
using AccessRequests.Identity.Sessions;
using AccessRequests.Secrets;
using AccessRequests.Web;

namespace AccessRequests.Identity;

/// <summary>
/// The session of someone who follows a request with its access code: one case, 15 minutes without use, an hour in all,
/// and over as soon as the code was replaced. It opens nothing of staff's, nor does theirs open this.
/// </summary>
public static class RequesterSession
{
    public const string Scheme = "Requester", StartPage = "/follow";

    const string Case = "case";

    /// <param name="code">As it was typed, and found right.</param>
    public static async Task SignIn(HttpContext http, string reference, string code)
    {
        var services = http.RequestServices;
        var hash = AccessCode.Parse(code)!.Hash(services.GetRequiredService<MasterKey>());
        var browser = BrowserName.Of(http.Request.Headers.UserAgent);
        SessionCookie.Write(http, SessionKind.Requester, await services.GetRequiredService<SessionStore>().BeginForRequester(reference, hash, browser, http.RequestAborted));
    }

    public static async Task SignOut(HttpContext http)
    {
        if (SessionCookie.Read(http, SessionKind.Requester) is { } secret)
            await http.RequestServices.GetRequiredService<SessionStore>().End(secret, http.RequestAborted);
        SessionCookie.Delete(http, SessionKind.Requester);
        http.ForgetEverything();
    }

    public static ClaimsPrincipal PrincipalOf(Session session) => new(new ClaimsIdentity([new(Case, session.Case!)], Scheme));

    /// <summary>The case that the requester follows; null for anyone else.</summary>
    public static string? CaseOf(ClaimsPrincipal principal) => principal.Identity?.AuthenticationType == Scheme ? principal.FindFirstValue(Case) : null;
}

public static class RequesterEndpoints
{
    /// <summary>Open to whoever has given a right access code; others are led to where they can. The endpoint reads <see cref="RequesterSession.CaseOf"/>.</summary>
    public static RouteHandlerBuilder ForRequester(this RouteHandlerBuilder endpoint) => endpoint.RequireAuthorization(policy =>
        policy.AddAuthenticationSchemes(RequesterSession.Scheme).RequireAssertion(context => RequesterSession.CaseOf(context.User) is not null));
}
