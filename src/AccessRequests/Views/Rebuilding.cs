using System.Data;
using System.Diagnostics;
using AccessRequests.Casework;
using JasperFx.Events;
using JasperFx.Events.Projections;
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
    public IReadOnlyList<string> Names => [.. View.All((DocumentStore)store).Select(view => view.Name)];

    public async Task<Rebuilt> Run(string name, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        var view = View.All((DocumentStore)store).Single(view => view.Name == name);
        await using var scratch = await ScratchDatabase.Create(database, configuration.GetConnectionString("Postgres")!, services, cancel);
        long first;
        await using (var connection = await database.OpenConnectionAsync(cancel))
        await using (await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel))
        {
            first = await UpTo(connection, view, cancel);
            await scratch.Copy(connection, 0, first, cancel);
        }
        await scratch.Rebuild([view], cancel);

        await using var live = await database.OpenConnectionAsync(cancel);
        await using var swap = await live.BeginTransactionAsync(cancel);
        var held = Stopwatch.GetTimestamp();
        await Hold(live, view, cancel);
        var last = await UpTo(live, view, cancel);
        await CatchUp(scratch, view, live, first, last, cancel);
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

    static Task<long> UpTo(NpgsqlConnection connection, View view, CancellationToken cancel) =>
        view.Progress is { } progress ? Verification.Progress(connection, [progress], cancel) : Verification.LastFact(connection, cancel);

    static async Task CatchUp(ScratchDatabase scratch, View view, NpgsqlConnection live, long first, long last, CancellationToken cancel)
    {
        if (last == first)
            return;
        await scratch.Copy(live, first, last, cancel);
        await using var session = scratch.Store.LightweightSession();
        var facts = await session.Events.QueryAllRawEvents().Where(e => e.Sequence > first).OrderBy(e => e.Sequence).ToListAsync(cancel);
        var projection = scratch.Store.Options.Projections.All.Single(source => source.Name == view.Name).BuildForInline();
        var streams = facts.GroupBy(e => e.StreamKey!).Select(stream => stream.First().Version == 1 ? StreamAction.Start(stream.Key, [.. stream]) : StreamAction.Append(stream.Key, [.. stream])).ToList();
        await projection.ApplyAsync(session, streams, cancel);
        await session.SaveChangesAsync(cancel);
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
