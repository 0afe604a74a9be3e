using System.Globalization;
using System.Security.Claims;
using Deadlines;
using Microsoft.AspNetCore.Identity;

namespace AccessRequests.Identity.OpenId;

/// <summary>
/// Whom a provider's word lets in. An account is known by issuer and subject, never by an address, which may pass to somebody
/// else; it is linked once, while an invitation to the same verified address waits.
/// </summary>
public sealed class OpenIdSignIn(UserManager<StaffMember> members, OpenIdSettings settings, TimeProvider time, ILogger<OpenIdSignIn> log)
{
    const string Issuer = "iss", Subject = "sub", Email = "email", Verified = "email_verified", Domain = "hd", Methods = "amr", AuthenticatedAt = "auth_time", Several = "mfa";

    /// <returns>Null for whoever is not to be let in; nothing tells them why.</returns>
    public async Task<StaffMember?> Find(ClaimsPrincipal told)
    {
        var now = time.GetUtcNow();
        if (told.FindFirstValue(Issuer) is not { } issuer || told.FindFirstValue(Subject) is not { } subject)
            return null;
        if (settings.HostedDomain is { Length: > 0 } domain && !string.Equals(told.FindFirstValue(Domain), domain, StringComparison.OrdinalIgnoreCase))
        {
            log.LogWarning("A sign-in by OpenID Connect was refused: not of the hosted domain");
            return null;
        }
        var member = await members.FindByLoginAsync(issuer, subject) ?? await Link(told, issuer, subject, now);
        return member?.MayEnter(now, UkTime.DateOf(now)) == true ? member : null;
    }

    /// <summary>When they proved to the provider in full who they are; null where it does not say that it asked for more than one proof, and when.</summary>
    public DateTimeOffset? ConfirmedAt(ClaimsPrincipal told)
    {
        if (!told.HasClaim(Methods, Several) || !long.TryParse(told.FindFirstValue(AuthenticatedAt), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return null;
        var then = DateTimeOffset.FromUnixTimeSeconds(Math.Min(seconds, DateTimeOffset.MaxValue.ToUnixTimeSeconds()));
        var now = time.GetUtcNow();
        return then < now ? then : now;
    }

    /// <summary>The invitation is used up by it: its password opens nothing any more.</summary>
    async Task<StaffMember?> Link(ClaimsPrincipal told, string issuer, string subject, DateTimeOffset now)
    {
        if (told.FindFirstValue(Email) is not { } email || !string.Equals(told.FindFirstValue(Verified), "true", StringComparison.OrdinalIgnoreCase))
            return null;
        if (await members.FindByEmailAsync(email) is not { MustChangePassword: true } member || !member.MayEnter(now, UkTime.DateOf(now)))
            return null;
        if ((await members.GetLoginsAsync(member)).Any(login => login.LoginProvider == issuer))
            return null;
        member.OneTimeUntil = null;
        var isLinked = (await members.AddLoginAsync(member, new UserLoginInfo(issuer, subject, null))).Succeeded && (await members.RemovePasswordAsync(member)).Succeeded;
        log.LogInformation("{Staff} was linked to an account of the OpenID Connect provider", member.Id);
        return isLinked ? member : null;
    }
}
