using System.Globalization;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>What processes have spent, as the kernel counts it in /proc.</summary>
static class Processes
{
    const double MicrosecondsPerTick = 10_000;

    /// <summary>CPU of a process and of everything that it started and that still runs or was waited for, in microseconds.</summary>
    public static double OfFamily(int root)
    {
        var all = Directory.EnumerateDirectories("/proc").Select(folder => Read(Path.GetFileName(folder))).OfType<Stat>().ToLookup(stat => stat.Parent);
        return Of(root);

        double Of(int id) => (Read(id.ToString(CultureInfo.InvariantCulture))?.WithGone ?? 0) + all[id].Sum(child => Of(child.Id));
    }

    /// <summary>CPU of the programs that this one has started and that have ended, in microseconds.</summary>
    public static double OfEnded() => Read("self") is { } me ? me.WithGone - me.Own : 0;

    /// <summary>Resident memory of a process in megabytes.</summary>
    public static long Megabytes(int id) =>
        long.Parse(File.ReadLines($"/proc/{id}/status").First(line => line.StartsWith("VmRSS", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    static Stat? Read(string name)
    {
        if (name != "self" && !name.All(char.IsAsciiDigit))
            return null;
        try
        {
            var text = File.ReadAllText($"/proc/{name}/stat");
            // The name of the program stands in brackets and may hold anything.
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            double Ticks(int field) => double.Parse(fields[field], CultureInfo.InvariantCulture) * MicrosecondsPerTick;
            return new Stat(int.Parse(text[..text.IndexOf(' ')], CultureInfo.InvariantCulture), int.Parse(fields[1], CultureInfo.InvariantCulture), Ticks(11) + Ticks(12), Ticks(11) + Ticks(12) + Ticks(13) + Ticks(14));
        }
        catch (IOException)
        {
            return null;
        }
    }

    sealed record Stat(int Id, int Parent, double Own, double WithGone);
}
