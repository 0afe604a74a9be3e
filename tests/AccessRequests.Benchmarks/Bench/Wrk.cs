using System.Globalization;
using System.Text.RegularExpressions;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>Load over HTTP from a second process.</summary>
static partial class Wrk
{
    /// <param name="script">In wrk's own language; empty for plain reads.</param>
    public static Target Target(string name, Served served, string path, string script, int clients)
    {
        var address = new Uri(served.Address, path);
        var file = Path.Combine(Directory.CreateTempSubdirectory("access-requests-load-").FullName, "script.lua");
        File.WriteAllText(file, script);
        return new(name, served.Database, async length =>
        {
            var said = await Programs.Output("wrk", "--threads", "1", "--connections", $"{clients}", "--duration", $"{(int)length.TotalSeconds}s", "--timeout", "30s", "--latency", "--script", file, address.ToString());
            if (Refused().Match(said) is { Success: true } refused)
                throw new InvalidOperationException($"{name}: {refused.Value.Trim()}");
            var median = Median().Match(said);
            var unit = median.Groups[2].Value switch { "us" => 0.001, "ms" => 1, _ => 1000 };
            double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
            return new Load(long.Parse(Done().Match(said).Groups[1].Value, CultureInfo.InvariantCulture), Number(PerSecond().Match(said).Groups[1].Value), TimeSpan.FromMilliseconds(Number(median.Groups[1].Value) * unit));
        })
        {
            ProcessId = served.ProcessId,
        };
    }

    [GeneratedRegex(@"Non-2xx or 3xx responses: \d+|Socket errors: .*")]
    private static partial Regex Refused();

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Done();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"50%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Median();
}
