using AccessRequests.Identity.Tokens;

namespace AccessRequests.Identity;

public static class StaffEndpoints
{
    /// <summary>Open to signed-in staff with one of these roles, and to nobody else; any role where none is named.</summary>
    public static RouteHandlerBuilder ForStaff(this RouteHandlerBuilder endpoint, params string[] roles) => endpoint.RequireAuthorization(policy =>
        policy.AddAuthenticationSchemes(StaffSession.Scheme).RequireRole(roles.Length == 0 ? Role.All : roles))
        .WithMetadata(new ForStaffOnly());

    /// <summary>Open also to those who have no role until they have done this.</summary>
    public static RouteHandlerBuilder ForStaffWhoNeed(this RouteHandlerBuilder endpoint, StaffNeed need) => endpoint.RequireAuthorization(policy => policy
        .AddAuthenticationSchemes(StaffSession.Scheme)
        .RequireAssertion(context => StaffClaims.NeedOf(context.User) == need || Role.All.Any(context.User.IsInRole)));
}
