using System.Text.Json;
using AccessRequests.Board;
using AccessRequests.Casework;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Figures;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.Worklists;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace AccessRequests.EndToEnd.Figures;

/// <summary>Counts are added up without looking at a case, and lists are looked up in their order: both must hold what the gate, asked of every case, lets somebody see.</summary>
public class Counting_for_each(Service service)
{
    static readonly string[][] Roles =
        [[Role.Caseworker], [Role.Lead], [Role.Director], [Role.Administrator], [Role.Intake], [Role.ConductLead], [Role.Independent], [Role.Caseworker, Role.Intake], [Role.Lead, Role.Intake], [Role.Lead, Role.ConductLead, Role.Director]];

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task holds_what_the_gate_lets_them_see()
    {
        foreach (var life in AnyLife.All(service, _ => "In their own words"))
            await life.Lived();
        // Over before anybody took it up.
        var lead = await service.SignedInAs(Role.Lead);
        var neverTakenUp = await service.Submit();
        await lead.Does("withdraw", neverTakenUp, new() { ["withdrawnOn"] = $"{service.Today:O}", ["channel"] = "phone", ["note"] = "They need it no more" });
        await lead.Does("close", neverTakenUp, new() { ["outcome"] = "withdrawn", ["reason"] = "They need it no more" });
        await service.CaughtUp();
        // Whoever has to do with most cases, in whatever way, besides somebody who has to do with none.
        var people = (await service.Database.Query("select person from need_to_know.standing where person <> '00000000-0000-0000-0000-000000000000' group by person order by count(distinct standing) desc, count(*) desc limit 3"))
            .Select(row => (Guid)row[0]!).Append(Guid.NewGuid()).ToList();
        var compared = 0;
        foreach (var person in people)
            foreach (var roles in Roles)
                compared += await Compare(Actor.Staff(person, "Somebody", roles));
        Assert.True(compared > 100, $"{compared}");
    }

    async Task<int> Compare(Actor viewer)
    {
        var list = service.Services.GetRequiredService<WorklistQuery>();
        var scope = viewer.Is(Role.Director) ? Scope.Figures : Scope.Cases;
        var open = await Ids(viewer, scope, "w.is_open order by late_after, id limit 25");
        var page = await list.Read(new(WorklistView.Open, viewer), Cancel);
        Assert.Equal(open, page.Rows.Select(row => row.Id));
        Assert.Equal((await Ids(viewer, scope, "w.is_open")).Count, page.Counts[WorklistView.Open.Slug]);
        Assert.Equal((await Ids(viewer, scope, "w.is_open and assignee_id is null")).Count, page.Counts[WorklistView.Unassigned.Slug]);
        foreach (var view in WorklistView.All)
            foreach (var descending in new[] { false, true })
            {
                var shown = await list.Read(new(view, viewer, WorklistOrder.ReceivedOn, descending), Cancel);
                var order = descending ? "desc" : "asc";
                Assert.Equal(await Ids(viewer, scope, $"{Plain(view)} order by received_on {order}, id {order} limit 25"), shown.Rows.Select(row => row.Id));
            }

        var figures = await service.Services.GetRequiredService<FigureQuery>().Read(viewer, new([Measure.Received, Measure.Age], Next: 10), Cancel);
        var counted = await Ids(viewer, Scope.Figures, "true");
        Assert.Equal(counted.Count, figures.Of(Measure.Received).Sum(count => count.Value));
        var board = BoardFigures.Ask(service.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        Assert.Equal(
            Told((await Rows(viewer, Scope.Figures, "true")).SelectMany(Figure.Of).Where(board.Takes).CountBy(board.Under)),
            Told((await service.Services.GetRequiredService<FigureQuery>().Read(viewer, board, Cancel)).Counts));
        Assert.Equal(
            await Ids(viewer, Scope.Figures, "w.is_open and state = 'Running' and due_on is not null order by late_after, id limit 10"), figures.Next.Select(row => row.Id));
        Assert.Equal(
            await Ids(viewer, Scope.Figures, $"w.is_open and state = 'Running' and due_at is not null order by late_after, id limit {FigureSet.MostHours}"), figures.Hours.Select(row => row.Id));
        return counted.Count;
    }

    static IEnumerable<string> Told(IEnumerable<KeyValuePair<Figure, int>> counts) => counts.Select(count => $"{count.Key}: {count.Value}").Order(StringComparer.Ordinal);

    /// <summary>The view's condition, by the moment at which the service stands.</summary>
    string Plain(WorklistView view)
    {
        var now = service.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        return view.Condition
            .Replace("@now", $"timestamptz '{now:O}'", StringComparison.Ordinal)
            .Replace("@soon", $"timestamptz '{Deadlines.UkTime.EndOf(Deadlines.UkTime.DateOf(now).AddDays(Web.Parts.RagWords.SoonDays)):O}'", StringComparison.Ordinal);
    }

    async Task<IReadOnlyList<string>> Ids(Actor viewer, Scope scope, string condition) => [.. (await Rows(viewer, scope, condition)).Select(row => row.Id)];

    async Task<IReadOnlyList<CaseRow>> Rows(Actor viewer, Scope scope, string condition)
    {
        var gate = new GateSql(viewer, scope, service.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var (what, order) = condition.IndexOf(" order by", StringComparison.Ordinal) is >= 0 and var place ? (condition[..place], condition[place..]) : (condition, "");
        await using var command = service.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand($"select w.data::text from views.case_row w where {what} and {gate.Condition}{order}");
        if (condition.Contains("@me", StringComparison.Ordinal))
            command.Parameters.Add(new("me", viewer.StaffId));
        gate.AddTo(command.Parameters);
        await using var rows = await command.ExecuteReaderAsync(Cancel);
        var found = new List<CaseRow>();
        while (await rows.ReadAsync(Cancel))
            found.Add(JsonSerializer.Deserialize<CaseRow>(rows.GetString(0), StoredJson.Options)!);
        return found;
    }
}
