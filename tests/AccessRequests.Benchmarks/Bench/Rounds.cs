namespace AccessRequests.Benchmarks.Bench;

/// <summary>Targets by turns, round after round, in the opposite order every second time: only what one round says of two can be compared.</summary>
/// <param name="warm">For how long a server works before it is measured for the first time: it is compiled while it runs, so what it does in its first seconds says nothing of its days.</param>
sealed class Rounds(Postgres server, int count, TimeSpan length, TimeSpan warm)
{
    static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    readonly HashSet<(string, int?)> warmed = [];

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Sample>>> Run(IReadOnlyList<Target> targets)
    {
        var samples = targets.ToDictionary(target => target.Name, _ => new List<Sample>());
        foreach (var target in targets)
            await target.Work(target.ProcessId is not null && warmed.Add((target.Name, target.ProcessId)) ? warm : Glance);
        for (var round = 0; round < count; round++)
            foreach (var target in round % 2 == 0 ? targets : targets.Reverse())
                samples[target.Name].Add(await Measure(target));
        return samples.ToDictionary(sample => sample.Key, IReadOnlyList<Sample> (sample) => sample.Value);
    }

    async Task<Sample> Measure(Target target)
    {
        await server.Settle(target.Database);
        var (before, spent) = (await server.Count(target.Database), Spent(target.ProcessId));
        var load = await target.Work(length);
        var (after, spentThen) = (await server.Count(target.Database), Spent(target.ProcessId));
        double Each(double much) => much / Math.Max(1, load.Done);
        return new Sample(
            load, Each(spentThen - spent), Each(after.Microseconds - before.Microseconds), target.Trips,
            Each(after.Statements - before.Statements), Each(after.Syncs - before.Syncs), Each(after.WalBytes - before.WalBytes));
    }

    static double Spent(int? process) => process is { } id ? Processes.OfFamily(id) : Processes.OfEnded();
}
