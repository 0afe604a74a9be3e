using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using Npgsql;

namespace AccessRequests.Figures;

/// <param name="Total">How many there are on all pages.</param>
/// <param name="Next">The place after which the next page begins; null on the last.</param>
public sealed record CasePage(IReadOnlyList<CaseRow> Cases, int Total, CasePlace? Next);

/// <summary>The cases behind a figure, within what the figure counts for the same viewer: numbers and dates, no names.</summary>
public sealed class CaseQuery(NpgsqlDataSource database, TimeProvider time)
{
    const int Take = 25;

    public async Task<CasePage> Read(Actor viewer, CaseFilter filter, CasePlace? after, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var gate = GateSql.ForFigures(viewer, now);
        var cases = new CasesInOrder(viewer, Scope.Figures, now);
        await using var batch = database.CreateBatch();
        var rows = new NpgsqlBatchCommand(cases.Sql(filter.Condition, CasesInOrder.ReceivedOn, Take + 1, isDescending: true, isOpen: null, hasAfter: after is not null));
        var total = new NpgsqlBatchCommand($"select count(*)::int from {FigureTables.Cases} w where {filter.Condition} and {gate.Condition}");
        filter.AddTo(rows.Parameters, now);
        cases.AddTo(rows.Parameters);
        if (after is not null)
        {
            rows.Parameters.Add(new("after", after.Day));
            rows.Parameters.Add(new("last", after.Reference));
        }
        filter.AddTo(total.Parameters, now);
        gate.AddTo(total.Parameters);
        batch.BatchCommands.Add(rows);
        batch.BatchCommands.Add(total);
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var found = await FigureQuery.Rows(reader, cancel);
        await reader.NextResultAsync(cancel);
        await reader.ReadAsync(cancel);
        var (shown, last) = Keyset.Page(found, Take);
        return new CasePage(shown, reader.GetInt32(0), last is null ? null : CasePlace.Of(last.ReceivedOn, last.Id));
    }
}
