namespace AccessRequests.Reminders;

/// <summary>Sweeps every minute, on whichever node comes first.</summary>
sealed partial class Sweeping(Sweep sweep, TimeProvider time, ILogger<Sweeping> log) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
            await Once(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    async Task Once(CancellationToken cancel)
    {
        try
        {
            if (await sweep.Run(cancel) is { } recorded and > 0)
                Done(recorded);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The database may be away for a moment; the next round finds the same dates. Silence shows in /health/reminders.
            Failed(e);
        }
    }

    [LoggerMessage(LogLevel.Information, "Recorded {Count} reminders")]
    partial void Done(int count);

    [LoggerMessage(LogLevel.Warning, "The sweep for reminders failed; it will be tried again")]
    partial void Failed(Exception e);
}
