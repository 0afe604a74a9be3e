using System.Data;
using AccessRequests.Casework;
using Marten;
using Npgsql;

namespace AccessRequests.Views;

/// <param name="Live">As it is; <paramref name="Rebuilt"/> as the facts have it.</param>
public sealed record Compared(string View, string Table, long Rows, string Live, string Rebuilt, IReadOnlyList<string> Differences)
{
    public bool IsSame => Live == Rebuilt;
}

/// <param name="Facts">How many were read.</param>
/// <param name="Unsaid">Tables that a projection writes and does not say so.</param>
public sealed record Verified(long Facts, IReadOnlyList<Compared> Tables, IReadOnlyList<string> Unsaid)
{
    public bool IsClean => Unsaid.Count == 0 && Tables.All(table => table.IsSame);
}

/// <summary>Makes every view anew from the facts, in a database of its own, and holds it against the one that is read.</summary>
public sealed class Verification(IDocumentStore store, NpgsqlDataSource database, IConfiguration configuration, IServiceProvider services)
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    const int Attempts = 120;

    public async Task<Verified> Run(CancellationToken cancel)
    {
        var views = View.All((DocumentStore)store);
        await using var scratch = await ScratchDatabase.Create(database, configuration.GetConnectionString("Postgres")!, services, cancel);
        await using var connection = await database.OpenConnectionAsync(cancel);
        // Facts and views as of one moment, and the service goes on meanwhile.
        await using var moment = await CaughtUp(connection, views, cancel);
        var last = await LastFact(connection, cancel);
        var live = new Dictionary<ViewTable, (string Digest, long Rows)>();
        foreach (var table in views.SelectMany(view => view.Tables))
            live[table] = await Digests.Of(connection, table, cancel);
        await using (var facts = store.QuerySession(Marten.Services.SessionOptions.ForTransaction(moment)))
            await scratch.Make(views, facts, last, cancel);

        await using var rebuilt = await scratch.Source.OpenConnectionAsync(cancel);
        var compared = new List<Compared>();
        foreach (var view in views)
            foreach (var table in view.Tables)
            {
                var anew = await Digests.Of(rebuilt, table, cancel);
                compared.Add(new(
                    view.Name, table.Name, live[table].Rows, live[table].Digest, anew.Digest,
                    anew.Digest == live[table].Digest ? [] : await Digests.Differences(connection, rebuilt, table, cancel)));
            }
        return new Verified(last, compared, await Unsaid(rebuilt, views, cancel));
    }

    static async Task<NpgsqlTransaction> CaughtUp(NpgsqlConnection connection, IReadOnlyList<View> views, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
            var last = await LastFact(connection, cancel);
            if (last == 0 || await Progress(connection, [.. views.Where(view => view.IsAsync).Select(view => view.Progress!)], cancel) == last)
                return moment;
            await moment.DisposeAsync();
            if (attempt == Attempts)
                throw new InvalidOperationException("The views have not read every fact yet; is the service running?");
            await Task.Delay(Pause, cancel);
        }
    }

    internal static async Task<long> LastFact(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select coalesce(max(seq_id), 0) from casework.mt_events", connection);
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Up to which fact the last of these views has read.</summary>
    internal static async Task<long> Progress(NpgsqlConnection connection, IReadOnlyList<string> names, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select coalesce(min(coalesce(p.last_seq_id, 0)), 0) from unnest($1) n left join casework.mt_event_progression p on p.name = n", connection);
        command.Parameters.Add(new() { Value = names.ToArray() });
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>Whatever holds a row after the views were made, and is neither a fact nor a view that says so.</summary>
    static async Task<IReadOnlyList<string>> Unsaid(NpgsqlConnection rebuilt, IReadOnlyList<View> views, CancellationToken cancel)
    {
        var said = views.SelectMany(view => view.Tables).Select(table => table.Name).ToHashSet();
        await using var command = new NpgsqlCommand(
            """
            select schemaname || '.' || relname from pg_stat_user_tables
            where relname not in ('mt_streams', 'mt_events', 'mt_event_progression')
              and (xpath('/row/c/text()', query_to_xml(format('select count(*) as c from (select 1 from %I.%I limit 1) r', schemaname, relname), false, true, '')))[1]::text <> '0'
            order by 1
            """, rebuilt);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var unsaid = new List<string>();
        while (await rows.ReadAsync(cancel))
            if (!said.Contains(rows.GetString(0)))
                unsaid.Add(rows.GetString(0));
        return unsaid;
    }
}
