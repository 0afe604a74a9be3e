using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>A server in a process of its own, on a port of its own.</summary>
sealed class Served(Process process, Uri address, string database) : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public Uri Address => address;

    public string Database => database;

    public int ProcessId => process.Id;

    public HttpClient Client { get; } = new() { BaseAddress = address };

    /// <summary>The published application, as a server runs it.</summary>
    /// <param name="folder">Where ops/publish has put it.</param>
    public static Task<Served> Application(string folder, Postgres server, string database, string keys, params IReadOnlyList<(string Name, string Value)> settings) =>
        Start(["AccessRequests.dll"], folder, database, "/health/ready", Settings(server, database, keys, settings));

    /// <summary>Runs a command of the published application to its end.</summary>
    /// <returns>What it said.</returns>
    public static async Task<string> Command(string folder, Postgres server, string database, string keys, params string[] arguments)
    {
        var log = NewLog();
        using var command = Launch(log, ["AccessRequests.dll", .. arguments], folder, Settings(server, database, keys, []));
        await command.WaitForExitAsync();
        var said = await File.ReadAllTextAsync(log);
        return command.ExitCode == 0 ? said : throw new InvalidOperationException($"{string.Join(' ', arguments)} failed with {command.ExitCode}: {said}");
    }

    /// <summary>What it is measured against: see <see cref="Peers"/>.</summary>
    /// <param name="name">Which of them.</param>
    public static Task<Served> Peer(string name, Postgres server, string database) =>
        // With the collector that every web project has unless it says otherwise; this one is none.
        Start([typeof(Served).Assembly.Location, "peers", name, server.Connection(database)], AppContext.BaseDirectory, database, "/ok", [("DOTNET_gcServer", "1")]);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Signs in and answers with the cookie.</summary>
    public async Task<string> SignIn(string email, string password)
    {
        using var answer = await Client.PostAsJsonAsync("/api/session", new { email, password });
        answer.EnsureSuccessStatusCode();
        return answer.Headers.GetValues("Set-Cookie").First().Split(';')[0];
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    static IReadOnlyList<(string, string)> Settings(Postgres server, string database, string keys, IReadOnlyList<(string, string)> settings) =>
    [
        ("ASPNETCORE_ENVIRONMENT", "Production"), ("ConnectionStrings__Postgres", server.Connection(database)), ("Keys__Directory", keys), ("Mail__Folder", Path.Combine(keys, "mail")), ("SignIn__SecondFactor", "optional"), .. settings,
    ];

    static async Task<Served> Start(IReadOnlyList<string> arguments, string folder, string database, string readyAt, IReadOnlyList<(string, string)> settings)
    {
        var (address, log) = (new Uri($"http://127.0.0.1:{FreePort()}"), NewLog());
        var served = new Served(Launch(log, arguments, folder, [.. settings, ("ASPNETCORE_URLS", address.ToString())]), address, database);
        for (var watch = Stopwatch.StartNew(); ;)
        {
            try
            {
                if ((await served.Client.GetAsync(readyAt)).IsSuccessStatusCode)
                    return served;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
            if (served.HasEnded || watch.Elapsed > Patience)
                throw new InvalidOperationException($"The server did not become ready: {await File.ReadAllTextAsync(log)}");
            await Task.Delay(TimeSpan.FromMilliseconds(2));
        }
    }

    bool HasEnded => process.HasExited;

    static string NewLog() => Path.Combine(Path.GetTempPath(), $"server-{Guid.NewGuid():N}.log");

    static Process Launch(string log, IReadOnlyList<string> arguments, string folder, IReadOnlyList<(string Name, string Value)> settings)
    {
        // Through a shell, so that what it says goes to a file and costs this process nothing.
        var start = new ProcessStartInfo("sh", ["-c", "log=$1; shift; exec dotnet \"$@\" >\"$log\" 2>&1", "sh", log, .. arguments]) { WorkingDirectory = folder };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
