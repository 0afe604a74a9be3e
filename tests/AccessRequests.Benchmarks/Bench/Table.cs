using System.Globalization;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>One section of the one table: each line against the floor of the same round.</summary>
static class Table
{
    public static void Print(string title, string floor, IReadOnlyDictionary<string, IReadOnlyList<Sample>> samples)
    {
        Console.WriteLine($"\n{title} (ratios to \"{floor}\", median [least-most] of {samples[floor].Count} rounds)");
        Console.WriteLine($"{"",-40} {"ratio",-20} {"a second",10} {"p50 ms",8} {"CPU us: app",12} {"database",9} {"ratio",6} {"statements",11} {"syncs",7} {"WAL bytes",10} {"ratio",6}");
        foreach (var (name, rounds) in samples)
        {
            var ratios = rounds.Zip(samples[floor], (one, least) => one.Load.PerSecond / least.Load.PerSecond).Order().ToList();
            double Of(Func<Sample, double> figure) => Median(rounds.Select(figure));
            double Against(Func<Sample, double> figure) => Median(rounds.Zip(samples[floor], (one, least) => figure(one) / Math.Max(0.001, figure(least))));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-40} {$"{Median(ratios):0.00} [{ratios[0]:0.00}-{ratios[^1]:0.00}]",-20} {Of(one => one.Load.PerSecond),10:0} {Of(one => one.Load.Median?.TotalMilliseconds ?? 0),8:0.00} {Of(one => one.ApplicationMicroseconds),12:0} {Of(one => one.DatabaseMicroseconds),9:0} {Against(one => one.ApplicationMicroseconds + one.DatabaseMicroseconds),6:0.00} {Of(one => one.Statements),11:0.0} {Of(one => one.Syncs),7:0.00} {Of(one => one.WalBytes),10:0} {Against(one => one.WalBytes),6:0.00}"));
        }
    }

    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
