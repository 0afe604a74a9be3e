using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Published;

/// <summary>The published output as a process of its own, in Production, as a server runs it.</summary>
sealed class Application(string folder, Database database, string keys) : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly int port = FreePort();
    Process? serving;

    public Uri Address => new($"http://127.0.0.1:{port}");

    /// <summary>Runs a command of the application to its end.</summary>
    public async Task Run(params string[] arguments)
    {
        using var process = Start(arguments);
        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal(0, process.ExitCode);
    }

    public async Task Serve()
    {
        serving = Start();
        using var visitor = new HttpClient { BaseAddress = Address };
        var until = Stopwatch.StartNew();
        while (true)
        {
            Assert.False(serving.HasExited, "The application stopped by itself");
            Assert.True(until.Elapsed < Patience, "The application does not become ready");
            try
            {
                if ((await visitor.GetAsync("/health/ready")).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }
    }

    /// <summary>As when the power goes.</summary>
    public async Task Kill()
    {
        serving!.Kill();
        await serving.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (serving is { HasExited: false })
            await Kill();
        serving?.Dispose();
    }

    Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["AccessRequests.dll", .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["ConnectionStrings__Postgres"] = database.Connection;
        start.Environment["Keys__Directory"] = keys;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
