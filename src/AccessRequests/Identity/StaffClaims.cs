using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace AccessRequests.Identity;

/// <summary>What a session of staff says about its owner. Whoever must change their password first has no role, so that nothing else opens.</summary>
public sealed class StaffClaims(UserManager<StaffMember> accounts) : IUserClaimsPrincipalFactory<StaffMember>
{
    public const string Stamp = "stamp", MustChangePassword = "must-change-password";

    public async Task<ClaimsPrincipal> CreateAsync(StaffMember user)
    {
        var identity = new ClaimsIdentity("staff", ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, user.Id.ToString()));
        identity.AddClaim(new(ClaimTypes.Name, user.DisplayName));
        identity.AddClaim(new(Stamp, user.SecurityStamp ?? ""));
        if (user.MustChangePassword)
            identity.AddClaim(new(MustChangePassword, "true"));
        else
            identity.AddClaims((await accounts.GetRolesAsync(user)).Select(role => new Claim(ClaimTypes.Role, role)));
        return new ClaimsPrincipal(identity);
    }
}
