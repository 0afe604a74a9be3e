using System.Security.Claims;
using System.Text.Encodings.Web;
using AccessRequests.Identity.SecondFactors;
using AccessRequests.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace AccessRequests.Identity.Sessions;

/// <summary>Programs are told 401 or 403; people are led to where they can sign in, or to what they must do first.</summary>
public sealed class StaffSessionHandler(
    SessionStore sessions, SecondFactorPolicy policy, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : SessionHandler(SessionKind.Staff, sessions, options, logger, encoder)
{
    protected override ClaimsPrincipal PrincipalOf(Session session) => StaffClaims.Of(session, policy.IsRequired);

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await base.HandleChallengeAsync(properties);
        if (Request.IsForPrograms())
            Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            Response.Redirect(SignInEndpoints.AddressFor(Request.Path + Request.QueryString));
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        if (!Request.IsForPrograms() && StaffClaims.NeedOf(Context.User) is { } need)
            Response.Redirect(need.Address);
        else
            Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
