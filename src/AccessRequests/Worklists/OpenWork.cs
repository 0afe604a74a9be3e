using AccessRequests.Identity;
using AccessRequests.Identity.People;
using AccessRequests.NeedToKnow;
using Npgsql;

namespace AccessRequests.Worklists;

/// <summary>Counts of the work list by the person who has it, within what the gate lets the viewer count.</summary>
sealed class OpenWork(NpgsqlDataSource database, TimeProvider time) : IOpenWork
{
    public async Task<IReadOnlyDictionary<Guid, int>> Of(Actor viewer, CancellationToken cancel)
    {
        var gate = new GateSql(viewer, Scope.Figures, time.GetUtcNow());
        await using var command = database.CreateCommand(
            $"select assignee_id, count(*)::int from {WorklistQuery.Table} w where is_open and assignee_id is not null and {gate.Condition} group by assignee_id");
        gate.AddTo(command.Parameters);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var counts = new Dictionary<Guid, int>();
        while (await rows.ReadAsync(cancel))
            counts[rows.GetGuid(0)] = rows.GetInt32(1);
        return counts;
    }
}
