using Npgsql;

namespace AccessRequests.Letters.Writing;

/// <summary>Writes what is due, once, whoever else tries at the same time. What fails is tried again; nothing that was recorded waits for it.</summary>
public sealed partial class LetterRoom(IServiceScopeFactory scopes, LetterStore letters, ILogger<LetterRoom> log)
{
    const int AtOnce = 50;

    public async Task Write(Guid id, CancellationToken cancel)
    {
        if (await letters.Find(id, cancel) is { State: LetterState.Due } due)
            await Write(due, cancel);
    }

    /// <summary>Writes all that is due.</summary>
    public async Task WriteDue(CancellationToken cancel)
    {
        while (await letters.Due(AtOnce, cancel) is { Count: > 0 } due)
            foreach (var letter in due)
                await Write(letter, cancel);
    }

    async Task Write(Letter due, CancellationToken cancel)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var kind = scope.ServiceProvider.GetServices<ICaseLetters>().First(kind => kind.Kind.Owns(due.CaseReference));
            if (!await kind.Write(due, cancel))
                await letters.GiveUp(due.Id, cancel);
        }
        catch (Exception e) when (IsWrittenAlready(e))
        {
            // Another node, or the sweep, was quicker by a moment.
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Failed(e.GetType().Name, due.Id);
            await letters.Postpone(due.Id, cancel);
        }
    }

    static bool IsWrittenAlready(Exception? e) => e is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } || e is not null && IsWrittenAlready(e.InnerException);

    // The exception itself may hold words of the letter.
    [LoggerMessage(LogLevel.Warning, "Letter {Letter} could not be written ({Failure}); it will be tried again")]
    partial void Failed(string failure, Guid letter);
}

/// <summary>Finds letters that are due, whatever became of the messages that should have said so. It suffices alone.</summary>
sealed partial class LetterSweep(LetterRoom room, TimeProvider time, ILogger<LetterSweep> log) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

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
            await room.WriteDue(cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The database may be away for a moment; the next round finds the same rows.
            Failed(e);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Letters could not be looked through; it will be tried again")]
    partial void Failed(Exception e);
}
