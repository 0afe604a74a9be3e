using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>A server in a process of its own, on a port of its own.</summary>
sealed class Served(Process process, Uri address) : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public Uri Address => address;

    public int ProcessId => process.Id;

    public HttpClient Client { get; } = new() { BaseAddress = address };

    /// <summary>The published application, as a server runs it.</summary>
    /// <param name="folder">Where ops/publish has put it.</param>
    public static Task<Served> Application(string folder, Postgres server, string database, string keys, params IReadOnlyList<(string Name, string Value)> settings) =>
        Start("dotnet", ["AccessRequests.dll"], folder, "/health/ready", Settings(server, database, keys, settings));

    /// <summary>Runs a command of the published application to its end.</summary>
    public static async Task Command(string folder, Postgres server, string database, string keys, params string[] arguments)
    {
        using var command = Launch("dotnet", ["AccessRequests.dll", .. arguments], folder, Settings(server, database, keys, []));
        await command.WaitForExitAsync();
        if (command.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', arguments)} failed: {await File.ReadAllTextAsync(LogOf(folder))}");
    }

    /// <summary>What it is measured against: see <see cref="Peers"/>.</summary>
    public static Task<Served> Peer(string connection) =>
        Start("dotnet", [typeof(Served).Assembly.Location, "peers", connection], AppContext.BaseDirectory, "/ok", []);

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
        ("ASPNETCORE_ENVIRONMENT", "Production"), ("ConnectionStrings__Postgres", server.Connection(database)), ("Keys__Directory", keys), ("SignIn__SecondFactor", "optional"), .. settings,
    ];

    static async Task<Served> Start(string program, IReadOnlyList<string> arguments, string folder, string readyAt, IReadOnlyList<(string, string)> settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var served = new Served(Launch(program, arguments, folder, [.. settings, ("ASPNETCORE_URLS", address.ToString())]), address);
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
                throw new InvalidOperationException($"The server did not become ready: {await File.ReadAllTextAsync(LogOf(folder))}");
            await Task.Delay(TimeSpan.FromMilliseconds(2));
        }
    }

    bool HasEnded => process.HasExited;

    static string LogOf(string folder) => Path.Combine(Path.GetTempPath(), $"access-requests-bench-{Path.GetFileName(folder.TrimEnd('/'))}.log");

    static Process Launch(string program, IReadOnlyList<string> arguments, string folder, IReadOnlyList<(string Name, string Value)> settings)
    {
        // Through a shell, so that what it says goes to a file and costs this process nothing.
        var start = new ProcessStartInfo("sh", ["-c", "log=$1; shift; exec \"$@\" >\"$log\" 2>&1", "sh", LogOf(folder), program, .. arguments]) { WorkingDirectory = folder };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
