using System.Security.Claims;
using System.Text.Encodings.Web;
using AccessRequests.Identity.SecondFactors;
using AccessRequests.Identity.Tokens;
using AccessRequests.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace AccessRequests.Identity.Sessions;

/// <summary>Programs are told 401 or 403; people are led to where they can sign in, or to what they must do first.</summary>
public sealed class StaffSessionHandler(
    SessionStore sessions, TokenStore tokens, SecondFactorPolicy policy, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : SessionHandler(SessionKind.Staff, sessions, options, logger, encoder)
{
    const string Bearer = "Bearer ";

    /// <summary>A program may come with a token instead, and then with nothing else; a page never may.</summary>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var authorization = Request.Headers.Authorization.ToString();
        if (!Request.IsForPrograms() || !authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return await base.HandleAuthenticateAsync();
        return await tokens.Find(authorization[Bearer.Length..].Trim(), Context.RequestAborted) is { } holder
            ? AuthenticateResult.Success(new AuthenticationTicket(StaffClaims.Of(holder, TokenScopes.Cover(holder.Scopes, Request.Method, Request.Path)), Scheme.Name))
            : AuthenticateResult.Fail("The token is worth nothing");
    }

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
