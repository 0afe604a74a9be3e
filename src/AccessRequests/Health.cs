using System.Text.Json;
using AccessRequests.Casework;
using AccessRequests.Reminders;
using Marten;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace AccessRequests;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it can store a request. <c>/health/views</c>: the lists and
/// the board keep up with the facts; a fact that a view cannot take stops the view, and this is where it shows.
/// <c>/health/reminders</c>: somebody looks for what is due, and nothing was missing when it was compared.
/// </summary>
static class Health
{
    static readonly TimeSpan MostDelay = TimeSpan.FromSeconds(60);

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<Database>("database", tags: ["ready"])
        .AddCheck<Views>("views", tags: ["views"])
        .AddCheck<ReminderHealth>("reminders", tags: ["reminders"]);

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        Map("live", _ => false);
        Map("ready", check => check.Tags.Contains("ready"));
        Map("views", check => check.Tags.Contains("views"));
        Map("reminders", check => check.Tags.Contains("reminders"));

        void Map(string name, Func<HealthCheckRegistration, bool> which) =>
            app.MapHealthChecks($"/health/{name}", new HealthCheckOptions { Predicate = which, ResponseWriter = Write }).AllowAnonymous();
    }

    static Task Write(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            status = report.Status.ToString().ToLowerInvariant(),
            checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Description ?? entry.Value.Status.ToString().ToLowerInvariant()),
        }));
    }

    sealed class Database(NpgsqlDataSource database) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancel)
        {
            try
            {
                await using var command = database.CreateCommand("select count(*) from (select 1 from casework.mt_events limit 1) any_fact, (select 1 from vault.person_key limit 1) any_key, (select 1 from identity.staff limit 1) any_staff");
                await command.ExecuteScalarAsync(cancel);
                return HealthCheckResult.Healthy();
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException)
            {
                return HealthCheckResult.Unhealthy("the database does not answer, or its tables are missing");
            }
        }
    }

    sealed class Views(IDocumentStore store, NpgsqlDataSource database, TimeProvider time) : IHealthCheck
    {
        // The first fact that a view has not read yet; none where it keeps up.
        const string Behind =
            """
            select p.name, e.timestamp from casework.mt_event_progression p
            cross join lateral (select timestamp from casework.mt_events e where e.seq_id > p.last_seq_id order by e.seq_id limit 1) e
            where p.name = any($1)
            """;

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancel)
        {
            await using var command = database.CreateCommand(Behind);
            command.Parameters.Add(new() { Value = store.Progress() });
            await using var rows = await command.ExecuteReaderAsync(cancel);
            while (await rows.ReadAsync(cancel))
                if (time.GetUtcNow() - rows.GetFieldValue<DateTimeOffset>(1) > MostDelay)
                    return HealthCheckResult.Unhealthy($"{rows.GetString(0)} has stopped or fallen behind by more than {MostDelay.TotalSeconds:0} seconds");
            return HealthCheckResult.Healthy();
        }
    }
}
