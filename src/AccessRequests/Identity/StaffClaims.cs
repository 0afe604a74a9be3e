using System.Security.Claims;
using AccessRequests.Identity.Sessions;

namespace AccessRequests.Identity;

/// <summary>What a session of staff says about its owner. Whoever must do something first has no role, so that nothing else opens.</summary>
public static class StaffClaims
{
    const string Session = "session", Need = "need";

    public static ClaimsPrincipal Of(Session session)
    {
        var owner = session.Owner ?? throw new InvalidOperationException("The session is not one of staff");
        var identity = new ClaimsIdentity("staff", ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, owner.Id.ToString()));
        identity.AddClaim(new(ClaimTypes.Name, owner.Name));
        identity.AddClaim(new(Session, session.Id.ToString()));
        if (NeedOf(owner) is { } need)
            identity.AddClaim(new(Need, need.Name));
        else
            identity.AddClaims(owner.Roles.Select(role => new Claim(ClaimTypes.Role, role)));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>What must be done before anything else; null where nothing must.</summary>
    public static StaffNeed? NeedOf(ClaimsPrincipal user) => StaffNeed.Named(user.FindFirstValue(Need));

    /// <summary>The session of whoever is signed in as staff.</summary>
    public static Guid? SessionOf(ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(Session), out var id) ? id : null;

    static StaffNeed? NeedOf(SessionOwner owner) => owner.MustChangePassword ? StaffNeed.OwnPassword : null;
}
