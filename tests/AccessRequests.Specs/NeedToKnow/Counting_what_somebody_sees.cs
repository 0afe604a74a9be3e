using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using Xunit;

namespace AccessRequests.Specs.NeedToKnow;

/// <summary>What is added up for somebody holds exactly the cases to which the gate lets them: of every kind, for any roles together.</summary>
public class Counting_what_somebody_sees
{
    static readonly Guid Me = Guid.Parse("0197d9a0-0000-7000-8000-000000000001"), Other = Guid.Parse("0197d9a0-0000-7000-8000-000000000002");

    static readonly bool[] Either = [false, true];

    static IEnumerable<CaseAccess> Cases =>
        from intake in Either
        from past in Either
        from assignee in new Guid?[] { null, Me, Other }
        from admitted in new Guid[][] { [], [Me], [Other], [Me, Other] }
        from walled in new Guid[][] { [], [Me], [Other], [Me, Other] }
        select new CaseAccess { IsForIntakeAlone = intake, GoesPastHandlers = past, AssigneeId = assignee, Admitted = [.. admitted], Walled = [.. walled] };

    static IEnumerable<Actor> Somebody => Enumerable.Range(0, 1 << Role.All.Count).Select(roles => Actor.Staff(Me, "Somebody", Role.All.Where((_, place) => (roles & 1 << place) != 0)));

    static IEnumerable<Share> SharesOf(CaseAccess access)
    {
        var part = new Part(access.IsForIntakeAlone, access.GoesPastHandlers, access.AssigneeId is null);
        return Share.Of(part, access.Admitted.Concat(access.AssigneeId is { } worker ? [worker] : []).Distinct().Except(access.Walled), access.Walled);
    }

    [Fact]
    public void Nobody_is_counted_a_case_that_the_gate_keeps_from_them_and_everybody_each_of_theirs_once()
    {
        var tried = 0;
        foreach (var actor in Somebody)
        {
            var times = new Sight(actor, Scope.Cases).Shares.ToDictionary(share => (share.Kind, share.Share), share => share.Times);
            foreach (var kind in KindOfCase.All)
                foreach (var access in Cases)
                {
                    var isSeen = Gate.Of(actor, $"{kind.Letters}-2611-7K3M-9QXT", access, DateTimeOffset.UnixEpoch) is not (Reach.None or Reach.Purpose);
                    Assert.Equal(isSeen ? 1 : 0, SharesOf(access).Sum(share => times.GetValueOrDefault((kind.Kind, share))));
                    tried++;
                }
        }
        Assert.Equal(128 * 4 * 192, tried);
    }

    [Fact]
    public void Who_sees_figures_counts_all_but_what_a_wall_the_intake_or_their_own_part_in_it_keeps_from_them()
    {
        foreach (var role in new[] { Role.Director, Role.Administrator })
        {
            var sight = new Sight(Actor.Staff(Me, "Somebody", role), Scope.Figures);
            Assert.All(KindOfCase.All, kind => Assert.Equal(
                Part.All.Where(part => !part.IsForIntakeAlone), Part.All.Where(part => sight.Sees(kind.Kind, part, isNear: false, isWalled: false))));
            Assert.All(Part.All, part => Assert.False(sight.Sees(CaseKind.AccessRequest, part, isNear: false, isWalled: true)));
            Assert.All(Part.All, part => Assert.True(sight.Sees(CaseKind.AccessRequest, part, isNear: true, isWalled: false)));
            Assert.False(sight.LooksThroughGlass);
        }
    }

    [Fact]
    public void Each_share_has_a_name_of_its_own()
    {
        var shares = Part.All.SelectMany(part => Share.Of(part, [Me, Other], [Me, Other])).ToList();
        Assert.Equal(shares.Count, shares.Select(share => share.ToString()).Distinct().Count());
        Assert.All(shares, share => Assert.Equal(share is { Near: null, Walled: null }, share.ToString().StartsWith(Share.All, StringComparison.Ordinal)));
    }
}
