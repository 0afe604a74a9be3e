using AccessRequests.Web;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AccessRequests.Operations;

/// <summary>Tells whatever watches the service that somebody has to look. The service takes requests all the same, so it stays ready.</summary>
sealed class OperationalHealth(IEnumerable<IOperationalState> states) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancel)
    {
        var alarms = new List<string>();
        foreach (var state in states)
            if ((await state.Now(cancel)).Any(line => line.IsAlarm))
                alarms.Add(state.Title);
        return alarms.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"look into: {string.Join(", ", alarms)}");
    }
}
