using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>From nothing to the first answer that counts, and what it holds in memory afterwards.</summary>
static class ColdStart
{
    /// <param name="rest">How long after its answer a server counts as idle.</param>
    public static async Task Print(int rounds, TimeSpan rest, Func<Task<Served>> bare, Func<Task<Served>> ours)
    {
        var seconds = new List<(double Bare, double Ours)>();
        var megabytes = new List<(double Bare, double Ours)>();
        for (var round = 0; round <= rounds; round++)
        {
            var (first, second) = (await Begin(bare, rest, served => served.Client.GetAsync("/ok")), await Begin(ours, rest, Submit));
            // The first round warms the disk.
            if (round == 0)
                continue;
            seconds.Add((first.Seconds, second.Seconds));
            megabytes.Add((first.Megabytes, second.Megabytes));
        }
        Console.WriteLine($"\nCold start to the first 201, and idle memory ({rounds} rounds)");
        Line("seconds", seconds);
        Line("megabytes", megabytes);
    }

    public static object Body { get; } = new { fullName = "Ann Example", contact = new { email = "ann@example.org" }, @for = "self", details = "Everything about my housing case" };

    static Task<HttpResponseMessage> Submit(Served served) => served.Client.PostAsJsonAsync("/api/access-requests", Body);

    static async Task<(double Seconds, double Megabytes)> Begin(Func<Task<Served>> start, TimeSpan rest, Func<Served, Task<HttpResponseMessage>> ask)
    {
        var watch = Stopwatch.StartNew();
        await using var served = await start();
        using var answer = await ask(served);
        answer.EnsureSuccessStatusCode();
        var took = watch.Elapsed;
        await Task.Delay(rest);
        return (took.TotalSeconds, Processes.Megabytes(served.ProcessId));
    }

    static void Line(string unit, List<(double Bare, double Ours)> all) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{unit,-12} bare {Table.Median(all.Select(one => one.Bare)),8:0.00}   ours {Table.Median(all.Select(one => one.Ours)),8:0.00}   ratio {Table.Spread([.. all.Select(one => one.Ours / one.Bare)])}"));
}
