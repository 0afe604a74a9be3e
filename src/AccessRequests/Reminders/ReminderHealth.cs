using AccessRequests.Web;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AccessRequests.Reminders;

/// <summary>Silence is an alarm: no sweep for minutes, no comparison for more than a day or none ever, or one that found something missing.</summary>
public sealed class ReminderHealth(Sweep sweep, Reconciliation reconciliation, TimeProvider time) : IHealthCheck, IOperationalState
{
    public static readonly TimeSpan MostSilence = TimeSpan.FromMinutes(10), MostWithoutComparison = TimeSpan.FromHours(26);

    public string Title => "Reminders";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancel) =>
        await Alarm(cancel) is { } alarm ? HealthCheckResult.Unhealthy(alarm) : HealthCheckResult.Healthy();

    /// <returns>What is wrong, in a sentence; null where nothing is.</returns>
    public async Task<string?> Alarm(CancellationToken cancel)
    {
        var (swept, _, last, now) = await Read(cancel);
        return Silence(swept, now) ?? await NotCompared(last, now, cancel) ?? (last is { Missing: > 0 } ? "the last comparison found reminders missing" : null);
    }

    public async Task<IReadOnlyList<OperationalLine>> Now(CancellationToken cancel)
    {
        var (swept, recorded, last, now) = await Read(cancel);
        var (silence, notCompared) = (Silence(swept, now), await NotCompared(last, now, cancel));
        return
        [
            new("Last looked for what is due", silence is not null ? UkFormat.Capital(silence) : $"{UkFormat.DateAndTime(swept!.Value)}, {UkFormat.Count(recorded, "reminder")} recorded", silence is not null),
            new("Last comparison", notCompared is not null ? UkFormat.Capital(notCompared) : last is null ? "None yet: it comes an hour after the morning’s mail" : Compared(last), notCompared is not null || last is { Missing: > 0 }),
            .. last is null ? Enumerable.Empty<OperationalLine>() :
            [
                new("Nobody to tell", last.Nobody == 0 ? "None" : $"{UkFormat.Count(last.Nobody, "reminder")}: walls keep everybody from the case, and no independent person is named", last.Nobody > 0),
                new("Mail of the day before it", $"{UkFormat.Number(last.Written)} written, {UkFormat.Number(last.Sent)} taken by the mail server, {UkFormat.Number(last.Failed)} failed or came back", last.Failed > 0),
            ],
        ];
    }

    async Task<(DateTimeOffset? Swept, int Recorded, Reconciled? Last, DateTimeOffset Now)> Read(CancellationToken cancel)
    {
        var swept = await sweep.Last(cancel);
        return (swept?.At, swept?.Recorded ?? 0, await reconciliation.Read(1, cancel) is [var found] ? found : null, time.GetUtcNow());
    }

    static string? Silence(DateTimeOffset? swept, DateTimeOffset now) =>
        swept is null ? "nobody has looked yet for what is due"
        : now - swept > MostSilence ? $"nobody has looked for what is due for more than {MostSilence.TotalMinutes:0} minutes"
        : null;

    /// <summary>Where none was ever made, one should have been a day after somebody first looked for what is due.</summary>
    async Task<string?> NotCompared(Reconciled? last, DateTimeOffset now, CancellationToken cancel) =>
        (last?.At ?? await sweep.First(cancel)) is not { } since || now - since <= MostWithoutComparison ? null
        : last is null ? "reminders were never compared with what should have been told"
        : $"reminders were not compared for more than {MostWithoutComparison.TotalHours:0} hours";

    static string Compared(Reconciled last) =>
        $"{UkFormat.DateAndTime(last.At)}: {UkFormat.Number(last.Due)} due, {UkFormat.Number(last.Recorded)} recorded, {(last.Missing == 0 ? "none missing" : $"{UkFormat.Number(last.Missing)} missing")}";
}
