using System.Security.Claims;
using AccessRequests.Web;
using Deadlines;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace AccessRequests.Identity;

/// <summary>
/// A session of staff: 30 minutes without use, ten hours in all. Leaving, a new password or a change of role takes effect
/// within a minute. Programs are told 401 or 403; people are led to where they can sign in.
/// </summary>
public sealed class StaffSession(UserManager<StaffMember> accounts, StaffClaims claims, TimeProvider time) : SessionLimits(time)
{
    public const string Scheme = "Staff", Cookie = "staff";

    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    protected override TimeSpan Longest => TimeSpan.FromHours(10);

    protected override TimeSpan RecheckedAfter => TimeSpan.FromMinutes(1);

    protected override async Task<bool> StillStands(CookieValidatePrincipalContext context)
    {
        if (context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id || await accounts.FindByIdAsync(id) is not { } member)
            return false;
        if (!member.MayEnter(Now, UkTime.DateOf(Now)) || member.SecurityStamp != context.Principal.FindFirstValue(StaffClaims.Stamp))
            return false;
        context.ReplacePrincipal(await claims.CreateAsync(member));
        return true;
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (request.IsForPrograms())
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            context.Response.Redirect(SignInEndpoints.AddressFor(request.Path + request.QueryString));
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!context.Request.IsForPrograms() && context.HttpContext.User.HasClaim(claim => claim.Type == StaffClaims.MustChangePassword))
            context.Response.Redirect(ChangePasswordEndpoints.Address);
        else
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    public static Task Begin(HttpContext http, ClaimsPrincipal member) => http.SignInAsync(Scheme, member);

    public static async Task End(HttpContext http)
    {
        await http.SignOutAsync(Scheme);
        http.ForgetEverything();
    }
}
