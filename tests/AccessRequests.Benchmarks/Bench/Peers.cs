using JasperFx.Events;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>What we are measured against, each in a process of its own; all of them say "ok".</summary>
static class Peers
{
    /// <summary>Nothing but ASP.NET.</summary>
    public const string Bare = "bare";

    /// <summary>A stream of two facts of about a kilobyte through Marten, tuned as well as we know, and nothing else.</summary>
    public const string Append = "append";

    /// <summary>See <see cref="Bench.Incidents"/>.</summary>
    public const string Incidents = "incidents";

    public static Task<int> Serve(string name, string connection) => name switch
    {
        Bare => ServeBare(),
        Append => ServeAppend(connection),
        Incidents => Bench.Incidents.Serve(connection),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such peer"),
    };

    static async Task<int> ServeBare()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        return await Run(builder.Build());
    }

    static async Task<int> ServeAppend(string connection)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var settings = new NpgsqlConnectionStringBuilder(connection) { MaxAutoPrepare = 100, AutoPrepareMinUsages = 2, NoResetOnClose = true };
        builder.Services.AddMarten(store =>
        {
            store.Connection(new NpgsqlDataSourceBuilder(settings.ConnectionString).Build());
            store.DatabaseSchemaName = "peer";
            store.Events.StreamIdentity = StreamIdentity.AsGuid;
            store.Events.AddEventType<Opened>();
            store.Events.AddEventType<Acknowledged>();
        }).UseLightweightSessions().ApplyAllDatabaseChangesOnStartup();
        var app = builder.Build();
        var padding = new string('x', 900);
        app.MapPost("/append", async (IDocumentStore store, CancellationToken cancel) =>
        {
            await using var session = store.LightweightSession();
            var id = session.Events.StartStream(new Opened(padding), new Acknowledged(padding)).Id;
            await session.SaveChangesAsync(cancel);
            return Results.Created($"/{id}", id);
        });
        return await Run(app);
    }

    public static async Task<int> Run(WebApplication app)
    {
        app.MapGet("/ok", () => "ok");
        await app.RunAsync();
        return 0;
    }

    public sealed record Opened(string Words);

    public sealed record Acknowledged(string Words);
}
