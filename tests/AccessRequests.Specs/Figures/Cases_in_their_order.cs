using System.Text.RegularExpressions;
using AccessRequests.Figures;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using Xunit;

namespace AccessRequests.Specs.Figures;

public sealed partial class Cases_in_their_order
{
    static readonly DateTimeOffset Now = new(2026, 9, 1, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, Scope> Everybody => [.. from role in Role.All from scope in Enum.GetValues<Scope>() select (role, scope)];

    /// <summary>Or the database would plan a long list anew for each reader, because the plan for one value looks a little cheaper.</summary>
    [Theory, MemberData(nameof(Everybody))]
    public void show_the_planner_no_value(string role, Scope scope)
    {
        var cases = new CasesInOrder(Actor.Staff(Guid.NewGuid(), "Somebody", role), scope, Now);
        string[] lists = [cases.Sql("w.is_open", CasesInOrder.LateAfter, 26), cases.Sql("true", CasesInOrder.ReceivedOn, 26, isDescending: true, isOpen: null, hasAfter: true)];
        foreach (var list in lists)
        {
            Assert.NotEmpty(Parameter().Matches(list));
            Assert.Empty(Parameter().Matches(list.Replace("(select @", "", StringComparison.Ordinal)));
        }
    }

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameter();
}
