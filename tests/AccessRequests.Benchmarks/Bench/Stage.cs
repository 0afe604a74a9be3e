using System.Globalization;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>On what everything is measured: the server, the published application and its keys.</summary>
/// <param name="Published">Where ops/publish has put it.</param>
sealed record Stage(Postgres Server, string Published, string Keys, bool IsQuick)
{
    /// <summary>Somebody of the demonstration who leads.</summary>
    public const string Email = "lee@example.org", Password = "look around freely";

    public int Count => IsQuick ? 2 : 5;

    public Rounds Rounds(string database) => new(Server, database, Count, TimeSpan.FromSeconds(IsQuick ? 3 : 6));

    /// <summary>How many cases are many: BENCH_CASES, where it says so.</summary>
    public int Many => int.TryParse(Environment.GetEnvironmentVariable("BENCH_CASES"), CultureInfo.InvariantCulture, out var said) ? said : IsQuick ? 30_000 : 100_000;

    /// <summary>A demonstration, with the tables of the floors beside it.</summary>
    public async Task<string> Database(string name)
    {
        var database = await Server.Make($"bench_{name}");
        await Server.Run(database, Floors.Tables);
        await Run(database, "resources", "setup");
        await Run(database, "demo");
        return database;
    }

    public Task Run(string database, params string[] command) => Served.Command(Published, Server, database, Keys, command);

    public Task<Served> Application(string database, params IReadOnlyList<(string Name, string Value)> settings) => Served.Application(Published, Server, database, Keys, settings);

    /// <summary>A demonstration with so many cases more, and an application whose views have read them all.</summary>
    public async Task<(string Database, Served Application)> Filled(string name, int cases, params IReadOnlyList<(string Name, string Value)> settings)
    {
        var database = await Database(name);
        var began = DateTime.UtcNow;
        await Run(database, "synthesise", cases.ToString(CultureInfo.InvariantCulture));
        var (facts, written) = (await Server.Ask<long>(database, "select count(*) from casework.mt_events"), DateTime.UtcNow - began);
        began = DateTime.UtcNow;
        var application = await Application(database, settings);
        while (await Server.Ask<bool>(database, "select coalesce(min(last_seq_id), 0) < (select max(seq_id) from casework.mt_events) or count(*) < 3 from casework.mt_event_progression where name like '%:All'"))
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        await Server.Run(database, "analyze");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases:n0} cases, {facts:n0} facts: written at {facts / written.TotalSeconds:n0} a second, start included; all views followed at {facts / (DateTime.UtcNow - began).TotalSeconds:n0} a second"));
        return (database, application);
    }
}
