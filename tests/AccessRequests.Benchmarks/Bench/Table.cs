using System.Globalization;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>One section of the one table: each line against the floor of the same round.</summary>
static class Table
{
    const string Legend =
        """

        ratio      of the speed to that of the floor, in the same round: median [least-most]
        CPU us     of the server (of a floor: of its generator) and of all processes of the database, for each; what follows later, as views do, is in it
        trips      round trips to the database for each, counted in a run of their own, what follows later among them; - is not counted
        statements, syncs, WAL bytes   for each, as the database counts them; what an act alone costs exactly is a test: tests/AccessRequests.EndToEnd/Costs
        """;

    public static void Explain() => Console.WriteLine(Legend);

    public static void Print(string title, string floor, IReadOnlyDictionary<string, IReadOnlyList<Sample>> samples)
    {
        Console.WriteLine($"\n{title} (ratios to \"{floor}\", {samples[floor].Count} rounds)");
        Console.WriteLine($"{"",-40} {"ratio",-20} {"a second",9} {"p50 ms",7} {"CPU us: server",14} {"database",8} {"ratio",6} {"trips",6} {"statements",10} {"syncs",6} {"WAL bytes",9} {"ratio",6}");
        foreach (var (name, rounds) in samples)
        {
            string Of(Func<Sample, double?> figure, string format) => rounds.All(one => figure(one) is not null) ? Median(rounds.Select(one => figure(one)!.Value)).ToString(format, CultureInfo.InvariantCulture) : "-";
            string Against(Func<Sample, double> figure) =>
                samples[floor].All(least => figure(least) >= 1) ? Median(Ratios(rounds, samples[floor], figure)).ToString("0.00", CultureInfo.InvariantCulture) : "-";
            Console.WriteLine(
                $"{name,-40} {Spread(Ratios(rounds, samples[floor], one => one.PerSecond)),-20} {Of(one => one.PerSecond, "0"),9} {Of(one => one.Median, "0.00"),7} {Of(one => one.ApplicationMicroseconds, "0"),14} {Of(one => one.DatabaseMicroseconds, "0"),8} {Against(one => one.Microseconds),6} {Of(one => one.Trips, "0.0"),6} {Of(one => one.Statements, "0.0"),10} {Of(one => one.Syncs, "0.00"),6} {Of(one => one.WalBytes, "0"),9} {Against(one => one.WalBytes),6}");
        }
    }

    /// <summary>One line about two of them, of the same rounds.</summary>
    public static void Compare(IReadOnlyDictionary<string, IReadOnlyList<Sample>> samples, string one, string other, params IReadOnlyList<(string What, Func<Sample, double> Figure)> figures) =>
        Console.WriteLine($"{one} / {other}: {string.Join(", ", figures.Select(figure => $"{figure.What} {Spread(Ratios(samples[one], samples[other], figure.Figure))}"))}");

    public static IReadOnlyList<double> Ratios(IReadOnlyList<Sample> rounds, IReadOnlyList<Sample> others, Func<Sample, double> figure) =>
        [.. rounds.Zip(others, (one, other) => figure(one) / Math.Max(0.001, figure(other)))];

    /// <summary>The median, and in brackets the least and the most.</summary>
    public static string Spread(IReadOnlyList<double> figures) => string.Create(CultureInfo.InvariantCulture, $"{Median(figures):0.00} [{figures.Min():0.00}-{figures.Max():0.00}]");

    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
