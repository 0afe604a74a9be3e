namespace AccessRequests.Acts;

/// <summary>Notices at the start that calendar or settings are other than they were. The service answers meanwhile.</summary>
sealed partial class Recalculating(DeadlineRecalculation recalculation, TimeProvider time, ILogger<Recalculating> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (!await IsDone(stoppingToken))
            await timer.WaitForNextTickAsync(stoppingToken);
    }

    async Task<bool> IsDone(CancellationToken cancel)
    {
        try
        {
            var (cases, moved) = await recalculation.Run(again: false, cancel);
            if (cases > 0)
                Done(cases, moved);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The database may be away for a moment; what was done is remembered.
            Failed(e);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "Worked out the dates of {Cases} open cases again: {Moved} moved")]
    partial void Done(int cases, int moved);

    [LoggerMessage(LogLevel.Warning, "The dates of open cases could not be worked out again; it will be tried again")]
    partial void Failed(Exception e);
}
