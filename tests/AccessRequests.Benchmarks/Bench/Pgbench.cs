using System.Globalization;
using System.Text.RegularExpressions;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>The floor: PostgreSQL's own load generator, one prepared statement, nothing between.</summary>
static partial class Pgbench
{
    /// <param name="script">In pgbench's own language.</param>
    public static Target Target(string name, Postgres server, string database, string script, int clients)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("access-requests-floor-").FullName, "script.sql");
        File.WriteAllText(file, script);
        return new(name, database, async length =>
        {
            var said = await Programs.Output(
                "pgbench", "--host", server.Socket, "--username", "postgres", "--no-vacuum", "--protocol", "prepared", "--file", file, "--client", $"{clients}", "--jobs", "1", "--time", $"{(int)length.TotalSeconds}", database);
            double Read(Regex number) => double.Parse(number.Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
            return new Load((long)Read(Done()), Read(PerSecond()));
        })
        {
            Trips = 1,
        };
    }

    [GeneratedRegex(@"number of transactions actually processed: (\d+)")]
    private static partial Regex Done();

    [GeneratedRegex(@"tps = ([\d.]+)")]
    private static partial Regex PerSecond();
}
