using JasperFx.Events;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>What we are measured against, in a process of its own: an endpoint that says "ok", and a bare append through Marten.</summary>
static class Peers
{
    static readonly string Padding = new('x', 900);

    public static async Task<int> Serve(string connection)
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
        app.MapGet("/ok", () => "ok");
        app.MapPost("/append", async (IDocumentStore store, CancellationToken cancel) =>
        {
            await using var session = store.LightweightSession();
            var id = session.Events.StartStream(new Opened(Padding), new Acknowledged(Padding)).Id;
            await session.SaveChangesAsync(cancel);
            return Results.Created($"/{id}", id);
        });
        await app.RunAsync();
        return 0;
    }

    public sealed record Opened(string Words);

    public sealed record Acknowledged(string Words);
}
