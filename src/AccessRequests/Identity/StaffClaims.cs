using System.Globalization;
using System.Security.Claims;
using AccessRequests.Identity.Sessions;
using AccessRequests.Identity.Tokens;

namespace AccessRequests.Identity;

/// <summary>What a session of staff says about its owner. Whoever must do something first has no role, so that nothing else opens.</summary>
public static class StaffClaims
{
    const string Session = "session", Need = "need", Confirmed = "confirmed-at", StepUp = "step-up";

    /// <param name="needsSecondFactor">Everybody does.</param>
    public static ClaimsPrincipal Of(Session session, bool needsSecondFactor)
    {
        var owner = session.Owner ?? throw new InvalidOperationException("The session is not one of staff");
        var identity = new ClaimsIdentity("staff", ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, owner.Id.ToString()));
        identity.AddClaim(new(ClaimTypes.Name, owner.Name));
        identity.AddClaim(new(Session, session.Id.ToString()));
        if (session.ConfirmedAt is { } confirmed)
            identity.AddClaim(new(Confirmed, confirmed.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        if (NeedOf(session, owner, needsSecondFactor) is { } need)
            identity.AddClaim(new(Need, need.Name));
        else
            identity.AddClaims(owner.Roles.Select(role => new Claim(ClaimTypes.Role, role)));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>Of a program with a token of theirs. Beyond its scopes it has no role, so that nothing opens.</summary>
    public static ClaimsPrincipal Of(TokenHolder holder, bool isWithinScopes)
    {
        var identity = new ClaimsIdentity("token", ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, holder.Id.ToString()));
        identity.AddClaim(new(ClaimTypes.Name, holder.Name));
        if (holder.Scopes.Contains(TokenScopes.StepUp))
            identity.AddClaim(new(StepUp, "true"));
        if (isWithinScopes)
            identity.AddClaims(holder.Roles.Select(role => new Claim(ClaimTypes.Role, role)));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>A token whose owner let it do what asks people again who they are.</summary>
    public static bool NeedsNoStepUp(ClaimsPrincipal user) => user.HasClaim(StepUp, "true");

    /// <summary>What must be done before anything else; null where nothing must.</summary>
    public static StaffNeed? NeedOf(ClaimsPrincipal user) => StaffNeed.Named(user.FindFirstValue(Need));

    /// <summary>The session of whoever is signed in as staff.</summary>
    public static Guid? SessionOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(Session), out var id) ? id : null;

    /// <summary>When they last proved in full who they are; null while something of it is missing.</summary>
    public static DateTimeOffset? ConfirmedAt(ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(Confirmed), out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    static StaffNeed? NeedOf(Session session, SessionOwner owner, bool needsSecondFactor) =>
        session.ConfirmedAt is null && owner.HasSecondFactor ? StaffNeed.SecondFactor :
        owner.MustChangePassword ? StaffNeed.OwnPassword :
        session.ConfirmedAt is null && needsSecondFactor ? StaffNeed.FirstSecondFactor :
        null;
}
