namespace AccessRequests.Identity;

public static class StaffEndpoints
{
    /// <summary>Open to signed-in staff with one of these roles, and to nobody else; any role where none is named.</summary>
    public static RouteHandlerBuilder ForStaff(this RouteHandlerBuilder endpoint, params string[] roles) => endpoint.RequireAuthorization(policy =>
        policy.AddAuthenticationSchemes(StaffSession.Scheme).RequireRole(roles.Length == 0 ? Role.All : roles));

    /// <summary>Open also to those who have no role until they have changed their password.</summary>
    public static RouteHandlerBuilder ForAnyStaff(this RouteHandlerBuilder endpoint) => endpoint.RequireAuthorization(policy =>
        policy.AddAuthenticationSchemes(StaffSession.Scheme).RequireAuthenticatedUser());
}
