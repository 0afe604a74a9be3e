using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AccessRequests.Figures;
using Npgsql;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>Each view made anew, against the floor: all facts copied out and read, its rows copied back. Goal: a third of that.</summary>
static class Rebuild
{
    static readonly IReadOnlyDictionary<string, string> Views = new Dictionary<string, string> { ["cases"] = FigureTables.Cases, ["agenda"] = "reminders.agenda" };

    public static async Task Print(Stage stage)
    {
        var (database, application) = await stage.Filled("rebuild", stage.Many);
        await application.DisposeAsync();
        var facts = await stage.Server.Ask<long>(database, "select count(*) from casework.mt_events");
        Console.WriteLine($"\nViews made anew from {facts:n0} facts");
        foreach (var (view, table) in Views)
        {
            var floor = await Floor(stage.Server, database, table);
            var watch = Stopwatch.StartNew();
            await stage.Run(database, "rebuild", view);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{view,-12} {facts / watch.Elapsed.TotalSeconds,10:n0} facts a second, start included   floor {facts / floor.TotalSeconds,10:n0}   ratio {floor / watch.Elapsed:0.00}"));
        }
    }

    static async Task<TimeSpan> Floor(Postgres server, string database, string table)
    {
        var watch = Stopwatch.StartNew();
        await using var connection = new NpgsqlConnection(server.Connection(database, pooling: false));
        await connection.OpenAsync();
        using (var facts = connection.BeginTextExport("copy (select data from casework.mt_events order by seq_id) to stdout"))
            while (await facts.ReadLineAsync() is { } fact)
                JsonDocument.Parse(fact.Replace(@"\\", @"\", StringComparison.Ordinal)).Dispose();
        var rows = new MemoryStream();
        await using (var view = await connection.BeginRawBinaryCopyAsync($"copy {table} to stdout (format binary)"))
            await view.CopyToAsync(rows);
        await server.Run(database, $"create table floor.again (like {table} including indexes)");
        await using (var again = await connection.BeginRawBinaryCopyAsync("copy floor.again from stdin (format binary)"))
            await again.WriteAsync(rows.ToArray());
        var took = watch.Elapsed;
        await server.Run(database, "drop table floor.again");
        return took;
    }
}
