using AccessRequests.Figures;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>What ops/bench measures, by name.</summary>
sealed class Sections(Stage stage)
{
    const string Floor = "floor";
    const int Kept = 10_000;

    readonly Postgres server = stage.Server;

    public static IReadOnlyList<string> Long { get; } = ["growth", "rebuild", "idle"];

    public IReadOnlyDictionary<string, Func<Task>> All => new Dictionary<string, Func<Task>>
    {
        ["submission"] = Submission,
        ["read"] = Read,
        ["board"] = Board,
        ["start"] = Start,
        ["growth"] = () => Growth.Print(stage),
        ["rebuild"] = () => Rebuild.Print(stage),
        ["idle"] = () => Idle.Print(stage),
        ["nodes"] = () => Nodes.Print(stage),
    };

    /// <summary>Goals: 0.5 of the floor at 32 clients, 0.3 at one.</summary>
    async Task Submission()
    {
        var database = await stage.Database("submission");
        await using var ours = await stage.Application(database);
        await using var peer = await Served.Peer(server.Connection(database));
        foreach (var clients in stage.IsQuick ? [32, 1] : new[] { 32, 8, 1 })
        {
            var samples = await stage.Rounds(database).Run(
                [
                    Pgbench.Target(Floor, server, database, Floors.Submission, clients),
                    Wrk.Target("submission over HTTP", new(ours.Address, "/api/access-requests"), Scripts.Submission, clients),
                    Wrk.Target("bare append through Marten, HTTP", new(peer.Address, "/append"), Scripts.Post, clients),
                    Wrk.Target("ok", new(peer.Address, "/ok"), "", clients),
                ],
                name => name == Floor ? null : name.StartsWith("submission", StringComparison.Ordinal) ? ours.ProcessId : peer.ProcessId);
            Table.Print($"Submission, {clients} clients", Floor, samples);
        }
    }

    /// <summary>Goal: 0.18 of a key select, what the view log costs taken out: so beside it stands a floor that writes such a line.</summary>
    async Task Read()
    {
        var database = await stage.Database("read");
        await server.Run(database, Floors.Kept(Kept) + Floors.Look);
        await using var ours = await stage.Application(database);
        await using var peer = await Served.Peer(server.Connection(database));
        var cookie = await ours.SignIn(Stage.Email, Stage.Password);
        var reference = await server.Ask<string>(database, $"select id from {FigureTables.Cases} where kind = 'AccessRequest' order by id limit 1");
        const string Logged = "key select with a line in a log";
        var samples = await stage.Rounds(database).Run(
            [
                Pgbench.Target(Floor, server, database, Floors.KeySelect(Kept), 8),
                Pgbench.Target(Logged, server, database, Floors.LoggedSelect(Kept), 8),
                Wrk.Target("case read over HTTP", new(ours.Address, $"/api/access-requests/{reference}"), Scripts.Get(cookie), 8),
                Wrk.Target("ok", new(peer.Address, "/ok"), "", 8),
            ],
            name => name is Floor or Logged ? null : name == "ok" ? peer.ProcessId : ours.ProcessId);
        Table.Print("Reading a case, 8 clients", Floor, samples);
        Table.Print("Reading a case, 8 clients, against a floor that writes who looked", Logged, samples);
    }

    /// <summary>Goal: at most twice the plain endpoint, at the median.</summary>
    async Task Board()
    {
        var database = await stage.Database("board");
        await using var ours = await stage.Application(database);
        await using var peer = await Served.Peer(server.Connection(database));
        var cookie = await ours.SignIn(Stage.Email, Stage.Password);
        var samples = await stage.Rounds(database).Run(
            [
                Wrk.Target("ok", new(peer.Address, "/ok"), "", 1),
                Wrk.Target("board", new(ours.Address, "/api/board"), Scripts.Get(cookie), 1),
                Wrk.Target("work list", new(ours.Address, "/api/worklist"), Scripts.Get(cookie), 1),
            ],
            name => name == "ok" ? peer.ProcessId : ours.ProcessId);
        Table.Print("Board and work list, 1 client", "ok", samples);
    }

    /// <summary>Goals: to the first 201 at most 5 times bare ASP.NET, idle memory at most 2.2 times.</summary>
    async Task Start()
    {
        var database = await stage.Database("start");
        await ColdStart.Print(stage.Count, () => Served.Peer(server.Connection(database)), () => stage.Application(database));
    }
}
