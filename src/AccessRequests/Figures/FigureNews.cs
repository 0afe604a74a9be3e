using AccessRequests.NeedToKnow;
using Npgsql;

namespace AccessRequests.Figures;

/// <summary>
/// Hears from the database that figures may be others, on whichever node the facts were read or a wall was raised, and tells everybody here who waits.
/// What it tells holds nothing: whoever hears it reads the figures that they may see.
/// </summary>
public sealed partial class FigureNews(NpgsqlDataSource database, TimeProvider time, ILogger<FigureNews> log) : BackgroundService
{
    /// <summary>On which the database tells every node.</summary>
    public const string Channel = "figures";

    static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    TaskCompletionSource news = New();
    long version;

    /// <summary>Grows with every piece of news.</summary>
    public long Version => Volatile.Read(ref version);

    /// <summary>Ends with the next piece of news. To be asked for before the version is looked at.</summary>
    public Task Next => Volatile.Read(ref news).Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Listen(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException && !stoppingToken.IsCancellationRequested)
            {
                Deaf(e);
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
            }
        }
    }

    async Task Listen(CancellationToken stopping)
    {
        await using var connection = await database.OpenConnectionAsync(stopping);
        connection.Notification += (_, _) => Tell();
        await using (var listen = new NpgsqlCommand($"listen {Channel}; listen {Standings.Walls}", connection))
            await listen.ExecuteNonQueryAsync(stopping);
        // Something may have happened while nobody listened.
        Tell();
        while (true)
            await connection.WaitAsync(stopping);
    }

    void Tell()
    {
        Interlocked.Increment(ref version);
        Interlocked.Exchange(ref news, New()).SetResult();
    }

    static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(LogLevel.Warning, "News of the figures cannot be heard for a moment; pages ask by themselves meanwhile")]
    partial void Deaf(Exception e);
}
