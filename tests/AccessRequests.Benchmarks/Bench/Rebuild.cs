using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AccessRequests.Figures;
using AccessRequests.Reminders;
using AccessRequests.Reports;
using Npgsql;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>Each view made anew, against the floor: all facts copied out and read, its rows copied back. Goal: a third of that.</summary>
static partial class Rebuild
{
    static readonly IReadOnlyDictionary<string, string[]> Views = new Dictionary<string, string[]>
    {
        ["cases"] = [FigureTables.Cases, FigureTables.Near, FigureTables.Counts, FigureTables.Days],
        ["agenda"] = [Agenda.Matters, Agenda.Dates],
        ["histories"] = [ReportQuery.Table],
        ["SubjectAccessRequest"] = ["casework.mt_doc_subjectaccessrequest"],
        ["Complaint"] = ["casework.mt_doc_complaint"],
        ["Breach"] = ["casework.mt_doc_breach"],
        ["DisciplinaryReferral"] = ["casework.mt_doc_disciplinaryreferral"],
        ["standings"] = ["need_to_know.standing"],
        ["case_links"] = ["links.case_link"],
        ["warnings"] = ["referrals.warning"],
    };

    public static async Task Print(Stage stage)
    {
        var (database, application) = await stage.Filled("many", stage.Many);
        await application.DisposeAsync();
        var facts = await stage.Server.Ask<long>(database, "select count(*) from casework.mt_events");
        var rounds = stage.IsQuick ? 1 : 3;
        Console.WriteLine($"\nViews made anew from {facts:n0} facts, {rounds} rounds, without the start of the program");
        // The first reads what the others find in memory.
        await Floor(stage.Server, database, []);
        foreach (var (view, tables) in Views)
        {
            var times = new List<(TimeSpan Floor, TimeSpan Ours)>();
            for (var round = 0; round < rounds; round++)
                times.Add((await Floor(stage.Server, database, tables), Said(await stage.Run(database, "rebuild", view))));
            double PerSecond(Func<(TimeSpan Floor, TimeSpan Ours), TimeSpan> which) => facts / Table.Median(times.Select(time => which(time).TotalSeconds));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{view,-22} {PerSecond(time => time.Ours),10:n0} facts a second   floor {PerSecond(time => time.Floor),10:n0}   ratio {Table.Spread([.. times.Select(time => time.Floor / time.Ours)])}"));
        }
    }

    /// <summary>How long it says that it took: a floor starts no program.</summary>
    static TimeSpan Said(string output) => TimeSpan.FromSeconds(double.Parse(Took().Match(output).Groups[1].Value, CultureInfo.InvariantCulture));

    static async Task<TimeSpan> Floor(Postgres server, string database, IReadOnlyList<string> tables)
    {
        var watch = Stopwatch.StartNew();
        await using var connection = new NpgsqlConnection(server.Connection(database, pooling: false));
        await connection.OpenAsync();
        using (var facts = connection.BeginTextExport("copy (select data from casework.mt_events order by seq_id) to stdout"))
            while (await facts.ReadLineAsync() is { } fact)
                JsonDocument.Parse(fact.Replace(@"\\", @"\", StringComparison.Ordinal)).Dispose();
        foreach (var table in tables)
        {
            var rows = new MemoryStream();
            await using (var view = await connection.BeginRawBinaryCopyAsync($"copy {table} to stdout (format binary)"))
                await view.CopyToAsync(rows);
            await server.Run(database, $"create table floor.again (like {table} including indexes including generated)");
            await using (var again = await connection.BeginRawBinaryCopyAsync("copy floor.again from stdin (format binary)"))
                await again.WriteAsync(rows.GetBuffer().AsMemory(0, (int)rows.Length));
            await server.Run(database, "drop table floor.again");
        }
        return watch.Elapsed;
    }

    [GeneratedRegex(@"made anew from .* in ([\d.]+) s;")]
    private static partial Regex Took();
}
