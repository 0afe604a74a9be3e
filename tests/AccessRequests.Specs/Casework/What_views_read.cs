using AccessRequests.Casework;
using AccessRequests.DisciplinaryReferrals;
using AccessRequests.DisciplinaryReferrals.Warnings;
using AccessRequests.Figures;
using AccessRequests.Links;
using AccessRequests.NeedToKnow;
using AccessRequests.Reminders;
using AccessRequests.Reports;
using AccessRequests.SubjectAccessRequests;
using JasperFx.Events.Projections;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.Specs.Casework;

/// <summary>A view is sent only the facts by the contracts that it names: what its fold asks for besides, it would never see.</summary>
public sealed class What_views_read
{
    public static TheoryData<string, Type[], Type[], Type> Views => new()
    {
        { "cases", [typeof(CaseRow), typeof(CaseProjection), typeof(Assignee)], [.. CaseProjection.Reads], typeof(AccessRequestReceived) },
        { "agenda", [typeof(CaseDates), typeof(AgendaProjection), typeof(Assignee)], [.. AgendaProjection.Reads], typeof(AccessRequestReceived) },
        { "histories", [typeof(CaseHistory), typeof(HistoryProjection), typeof(Assignee)], [.. HistoryProjection.Reads], typeof(AccessRequestReceived) },
        { "standings", [typeof(Standings)], [.. Standings.Reads], typeof(AccessRequestReceived) },
        { "case_links", [typeof(LinkTable)], [.. LinkTable.Reads], typeof(CaseLinked) },
        { "warnings", [typeof(WarningTable)], [.. WarningTable.Reads], typeof(ReferralDecided) },
    };

    [Theory, MemberData(nameof(Views))]
    public void Every_contract_that_a_fold_asks_for_is_named(string view, Type[] folds, Type[] named, Type one)
    {
        Assert.Contains(named, contract => contract.IsAssignableFrom(one));
        // On which day something happened, every fact may say; that alone moves nothing.
        var asked = folds.SelectMany(Uses.TypesIn).Where(typeof(IFact).IsAssignableFrom).Except([typeof(IFact), typeof(IDated)]).ToList();
        Assert.True(asked.Count >= named.Length, view);
        // Its list of what it reads names them too, so that does not count.
        var tested = folds.SelectMany(Uses.TestedFor).ToList();
        Assert.All(named, read => Assert.Contains(tested, read.IsAssignableFrom));
        Assert.All(asked, contract => Assert.Contains(named, read => read.IsAssignableFrom(contract)));
    }

    [Theory, MemberData(nameof(Views))]
    public void What_says_something_by_a_contract_is_sent_and_nothing_else(string view, Type[] folds, Type[] named, Type one)
    {
        Assert.NotEmpty(folds);
        using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).BuildServiceProvider();
        var sent = Store.Over("Host=none", services).Projections.All.OfType<ProjectionBase>().Single(source => source.Name == view).IncludedEventTypes;
        var facts = typeof(IFact).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsClass: true } && named.Any(contract => contract.IsAssignableFrom(type)));
        Assert.Equal(facts.Select(type => type.Name).Order(StringComparer.Ordinal), sent.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.Contains(one, sent);
        Assert.DoesNotContain(typeof(NoteAdded), sent);
    }
}
