using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using Marten;
using Npgsql;

namespace AccessRequests.Figures;

/// <summary>
/// The figures as they were, by folding the facts anew up to a moment with the same folds. Who may see what is asked as of now:
/// a wall raised since holds for the past as well.
/// </summary>
public sealed class FigureHistory(IDocumentStore store, NpgsqlDataSource database, TimeProvider time)
{
    // It reads every fact there is: one at a time is enough for a small server.
    readonly SemaphoreSlim turn = new(1);

    public async Task<FigureSet> Read(Actor viewer, FigureAsk ask, Moment moment, CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            var rows = (await Rows(moment, cancel)).Where(await Sight(viewer, cancel)).ToList();
            var running = rows.Where(row => row is { IsOpen: true, State: DueState.Running, DueOn: not null }).ToList();
            return new FigureSet(
                FigureProjection.Difference([], rows).Where(count => ask.Takes(count.Key)).ToDictionary(),
                [.. running.OrderBy(row => row.DueOn).ThenBy(row => row.DueAt ?? DateTimeOffset.MaxValue).ThenBy(row => row.Id, StringComparer.Ordinal).Take(ask.Next)],
                [.. running.Where(row => row.DueAt is not null).OrderBy(row => row.DueAt).ThenBy(row => row.Id, StringComparer.Ordinal).Take(FigureSet.MostHours)],
                moment.At);
        }
        finally
        {
            turn.Release();
        }
    }

    async Task<IReadOnlyCollection<CaseFigure>> Rows(Moment moment, CancellationToken cancel)
    {
        var rows = new Dictionary<string, CaseFigure>();
        await using var session = store.QuerySession();
        await foreach (var e in session.Events.QueryAllRawEvents().OrderBy(e => e.Sequence).ToAsyncEnumerable(cancel))
            if (e.StreamKey is { } id && moment.Holds(e) && CaseFigure.Fold(rows.GetValueOrDefault(id), id, e.Data, e.Timestamp) is { } row)
                rows[id] = row;
        return rows.Values;
    }

    async Task<Func<CaseFigure, bool>> Sight(Actor viewer, CancellationToken cancel)
    {
        var sight = new SightSql(viewer, GateSql.ForFigures(viewer, time.GetUtcNow()));
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(sight.KeptFrom());
        batch.BatchCommands.Add(sight.Besides());
        batch.BatchCommands.Add(new NpgsqlBatchCommand($"select id from {FigureTables.Cases}"));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var keptFrom = (await FigureQuery.Rows(reader, cancel)).Select(row => row.Id).ToHashSet();
        await reader.NextResultAsync(cancel);
        var besides = (await FigureQuery.Rows(reader, cancel)).Select(row => row.Id).ToHashSet();
        await reader.NextResultAsync(cancel);
        // A case that the view has not read yet may have a wall that the view does not know of.
        var known = new HashSet<string>();
        while (await reader.ReadAsync(cancel))
            known.Add(reader.GetString(0));
        return row => known.Contains(row.Id) && (sight.Whole.Contains(row.Kind) ? !keptFrom.Contains(row.Id) : besides.Contains(row.Id));
    }
}
