namespace AccessRequests.Benchmarks.Bench;

/// <summary>Targets by turns, round after round, in the opposite order every second time: only what one round says of two can be compared.</summary>
sealed class Rounds(Postgres server, string database, int count, TimeSpan length)
{
    static readonly TimeSpan Warm = TimeSpan.FromSeconds(10);

    /// <param name="application">The process whose CPU is counted besides the database's and the generator's.</param>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Sample>>> Run(IReadOnlyList<Target> targets, Func<string, int?> application)
    {
        var samples = targets.ToDictionary(target => target.Name, _ => new List<Sample>());
        // A server is compiled while it runs: what it does in its first seconds says nothing of its days.
        foreach (var target in targets)
            await target.Work(application(target.Name) is null ? TimeSpan.FromSeconds(2) : Warm);
        for (var round = 0; round < count; round++)
            foreach (var target in round % 2 == 0 ? targets : targets.Reverse())
                samples[target.Name].Add(await Measure(target, application(target.Name)));
        return samples.ToDictionary(sample => sample.Key, IReadOnlyList<Sample> (sample) => sample.Value);
    }

    async Task<Sample> Measure(Target target, int? application)
    {
        await server.Settle(database);
        var (before, spent) = (await server.Count(database), Spent(application));
        var load = await target.Work(length);
        var (after, spentThen) = (await server.Count(database), Spent(application));
        double Each(double much) => much / Math.Max(1, load.Done);
        return new Sample(
            load, Each(spentThen - spent), Each(after.Microseconds - before.Microseconds),
            Each(after.Statements - before.Statements), Each(after.Syncs - before.Syncs), Each(after.WalBytes - before.WalBytes));
    }

    /// <summary>A floor has no application: there the generator itself counts.</summary>
    static double Spent(int? application) => application is { } id ? Processes.OfFamily(id) : Processes.OfEnded();
}
