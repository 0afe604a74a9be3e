using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;

namespace AccessRequests.Identity.Sessions;

/// <summary>Knows who asks by the session that their cookie names, as the <see cref="SessionStore"/> has it for every request.</summary>
public abstract class SessionHandler(
    SessionKind kind, SessionStore sessions, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected bool HasCookie => SessionCookie.Read(Context, kind) is not null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        // Styles and scripts are the same for everybody.
        if (SessionCookie.Read(Context, kind) is not { } secret || Context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return AuthenticateResult.NoResult();
        var isUse = Context.GetEndpoint()?.Metadata.GetMetadata<AsksByItself>() is null;
        return await sessions.Find(kind, secret, Context.RequestAborted, isUse) is { } session
            ? AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(session), Scheme.Name))
            : AuthenticateResult.Fail("The session is over");
    }

    protected abstract ClaimsPrincipal PrincipalOf(Session session);

    /// <summary>Whatever cookie there is opens nothing any more.</summary>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (HasCookie)
            SessionCookie.Delete(Context, kind);
        return Task.CompletedTask;
    }
}
