using AccessRequests.Figures;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>What ops/bench measures, by name.</summary>
sealed class Sections(Stage stage)
{
    const string Floor = "floor", Submissions = "submission over HTTP", Incidents = "IncidentService, HTTP";
    const int Kept = 10_000;

    public static readonly (string What, Func<Sample, double> Figure) P50 = ("p50", one => one.Median ?? 0), Throughput = ("throughput", one => one.PerSecond), Cpu = ("CPU", one => one.Microseconds);

    readonly Postgres server = stage.Server;

    /// <summary>Left out of the quick run, unless they are asked for by name.</summary>
    public static IReadOnlyList<string> Long { get; } = ["growth", "rebuild", "idle", "reminders", "nodes"];

    public IReadOnlyDictionary<string, Func<Task>> All => new Dictionary<string, Func<Task>>
    {
        ["submission"] = Submission,
        ["read"] = Read,
        ["board"] = Board,
        ["start"] = Start,
        ["growth"] = () => Growth.Print(stage),
        ["rebuild"] = () => Rebuild.Print(stage),
        ["idle"] = () => Idle.Print(stage),
        ["reminders"] = () => Drain.Print(stage),
        ["nodes"] = () => Nodes.Print(stage),
    };

    /// <summary>Goals: 0.5 of the floor at 32 clients, 0.3 at one; 1.6 times the incident service.</summary>
    async Task Submission()
    {
        var database = await stage.Database("submission");
        // A database of its own: it has tables of the same names as ours.
        var incidents = await server.Make("bench_incidents");
        await Contest.Run(
            stage, stage.IsQuick ? [32, 1] : [32, 8, 1],
            clients => [Pgbench.Target(Floor, server, database, Floors.Submission, clients)],
            [
                new(Submissions, through => stage.Application(through, database), "/api/access-requests", Scripts.Submission),
                new(Incidents, through => Served.Peer(Peers.Incidents, through, incidents), Bench.Incidents.Address, Scripts.Incident),
                new("bare append through Marten, HTTP", through => Served.Peer(Peers.Append, through, database), "/append", Scripts.Post),
                Ok(database),
            ],
            (clients, samples) =>
            {
                Table.Print($"Submission, {clients} clients", Floor, samples);
                Table.Compare(samples, Submissions, Incidents, Throughput, Cpu);
            });
    }

    /// <summary>Goal: 0.18 of a key select, what the view log costs taken out: so beside it stands a floor that writes such a line.</summary>
    async Task Read()
    {
        var database = await stage.Database("read");
        await server.Run(database, Floors.Kept(Kept) + Floors.Look);
        var reference = await server.Ask<string>(database, $"select id from {FigureTables.Cases} where kind = 'AccessRequest' order by id limit 1");
        const string Logged = "key select with a line in a log";
        await Contest.Run(
            stage, [8],
            clients => [Pgbench.Target(Floor, server, database, Floors.KeySelect(Kept), clients), Pgbench.Target(Logged, server, database, Floors.LoggedSelect(Kept), clients)],
            [new("case read over HTTP", through => stage.Application(through, database), $"/api/access-requests/{reference}", SignsIn: true), Ok(database)],
            (_, samples) =>
            {
                Table.Print("Reading a case, 8 clients", Floor, samples);
                Table.Print("Reading a case, 8 clients, against a floor that writes who looked", Logged, samples);
            });
    }

    /// <summary>Goal: at most twice the plain endpoint, at the median.</summary>
    async Task Board()
    {
        var database = await stage.Database("board");
        var ok = Ok(database);
        string[] lists = ["board", "work list"];
        await Contest.Run(
            stage, [1], _ => [],
            [
                ok,
                new(lists[0], through => stage.Application(through, database), "/api/board", SignsIn: true),
                new(lists[1], through => stage.Application(through, database), "/api/worklist", SignsIn: true),
            ],
            (_, samples) =>
            {
                Table.Print("Board and work list, 1 client", ok.Name, samples);
                foreach (var list in lists)
                    Table.Compare(samples, list, ok.Name, P50);
            });
    }

    /// <summary>Goals: to the first 201 at most 5 times bare ASP.NET, idle memory at most 2.2 times.</summary>
    async Task Start()
    {
        var database = await stage.Database("start");
        await ColdStart.Print(stage.IsQuick ? 1 : stage.Count, TimeSpan.FromSeconds(stage.IsQuick ? 2 : 5), () => Served.Peer(Peers.Bare, server, database), () => stage.Application(database));
    }

    static Contestant Ok(string database) => new("ok", through => Served.Peer(Peers.Bare, through, database), "/ok");
}
