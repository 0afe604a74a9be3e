using Deadlines;

namespace AccessRequests.Acts;

/// <summary>Works every open case of every kind out again under the law as it is now. Doing it twice, or on two nodes at once, adds nothing.</summary>
public sealed class DeadlineRecalculation(IEnumerable<IFollowLaw> kinds, RecalculationLedger ledger, Law law)
{
    /// <summary>Few enough to be one short transaction; what a kill undoes is one of them.</summary>
    const int BatchSize = 200;

    /// <summary>What is not done yet under this law, and from the beginning where <paramref name="again"/> asks for it.</summary>
    public async Task<(int Cases, int Moved)> Run(bool again, CancellationToken cancel)
    {
        var (cases, moved) = (0, 0);
        foreach (var kind in kinds)
        {
            var (isDone, after) = await ledger.Find(kind.Kind, law, cancel);
            if (isDone && !again)
                continue;
            if (again)
                after = null;
            do
            {
                var batch = await kind.Next(after, BatchSize, law, cancel);
                (cases, moved, after) = (cases + batch.Cases, moved + batch.Moved, batch.Last);
            }
            while (after is not null);
        }
        return (cases, moved);
    }
}

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
