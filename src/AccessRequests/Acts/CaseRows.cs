using AccessRequests.Casework;
using JasperFx.Events;
using Marten;
using Marten.Internal;
using Npgsql;
using Weasel.Storage;

namespace AccessRequests.Acts;

/// <summary>
/// A case and its facts in one trip, by what Marten selects of them and with its own readers. Its batch would wait once more for every
/// column of every fact; of a row that has arrived there is nothing to wait for.
/// </summary>
static class CaseRows
{
    /// <returns>Null and no facts where there is no such case.</returns>
    public static async Task<(TCase? Case, IReadOnlyList<IEvent> Facts)> Read<TCase>(NpgsqlDataSource database, IQuerySession session, string reference, CancellationToken cancel)
        where TCase : class, ICaseState
    {
        var marten = (IMartenSession)session;
        var (cases, facts) = (marten.Database.Providers.StorageFor<TCase>().QueryOnly, marten.EventStorage());
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(Of($"select {string.Join(", ", cases.SelectFields())} from {cases.FromObject} as d where d.id = $1"));
        batch.BatchCommands.Add(Of($"select {string.Join(", ", facts.SelectFields())} from {facts.FromObject} as d where d.stream_id = $1 and not d.is_archived order by d.version"));
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        if (!await rows.ReadAsync(cancel))
            return (null, []);
        var found = ((ISelector<TCase>)cases.BuildSelector(marten)).Resolve(rows);
        await rows.NextResultAsync(cancel);
        var all = new List<IEvent>();
        while (await rows.ReadAsync(cancel))
            all.Add(((ISelector<IEvent>)facts).Resolve(rows));
        return (found, all);

        NpgsqlBatchCommand Of(string sql) => new(sql) { Parameters = { new() { Value = reference } } };
    }
}
