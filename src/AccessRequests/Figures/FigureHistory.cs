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
            var seen = await Seen(viewer, cancel);
            var rows = (await Rows(moment, cancel)).Where(row => seen.Contains(row.Id)).ToList();
            var running = rows.Where(row => row is { IsOpen: true, State: DueState.Running, DueOn: not null }).ToList();
            return new FigureSet(
                rows.SelectMany(Figure.Of).Where(ask.Takes).CountBy(ask.Under).ToDictionary(),
                [.. running.OrderBy(row => row.DueOn).ThenBy(row => row.DueAt ?? DateTimeOffset.MaxValue).ThenBy(row => row.Id, StringComparer.Ordinal).Take(ask.Next)],
                [.. running.Where(row => row.DueAt is not null).OrderBy(row => row.DueAt).ThenBy(row => row.Id, StringComparer.Ordinal).Take(FigureSet.MostHours)],
                moment.At);
        }
        finally
        {
            turn.Release();
        }
    }

    async Task<IReadOnlyCollection<CaseRow>> Rows(Moment moment, CancellationToken cancel)
    {
        var rows = new Dictionary<string, CaseRow>();
        await using var session = store.QuerySession();
        await foreach (var e in session.Events.QueryAllRawEvents().OrderBy(e => e.Sequence).ToAsyncEnumerable(cancel))
            if (e.StreamKey is { } id && moment.Holds(e) && CaseRow.Fold(rows.GetValueOrDefault(id), id, e.Data, e.Timestamp) is { } row)
                rows[id] = row;
        return rows.Values;
    }

    /// <summary>What the view has not read yet may have a wall that the view does not know of, and is left out.</summary>
    async Task<HashSet<string>> Seen(Actor viewer, CancellationToken cancel)
    {
        var gate = GateSql.ForFigures(viewer, time.GetUtcNow());
        await using var command = database.CreateCommand($"select w.id from {FigureTables.Cases} w where {gate.Condition}");
        gate.AddTo(command.Parameters);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var seen = new HashSet<string>();
        while (await reader.ReadAsync(cancel))
            seen.Add(reader.GetString(0));
        return seen;
    }
}
