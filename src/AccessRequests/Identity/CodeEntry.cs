namespace AccessRequests.Identity;

public abstract record CodeTried
{
    public sealed record Opened(string Reference) : CodeTried;

    /// <summary>Wrong, malformed or replaced: nothing tells these apart.</summary>
    public sealed record Wrong : CodeTried;

    public sealed record TooMany(TimeSpan Wait) : CodeTried;
}

/// <summary>
/// The only door by which an access code is tried. It counts by address and slows every wrong answer to the same time,
/// more so when codes are guessed from many places at once; it never closes a case, for that would be a switch in a stranger's hand.
/// </summary>
public sealed class CodeEntry(AccessCodes codes, Attempts attempts, ILogger<CodeEntry> log)
{
    const int TooManyAnHour = 300;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400), LongPause = TimeSpan.FromSeconds(3);

    public async Task<CodeTried> Try(HttpContext http, string? typed, CancellationToken cancel)
    {
        var attempt = await attempts.Begin(AttemptKind.AccessCode, Attempts.AddressOf(http), cancel);
        if (!attempt.IsAllowed)
            return new CodeTried.TooMany(attempt.Wait);
        // Felt by the person who waits, so it passes in real time whatever the clock of the service says.
        var pause = Task.Delay(Pause, cancel);
        if (await codes.CaseOf(typed, cancel) is { } reference)
        {
            await attempts.Succeeded(attempt, cancel);
            return new CodeTried.Opened(reference);
        }
        if (await attempts.MoreThan(TooManyAnHour, AttemptKind.AccessCode, TimeSpan.FromHours(1), cancel))
        {
            log.LogWarning("More than {Limit} wrong access codes were tried within an hour: answers are slowed", TooManyAnHour);
            await Task.Delay(LongPause, cancel);
        }
        await pause;
        return new CodeTried.Wrong();
    }
}
