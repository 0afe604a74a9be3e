using JasperFx;
using Marten.Events.Daemon.Coordination;

namespace AccessRequests.Views;

/// <summary>
/// Takes up again a view that stopped on this node at something that passes, such as a database that was away, or another node that
/// read the same facts: nothing else does.
/// A fact that a view cannot take stops it anew each time; <c>/health/views</c> says then that it is behind.
/// </summary>
sealed partial class ReadingOn(IProjectionCoordinator nodes, ILogger<ReadingOn> log) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // By the machine's own clock: this is about the machine, not about a case.
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            try
            {
                await TakeUp(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                NotYet(e);
            }
    }

    async Task TakeUp(CancellationToken cancel)
    {
        var reader = nodes.DaemonForMainDatabase();
        foreach (var view in reader.CurrentAgents().Where(view => view.Status is not AgentStatus.Running).ToList())
        {
            await reader.StartAgentAsync(view.Name, cancel);
            ReadsOn(view.Name.Identity);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The view {View} had stopped and reads on")]
    partial void ReadsOn(string view);

    [LoggerMessage(LogLevel.Error, "A view that stopped could not be taken up again yet")]
    partial void NotYet(Exception e);
}
