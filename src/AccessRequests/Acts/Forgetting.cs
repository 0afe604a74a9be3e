namespace AccessRequests.Acts;

/// <summary>Something that is kept for a time and then deleted.</summary>
public interface IExpire
{
    /// <summary>Deletes what is over. Doing it twice, or on two nodes at once, is harmless.</summary>
    Task<int> Forget(CancellationToken cancel);
}

/// <summary>
/// Deletes what has expired, every few minutes. It keeps no schedule that could pile up or be lost, and nothing depends on
/// its being punctual: what has expired is no longer read, deleted or not.
/// </summary>
sealed partial class Forgetting(IEnumerable<IExpire> kept, TimeProvider time, ILogger<Forgetting> log) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            foreach (var store in kept)
                await Forget(store, stoppingToken);
    }

    async Task Forget(IExpire store, CancellationToken cancel)
    {
        try
        {
            await store.Forget(cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The database may be away for a moment; the next round finds the same rows.
            Failed(e, store.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Warning, "What has expired could not be deleted from {Store}; it will be tried again")]
    partial void Failed(Exception e, string store);
}
