using System.Diagnostics;
using AccessRequests.Casework;
using Marten;
using Npgsql;

namespace AccessRequests.Views;

/// <param name="Took">From beginning to end; readers read the old view all the while.</param>
/// <param name="Held">For how long the view could not go on: of a view that is written with the facts, for how long writers waited.</param>
public sealed record Rebuilt(string View, long Facts, TimeSpan Took, TimeSpan Held);

/// <summary>
/// Makes a view anew beside the live one and puts it in its place in one transaction: whoever reads meanwhile reads the old, and then the new.
/// What was recorded while it was made is caught up with while the view is held.
/// </summary>
public sealed class Rebuilding(IDocumentStore store, NpgsqlDataSource database, IConfiguration configuration, IServiceProvider services)
{
    /// <summary>Up to where no fact is still being written.</summary>
    const string AllBefore = "HighWaterMark";

    public IReadOnlyList<string> Names => [.. View.All((DocumentStore)store).Select(view => view.Name)];

    public async Task<Rebuilt> Run(string name, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        var view = View.All((DocumentStore)store).Single(view => view.Name == name);
        await using var scratch = await ScratchDatabase.Create(database, configuration.GetConnectionString("Postgres")!, services, cancel);
        long first;
        await using (var connection = await database.OpenConnectionAsync(cancel))
            first = await Verification.Progress(connection, [view.Progress ?? AllBefore], cancel);
        await using (var facts = store.QuerySession())
            await scratch.Make([view], facts, first, cancel);

        await using var live = await database.OpenConnectionAsync(cancel);
        await using var swap = await live.BeginTransactionAsync(cancel);
        var held = Stopwatch.GetTimestamp();
        await Hold(live, view, cancel);
        var last = view.Progress is { } progress ? await Verification.Progress(live, [progress], cancel) : await Verification.LastFact(live, cancel);
        if (last > first)
            await using (var facts = store.QuerySession(Marten.Services.SessionOptions.ForTransaction(swap)))
                await scratch.GoOn(view, facts, first, last, cancel);
        foreach (var table in view.Tables)
            await Replace(scratch, live, table, cancel);
        await swap.CommitAsync(cancel);
        return new Rebuilt(name, last, Stopwatch.GetElapsedTime(began), Stopwatch.GetElapsedTime(held));
    }

    /// <summary>A view that follows is held by the row that says how far it has read; one that is written with the facts, by the facts themselves. Neither keeps a reader waiting.</summary>
    static async Task Hold(NpgsqlConnection connection, View view, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(view.IsAsync ? $"select 1 from casework.mt_event_progression where name = '{view.Progress}' for update" : "lock table casework.mt_events in share mode", connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    static async Task Replace(ScratchDatabase scratch, NpgsqlConnection live, ViewTable table, CancellationToken cancel)
    {
        await using var from = await scratch.Source.OpenConnectionAsync(cancel);
        var columns = string.Join(", ", await ScratchDatabase.Columns(live, table.Name, cancel));
        await using (var delete = new NpgsqlCommand($"delete from {table.Name} {(table.Own is null ? "" : $"where {table.Own}")}", live) { CommandTimeout = 0 })
            await delete.ExecuteNonQueryAsync(cancel);
        await ScratchDatabase.CopyTable(from, $"select {columns} from {table.Name}", live, $"{table.Name} ({columns})", cancel);
    }
}
