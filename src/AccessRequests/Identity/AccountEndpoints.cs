using System.Security.Claims;
using AccessRequests.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Identity;

/// <summary>One's own account: the page where administrators start, and everybody finds how to change their password.</summary>
public static class AccountEndpoints
{
    public const string Address = "/staff/account";

    public static void MapAccount(this IEndpointRouteBuilder app) => app.MapGet(Address, Show).ForStaff().ExcludeFromDescription();

    static async Task<IResult> Show(ClaimsPrincipal user, Actor actor, [FromQuery] string? changed, UserManager<StaffMember> accounts) =>
        await accounts.GetUserAsync(user) is { } member
            ? Page.Show<AccountPage>(new { Name = member.DisplayName, member.Email, Roles = Role.All.Where(actor.Roles.Contains).Select(Role.Label).ToList(), Changed = changed is not null, SeesChanges = actor.Is(Role.Administrator, Role.Lead, Role.Director) })
            : Results.Challenge();
}
