using AccessRequests.Casework;
using AccessRequests.Web;
using Marten;
using Npgsql;

namespace AccessRequests.Operations;

/// <summary>How far the lists and figures have read the facts. A fact that a view cannot take stops it.</summary>
sealed class ViewProgress(IDocumentStore store, NpgsqlDataSource database, TimeProvider time) : IOperationalState
{
    static readonly TimeSpan MostDelay = TimeSpan.FromMinutes(1);

    public string Title => "Lists and figures";

    public async Task<IReadOnlyList<OperationalLine>> Now(CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            """
            select p.name, (select count(*) from casework.mt_events e where e.seq_id > p.last_seq_id)::int, (select timestamp from casework.mt_events e where e.seq_id > p.last_seq_id order by e.seq_id limit 1)
            from casework.mt_event_progression p where p.name = any($1) order by p.name
            """);
        command.Parameters.Add(new() { Value = store.Progress() });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var lines = new List<OperationalLine>();
        while (await rows.ReadAsync(cancel))
        {
            var (name, behind) = (rows.GetString(0).Split(':')[0], rows.GetInt32(1));
            lines.Add(behind == 0
                ? new(name, "Has read everything")
                : new(name, $"{UkFormat.Count(behind, "fact")} behind", time.GetUtcNow() - rows.GetFieldValue<DateTimeOffset>(2) > MostDelay));
        }
        return lines.Count > 0 ? lines : [new("All", "Nothing was recorded yet")];
    }
}
