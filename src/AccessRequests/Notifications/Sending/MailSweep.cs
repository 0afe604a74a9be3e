namespace AccessRequests.Notifications.Sending;

/// <summary>Sends what is due, whatever became of the messages that should have said so. It suffices alone.</summary>
sealed partial class MailSweep(MailRoom room, ReturnedMail returned, MailPruning pruning, TimeProvider time, ILogger<MailSweep> log) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
            await Sweep(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    async Task Sweep(CancellationToken cancel)
    {
        try
        {
            await returned.Read(cancel);
            await room.SendDue(cancel);
            await pruning.Run(cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The database may be away for a moment; the next round finds the same rows.
            Failed(e);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Mail could not be looked through; it will be tried again")]
    partial void Failed(Exception e);
}
