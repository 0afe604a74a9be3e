using AccessRequests.Casework;
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
    public static TheoryData<string, Type[], Type[]> Views => new()
    {
        { "cases", [typeof(CaseRow), typeof(CaseProjection), typeof(Assignee)], [.. CaseProjection.Reads] },
        { "agenda", [typeof(CaseDates), typeof(AgendaProjection), typeof(Assignee)], [.. AgendaProjection.Reads] },
        { "histories", [typeof(CaseHistory), typeof(HistoryProjection), typeof(Assignee)], [.. HistoryProjection.Reads] },
        { "standings", [typeof(Standings)], [.. Standings.Reads] },
        { "case_links", [typeof(LinkTable)], [.. LinkTable.Reads] },
        { "warnings", [typeof(WarningTable)], [.. WarningTable.Reads] },
    };

    [Theory, MemberData(nameof(Views))]
    public void Every_contract_that_a_fold_asks_for_is_named(string view, Type[] folds, Type[] named)
    {
        // On which day something happened, every fact may say; that alone moves nothing.
        var asked = folds.SelectMany(Uses.TypesIn).Where(typeof(IFact).IsAssignableFrom).Except([typeof(IFact), typeof(IDated)]).ToList();
        Assert.True(asked.Count >= 2, view);
        Assert.All(asked, contract => Assert.Contains(named, read => read.IsAssignableFrom(contract)));
    }

    [Theory, MemberData(nameof(Views))]
    public void What_says_something_by_a_contract_is_sent_and_nothing_else(string view, Type[] folds, Type[] named)
    {
        Assert.NotEmpty(folds);
        using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).BuildServiceProvider();
        var sent = Store.Over("Host=none", services).Projections.All.OfType<ProjectionBase>().Single(source => source.Name == view).IncludedEventTypes;
        var facts = typeof(IFact).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsClass: true } && named.Any(contract => contract.IsAssignableFrom(type)));
        Assert.Equal(facts.Select(type => type.Name).Order(StringComparer.Ordinal), sent.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.NotEmpty(sent);
        Assert.DoesNotContain(typeof(NoteAdded), sent);
    }
}
