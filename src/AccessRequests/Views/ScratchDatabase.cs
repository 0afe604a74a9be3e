using JasperFx.Events;
using JasperFx.Events.Projections;
using Marten;
using Npgsql;

namespace AccessRequests.Views;

/// <summary>A database for a moment, beside the live one, in which views are made anew from the facts of that one: nothing live can be touched.</summary>
sealed class ScratchDatabase : IAsyncDisposable
{
    /// <summary>Nothing need outlive a crash there, and views are read whole: of their indexes only the keys are wanted. What others refer to comes after them.</summary>
    const string Lighter =
        """
        do $$ declare it record; begin
          for it in select indexrelid::regclass as index from pg_index join pg_class t on t.oid = indrelid
            where not indisprimary and t.relnamespace in ('views'::regnamespace, 'reminders'::regnamespace) and not exists (select 1 from pg_constraint where conindid = indexrelid) loop
            execute format('drop index %s', it.index);
          end loop;
          for it in select oid::regclass as held from pg_class c where relkind = 'r' and relnamespace in ('casework'::regnamespace, 'views'::regnamespace, 'reminders'::regnamespace)
            order by exists (select 1 from pg_constraint where confrelid = c.oid) loop
            execute format('alter table %s set unlogged', it.held);
          end loop;
        end $$
        """;

    readonly NpgsqlDataSource live;
    readonly string name;

    ScratchDatabase(NpgsqlDataSource live, string name, NpgsqlDataSource source, DocumentStore store) => (this.live, this.name, Source, Store) = (live, name, source, store);

    public NpgsqlDataSource Source { get; }

    public DocumentStore Store { get; }

    public static async Task<ScratchDatabase> Create(NpgsqlDataSource live, string connection, IServiceProvider services, CancellationToken cancel)
    {
        var name = $"scratch_{Guid.NewGuid():N}";
        await Run(live, $"create database {name}", cancel);
        // The same statement writes each row of a view.
        var settings = new NpgsqlConnectionStringBuilder(connection) { Database = name, MaxPoolSize = 10, MaxAutoPrepare = 50, AutoPrepareMinUsages = 2 };
        settings.Ask("synchronous_commit=off", "random_page_cost=1.1");
        var store = new DocumentStore(AccessRequests.Store.Over(settings.ConnectionString, services));
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        var source = NpgsqlDataSource.Create(settings.ConnectionString);
        await Run(source, Lighter, cancel);
        return new ScratchDatabase(live, name, source, store);
    }

    public static async Task CopyTable(NpgsqlConnection from, string select, NpgsqlConnection to, string table, CancellationToken cancel)
    {
        await using var output = await from.BeginRawBinaryCopyAsync($"copy ({select}) to stdout (format binary)", cancel);
        await using var input = await to.BeginRawBinaryCopyAsync($"copy {table} from stdin (format binary)", cancel);
        await output.CopyToAsync(input, cancel);
    }

    /// <param name="facts">Over the live database. Every view is of cases by themselves: in which order they come does not matter.</param>
    public async Task Make(IReadOnlyList<View> views, IQuerySession facts, long upTo, CancellationToken cancel)
    {
        var sources = views.Select(SourceOf).ToList();
        var types = sources.Cast<ProjectionBase>().Select(source => source.IncludedEventTypes).ToList();
        var projections = sources.ConvertAll(source => source.BuildForInline());
        // While a page is written, the next is worked out and the one after that is read.
        var written = Task.CompletedTask;
        await foreach (var page in new FactsByCase(facts, upTo, types.Exists(included => included.Count == 0) ? [] : [.. types.SelectMany(included => included).ToHashSet()]).Pages(cancel))
        {
            var session = await Apply(projections, page, cancel);
            await written;
            written = Write(session, cancel);
        }
        await written;
    }

    /// <summary>What was recorded after a view was made.</summary>
    public async Task GoOn(View view, IQuerySession facts, long after, long upTo, CancellationToken cancel)
    {
        var recorded = await facts.Events.QueryAllRawEvents().Where(e => e.Sequence > after && e.Sequence <= upTo).OrderBy(e => e.Sequence).ToListAsync(cancel);
        var streams = recorded.GroupBy(e => e.StreamKey!).Select(stream => stream.First().Version == 1 ? StreamAction.Start(stream.Key, [.. stream]) : StreamAction.Append(stream.Key, [.. stream])).ToList();
        await Write(await Apply([SourceOf(view).BuildForInline()], streams, cancel), cancel);
    }

    IProjectionSource<IDocumentOperations, IQuerySession> SourceOf(View view) => Store.Options.Projections.All.Single(source => source.Name == view.Name);

    /// <returns>What is to be written.</returns>
    async Task<IDocumentSession> Apply(IReadOnlyList<IInlineProjection<IDocumentOperations>> projections, IReadOnlyList<StreamAction> streams, CancellationToken cancel)
    {
        var session = Store.LightweightSession();
        foreach (var projection in projections)
            await projection.ApplyAsync(session, streams, cancel);
        return session;
    }

    static async Task Write(IDocumentSession session, CancellationToken cancel)
    {
        await using (session)
            await session.SaveChangesAsync(cancel);
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
