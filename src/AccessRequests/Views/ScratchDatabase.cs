using Marten;
using Npgsql;

namespace AccessRequests.Views;

/// <summary>A database for a moment, beside the live one: the facts are copied into it and every view made anew there, so that nothing live can be touched.</summary>
sealed class ScratchDatabase : IAsyncDisposable
{
    static readonly string[] Facts = ["casework.mt_streams", "casework.mt_events"];

    /// <summary>Nothing need outlive a crash there. Facts are found by their number alone and were checked where they come from; views are read whole: of their indexes only the keys are wanted. What others refer to comes after them.</summary>
    const string Lighter =
        """
        do $$ declare it record; begin
          for it in select indexrelid::regclass as index from pg_index join pg_class t on t.oid = indrelid
            where not indisprimary and (t.oid = 'casework.mt_events'::regclass or t.relnamespace in ('views'::regnamespace, 'reminders'::regnamespace))
              and not exists (select 1 from pg_constraint where conindid = indexrelid) loop
            execute format('drop index %s', it.index);
          end loop;
          for it in select oid::regclass as held from pg_class c where relkind = 'r' and relnamespace in ('casework'::regnamespace, 'views'::regnamespace, 'reminders'::regnamespace)
            order by exists (select 1 from pg_constraint where confrelid = c.oid) loop
            execute format('alter table %s set unlogged', it.held);
          end loop;
        end $$
        """;

    static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    readonly NpgsqlDataSource live;
    readonly string name;

    ScratchDatabase(NpgsqlDataSource live, string name, NpgsqlDataSource source, DocumentStore store) => (this.live, this.name, Source, Store) = (live, name, source, store);

    public NpgsqlDataSource Source { get; }

    public DocumentStore Store { get; }

    public static async Task<ScratchDatabase> Create(NpgsqlDataSource live, string connection, IServiceProvider services, CancellationToken cancel)
    {
        var name = $"scratch_{Guid.NewGuid():N}";
        await Run(live, $"create database {name}", cancel);
        var settings = new NpgsqlConnectionStringBuilder(connection) { Database = name, MaxPoolSize = 10 };
        settings.Ask("synchronous_commit=off", "random_page_cost=1.1");
        var store = new DocumentStore(AccessRequests.Store.Over(settings.ConnectionString, services));
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        var source = NpgsqlDataSource.Create(settings.ConnectionString);
        await Run(source, Lighter, cancel);
        return new ScratchDatabase(live, name, source, store);
    }

    /// <summary>Copies the facts after one of them up to another.</summary>
    public async Task Copy(NpgsqlConnection from, long after, long upTo, CancellationToken cancel)
    {
        await using var to = await Source.OpenConnectionAsync(cancel);
        foreach (var table in Facts)
        {
            var columns = string.Join(", ", await Columns(from, table, cancel));
            var which = table.EndsWith("events", StringComparison.Ordinal)
                ? $"where seq_id > {after} and seq_id <= {upTo}"
                : $"where id in (select stream_id from casework.mt_events where seq_id > {after} and seq_id <= {upTo}) and id not in (select stream_id from casework.mt_events where seq_id <= {after})";
            await CopyTable(from, $"select {columns} from {table} {which}", to, $"{table} ({columns})", cancel);
        }
        await Run(Source, $"select setval('casework.mt_events_sequence', {Math.Max(1, upTo)})", cancel);
        // What is not there never was: nobody has to wait for it.
        await Run(Source, $"insert into casework.mt_event_progression (name, last_seq_id) values ('HighWaterMark', {upTo}) on conflict (name) do update set last_seq_id = excluded.last_seq_id", cancel);
    }

    public static async Task CopyTable(NpgsqlConnection from, string select, NpgsqlConnection to, string table, CancellationToken cancel)
    {
        await using var output = await from.BeginRawBinaryCopyAsync($"copy ({select}) to stdout (format binary)", cancel);
        await using var input = await to.BeginRawBinaryCopyAsync($"copy {table} from stdin (format binary)", cancel);
        await output.CopyToAsync(input, cancel);
    }

    public async Task Rebuild(IEnumerable<View> views, CancellationToken cancel)
    {
        using var daemon = await Store.BuildProjectionDaemonAsync();
        foreach (var view in views)
            await daemon.RebuildProjectionAsync(view.Name, Patience, cancel);
        await daemon.StopAllAsync();
    }

    public static async Task<IReadOnlyList<string>> Columns(NpgsqlConnection connection, string table, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select quote_ident(attname) from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum", connection);
        command.Parameters.Add(new() { Value = table });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var columns = new List<string>();
        while (await rows.ReadAsync(cancel))
            columns.Add(rows.GetString(0));
        return columns;
    }

    public async ValueTask DisposeAsync()
    {
        Store.Dispose();
        await Source.DisposeAsync();
        // "With (force)" would have to end a worker that vacuums there, which only a superuser may. A plain drop ends such a worker by itself; what is left are connections of our own.
        await Run(live, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}' and usename = current_user", CancellationToken.None);
        await Run(live, $"drop database if exists {name}", CancellationToken.None);
    }

    static async Task Run(NpgsqlDataSource database, string sql, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancel);
    }
}
