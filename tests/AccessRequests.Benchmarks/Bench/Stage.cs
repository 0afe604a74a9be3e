using System.Globalization;
using AccessRequests.Reminders;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>On what everything is measured: the server, the published application and its keys.</summary>
/// <param name="published">Where ops/publish has put it.</param>
sealed class Stage(Postgres server, string published, string keys, bool isQuick)
{
    /// <summary>Somebody of the demonstration who leads.</summary>
    public const string Email = "lee@example.org", Password = "look around freely";

    const string Model = "bench_model";

    const string HaveFollowed = "select min(last_seq_id) = (select max(seq_id) from casework.mt_events) and count(*) >= 3 from casework.mt_event_progression where name like '%:All'";

    readonly HashSet<string> filled = [];

    Task<string>? model;

    public Postgres Server => server;

    public bool IsQuick => isQuick;

    public int Count => isQuick ? 2 : 5;

    /// <summary>How many cases are many: BENCH_CASES, where it says so.</summary>
    public int Many => int.TryParse(Environment.GetEnvironmentVariable("BENCH_CASES"), CultureInfo.InvariantCulture, out var said) ? said : isQuick ? 30_000 : 100_000;

    public Rounds Rounds() => isQuick ? new(server, Count, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2)) : new(server, Count, TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(10));

    /// <summary>A demonstration, with the tables of the floors beside it: told once, and copied for each section.</summary>
    public async Task<string> Database(string name) => await server.Make($"bench_{name}", from: await (model ??= MakeModel()));

    async Task<string> MakeModel()
    {
        await server.Make(Model);
        await server.Run(Model, Floors.Tables);
        await Run(Model, "resources", "setup");
        await Run(Model, "demo");
        await using var application = await Application(Model);
        await server.Until(Model, HaveFollowed);
        return Model;
    }

    /// <returns>What it said.</returns>
    public Task<string> Run(string database, params string[] command) => Served.Command(published, server, database, keys, command);

    public Task<Served> Application(string database, params IReadOnlyList<(string Name, string Value)> settings) => Application(server, database, settings);

    /// <param name="through">The server itself, or a <see cref="Door"/> to it.</param>
    public Task<Served> Application(Postgres through, string database, params IReadOnlyList<(string Name, string Value)> settings) => Served.Application(published, through, database, keys, settings);

    /// <summary>A demonstration with so many cases more, and an application whose views have read them all. What one section filled, another goes on with.</summary>
    public async Task<(string Database, Served Application)> Filled(string name, int cases, params IReadOnlyList<(string Name, string Value)> settings)
    {
        if (!filled.Add(name))
            return ($"bench_{name}", await Application($"bench_{name}", settings));
        var database = await Database(name);
        var began = DateTime.UtcNow;
        await Run(database, "synthesise", cases.ToString(CultureInfo.InvariantCulture));
        var (facts, written) = (await server.Ask<long>(database, "select count(*) from casework.mt_events"), DateTime.UtcNow - began);
        began = DateTime.UtcNow;
        var application = await Application(database, settings);
        await server.Until(database, HaveFollowed);
        var followed = DateTime.UtcNow - began;
        // What was due when they were synthesised is told, a page after another, while nobody measures anything.
        await Swept(database);
        // As a database is that was filled over years, and not a moment ago: nothing is left to be tidied up while others are measured.
        await server.Run(database, "vacuum (analyze)");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases:n0} cases, {facts:n0} facts: written at {facts / written.TotalSeconds:n0} a second, start included; all views followed at {facts / followed.TotalSeconds:n0} a second"));
        return (database, application);
    }

    /// <summary>One whole sweep more has told of what is due, and done what it does once a day.</summary>
    public async Task Swept(string database)
    {
        var since = await server.Ask<string>(database, "select now()::text");
        await server.Until(
            database, $"select exists (select from reminders.diary where what = 'sweep' and at > '{since}') and not exists (select from {Agenda.Dates} where next_at <= now())", patience: TimeSpan.FromMinutes(20));
    }
}
