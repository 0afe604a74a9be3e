using JasperFx.Events.Daemon;
using JasperFx.Events.Projections;
using Marten;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wolverine;
using Wolverine.Http;
using Wolverine.Marten;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>
/// The work of the incident service among Wolverine's own samples, with the settings that it is shipped with: one endpoint, one fact, one state
/// kept with it, a connection that nobody tuned, code made while it runs.
/// </summary>
static class Incidents
{
    public const string Address = "/incidents";

    public static async Task<int> Serve(string connection)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddMarten(store =>
            {
                store.Connection(connection);
                store.DatabaseSchemaName = "incidents";
                store.Projections.Snapshot<Incident>(SnapshotLifecycle.Inline);
                store.Projections.UseIdentityMapForAggregates = true;
                store.Events.UseArchivedStreamPartitioning = true;
            })
            .UseLightweightSessions()
            .AddAsyncDaemon(DaemonMode.HotCold)
            .IntegrateWithWolverine();
        builder.Host.UseWolverine(wolverine => wolverine.Policies.AutoApplyTransactions());
        builder.Services.AddWolverineHttp();
        var app = builder.Build();
        app.MapWolverineEndpoints();
        return await Peers.Run(app);
    }
}

public enum Channel { Email, Phone, InPerson }

public sealed record Caller(Channel Channel, string? FirstName, string? LastName, string? Email, string? Phone);

public sealed record LogIncident(Guid CustomerId, Caller Contact, string Description, Guid LoggedBy);

public sealed record IncidentLogged(Guid CustomerId, Caller Contact, string Description, Guid LoggedBy);

/// <summary>Knows of an incident only how it stands: what was said stays in the fact.</summary>
public sealed class Incident
{
    public Guid Id { get; set; }

    public int Version { get; set; }

    public string Status { get; set; } = "";

    public string? Category { get; set; }

    public bool IsAnswered { get; set; } = true;

    public void Apply(IncidentLogged _) => Status = "Pending";
}

public static class LogIncidentEndpoint
{
    [WolverinePost(Incidents.Address)]
    public static (CreationResponse<Guid>, IStartStream) Post(LogIncident log)
    {
        var stream = MartenOps.StartStream<Incident>(new IncidentLogged(log.CustomerId, log.Contact, log.Description, log.LoggedBy));
        return (new($"{Incidents.Address}/{stream.StreamId}", stream.StreamId), stream);
    }
}
