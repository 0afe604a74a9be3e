using System.Security.Claims;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.Specs.Identity;

public class Who_is_acting
{
    static readonly Guid Id = Guid.Parse("0197d9a0-0000-7000-8000-00000000000a");

    [Fact]
    public void is_the_public_where_nobody_signed_in() => Assert.Same(Actor.Public, Actor.Of(new ClaimsPrincipal(new ClaimsIdentity())));

    [Fact]
    public void is_a_member_of_staff_by_id_name_and_roles()
    {
        var actor = Actor.Of(Signed("staff", new(ClaimTypes.NameIdentifier, $"{Id}"), new(ClaimTypes.Name, "Ann"), new(ClaimTypes.Role, Role.Lead)));
        Assert.Equal(($"staff:{Id}", "Ann", Id), (actor.Key, actor.Name, actor.StaffId));
        Assert.True(actor.Is(Role.Lead));
        Assert.False(actor.Is(Role.Director, Role.Caseworker));
    }

    [Fact]
    public void is_a_requester_whatever_else_their_session_claims()
    {
        var actor = Actor.Of(Signed(RequesterSession.Scheme, new("case", "AR-2611-7K3M-9QXT"), new(ClaimTypes.NameIdentifier, $"{Id}"), new(ClaimTypes.Role, Role.Lead)));
        Assert.Equal(("requester", "AR-2611-7K3M-9QXT", 0), (actor.Key, actor.FollowsCase, actor.Roles.Count));
    }

    [Fact]
    public void follows_no_case_as_staff() =>
        Assert.Null(RequesterSession.CaseOf(Signed("staff", new Claim("case", "AR-2611-7K3M-9QXT"))));

    static ClaimsPrincipal Signed(string with, params Claim[] claims) => new(new ClaimsIdentity(claims, with, ClaimTypes.Name, ClaimTypes.Role));
}
