using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AccessRequests.Reminders;

/// <summary>Silence is an alarm: no sweep for minutes, no comparison for more than a day, or one that found something missing.</summary>
public sealed class ReminderHealth(Sweep sweep, Reconciliation reconciliation, TimeProvider time) : IHealthCheck
{
    public static readonly TimeSpan MostSilence = TimeSpan.FromMinutes(10), MostWithoutComparison = TimeSpan.FromHours(26);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancel) =>
        await Alarm(cancel) is { } alarm ? HealthCheckResult.Unhealthy(alarm) : HealthCheckResult.Healthy();

    /// <returns>What is wrong, in a sentence; null where nothing is.</returns>
    public async Task<string?> Alarm(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var last = await reconciliation.Read(1, cancel) is [var found] ? found : null;
        return await sweep.Last(cancel) is not { } swept ? "nobody has looked yet for what is due"
            : now - swept > MostSilence ? $"nobody has looked for what is due for more than {MostSilence.TotalMinutes:0} minutes"
            : last is not null && now - last.At > MostWithoutComparison ? $"reminders were not compared for more than {MostWithoutComparison.TotalHours:0} hours"
            : last is { Missing: > 0 } ? "the last comparison found reminders missing"
            : null;
    }
}
