using AccessRequests.Casework;
using JasperFx.Events;
using Marten;
using Marten.Internal;
using Npgsql;
using Weasel.Storage;

namespace AccessRequests.Acts;

/// <summary>A case and its facts in one trip, by what Marten selects of them and with its own readers.</summary>
static class CaseRows
{
    /// <returns>Null and no facts where there is no such case.</returns>
    public static async Task<(TCase? Case, IReadOnlyList<IEvent> Facts)> Read<TCase>(NpgsqlDataSource database, IQuerySession session, string reference, CancellationToken cancel)
        where TCase : class, ICaseState
    {
        var marten = (IMartenSession)session;
        var (cases, facts) = (marten.Database.Providers.StorageFor<TCase>().QueryOnly, new FactRows(session));
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(Of($"select {string.Join(", ", cases.SelectFields())} from {cases.FromObject} as d where d.id = $1"));
        batch.BatchCommands.Add(Of($"{facts.Select} where d.stream_id = $1 and not d.is_archived order by d.version"));
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        if (!await rows.ReadAsync(cancel))
            return (null, []);
        var found = ((ISelector<TCase>)cases.BuildSelector(marten)).Resolve(rows);
        await rows.NextResultAsync(cancel);
        return (found, await facts.Read(rows, cancel));

        NpgsqlBatchCommand Of(string sql) => new(sql) { Parameters = { new() { Value = reference } } };
    }
}
