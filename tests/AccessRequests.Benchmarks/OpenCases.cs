using System.Diagnostics;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.PersonalData;
using AccessRequests.SubjectAccessRequests;
using Deadlines;
using JasperFx.CommandLine;
using Marten;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace AccessRequests.Benchmarks;

/// <summary>
/// The same from end to end: that many open cases in a PostgreSQL of which BENCH_POSTGRES is the connection string, and a
/// service that starts with one bank holiday more. It makes a database of its own and drops it.
/// </summary>
static class OpenCases
{
    const int AtOnce = 500;

    static readonly Sealer Seal = new("bench/subject", new byte[32]);

    public static async Task<int> Measure(int count)
    {
        if (Environment.GetEnvironmentVariable("BENCH_POSTGRES") is not { Length: > 0 } server)
        {
            await Console.Error.WriteLineAsync("Set BENCH_POSTGRES to the connection string of a PostgreSQL on which a database may be made");
            return 1;
        }
        JasperFxEnvironment.AutoStartHost = true;
        var name = $"access_requests_bench_{Guid.NewGuid():N}";
        var folder = Directory.CreateTempSubdirectory("access-requests-bench-");
        await Run(server, $"create database {name}");
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
            await using (var service = new Service(connection, folder.FullName, null))
                await Seed(service.Services.GetRequiredService<IDocumentStore>(), count);

            var holidays = Path.Combine(folder.FullName, "bank-holidays.json");
            await File.WriteAllTextAsync(holidays, Proclaimed.File.Write());
            await using var changed = new Service(connection, folder.FullName, holidays);
            var recalculation = changed.Services.GetRequiredService<DeadlineRecalculation>();
            var watch = Stopwatch.StartNew();
            var (cases, moved) = await recalculation.Run(again: true, CancellationToken.None);
            Console.WriteLine($"{cases:N0} open cases, {moved:N0} moved and recorded: {watch.Elapsed.TotalSeconds:0.0} s, {cases / watch.Elapsed.TotalSeconds:N0} cases a second; {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB at most");
            watch.Restart();
            (cases, moved) = await recalculation.Run(again: true, CancellationToken.None);
            Console.WriteLine($"again, where nothing is left to move: {watch.Elapsed.TotalSeconds:0.0} s, {moved:N0} moved");
            return 0;
        }
        finally
        {
            await Run(server, $"drop database {name} with (force)");
            folder.Delete(recursive: true);
        }
    }

    static async Task Seed(IDocumentStore store, int count)
    {
        for (var first = 0; first < count; first += AtOnce)
        {
            await using var session = store.LightweightSession();
            foreach (var number in Enumerable.Range(first, Math.Min(AtOnce, count - first)))
            {
                var facts = Proclaimed.Received(number);
                session.Events.StartStream(KindOfCase.AccessRequest.NewReference(facts.ReceivedOn).Value, new AccessRequestReceived(
                    Channel.OnlineForm, facts.ReceivedOn, RequestedFor.Self, new(Seal.Text("Ann Example"), Seal.Text("ann@example.org"), null, null, null),
                    new(Seal.Text("Ann Example"), null, null, null), Seal.Text("Everything about my housing case"), null, null, null, Law.Default.Clock(facts)));
            }
            await session.SaveChangesAsync();
        }
    }

    static async Task Run(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    sealed class Service(string connection, string folder, string? holidays) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Test");
            builder.UseContentRoot(AppContext.BaseDirectory);
            builder.UseSetting("ConnectionStrings:Postgres", connection);
            builder.UseSetting("Keys:Directory", Path.Combine(folder, "keys"));
            if (holidays is not null)
                builder.UseSetting("Deadlines:BankHolidays", holidays);
            builder.ConfigureLogging(logging => logging.ClearProviders());
            // It would do at the start what is to be measured.
            builder.ConfigureServices(services => services.Remove(services.Single(service => service.ImplementationType?.Name == "Recalculating")));
        }
    }
}
