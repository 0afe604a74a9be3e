namespace AccessRequests.Benchmarks.Bench;

/// <summary>A server, and what is asked of it.</summary>
/// <param name="Start">Over the database that it is given: the server itself, or a <see cref="Door"/> to it.</param>
/// <param name="SignsIn">Somebody who leads asks, rather than anyone.</param>
sealed record Contestant(string Name, Func<Postgres, Task<Served>> Start, string Path, string Script = "", bool SignsIn = false)
{
    public async Task<Func<int, Target>> Aim(Served at)
    {
        var script = SignsIn ? Scripts.Get(await at.SignIn(Stage.Email, Stage.Password)) : Script;
        return clients => Wrk.Target(Name, at, Path, script, clients);
    }
}

/// <summary>Servers and the floors of their work, by turns, for each number of clients.</summary>
static class Contest
{
    static readonly TimeSpan Counted = TimeSpan.FromSeconds(3);

    public static async Task Run(
        Stage stage, IReadOnlyList<int> clients, Func<int, IReadOnlyList<Target>> floors, IReadOnlyList<Contestant> contestants, Action<int, IReadOnlyDictionary<string, IReadOnlyList<Sample>>> print)
    {
        var trips = new Dictionary<(string, int), double>();
        if (!stage.IsQuick)
            foreach (var contestant in contestants)
                await Count(stage.Server, contestant, clients, trips);
        var started = new List<Served>();
        try
        {
            var aims = new List<Func<int, Target>>();
            foreach (var contestant in contestants)
            {
                started.Add(await contestant.Start(stage.Server));
                aims.Add(await contestant.Aim(started[^1]));
            }
            var rounds = stage.Rounds();
            foreach (var many in clients)
            {
                var targets = aims.Select(aim => aim(many)).Select(target => target with { Trips = trips.TryGetValue((target.Name, many), out var counted) ? counted : null });
                print(many, await rounds.Run([.. floors(many), .. targets]));
            }
        }
        finally
        {
            foreach (var served in started)
                await served.DisposeAsync();
        }
    }

    static async Task Count(Postgres server, Contestant contestant, IReadOnlyList<int> clients, Dictionary<(string, int), double> trips)
    {
        await using var door = new Door(server);
        await using var served = await contestant.Start(door.Server);
        var aim = await contestant.Aim(served);
        // What a statement costs when it is met first is not what it costs.
        await aim(clients[0]).Work(Counted);
        foreach (var many in clients)
        {
            var before = door.Trips;
            var load = await aim(many).Work(Counted);
            trips[(contestant.Name, many)] = (door.Trips - before) / (double)load.Done;
        }
    }
}
