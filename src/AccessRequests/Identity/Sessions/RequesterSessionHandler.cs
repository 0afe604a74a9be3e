using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace AccessRequests.Identity.Sessions;

/// <summary>Leads whoever follows no request to where they can.</summary>
public sealed class RequesterSessionHandler(SessionStore sessions, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : SessionHandler(SessionKind.Requester, sessions, options, logger, encoder)
{
    protected override ClaimsPrincipal PrincipalOf(Session session) => RequesterSession.PrincipalOf(session);

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        // Whoever still has the cookie had a session, and is told why it is over.
        var hadOne = HasCookie;
        await base.HandleChallengeAsync(properties);
        Response.Redirect(hadOne ? $"{RequesterSession.StartPage}?ended" : RequesterSession.StartPage);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => HandleChallengeAsync(properties);
}
