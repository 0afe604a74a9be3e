using System.Globalization;

namespace AccessRequests;

/// <summary>The clock of the machine, ahead by the setting <c>Clock:Offset</c>, so that three months can be lived in seconds. Not for real cases.</summary>
sealed class ShiftedClock(TimeSpan ahead) : TimeProvider
{
    const string Setting = "Clock:Offset";

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;

    /// <exception cref="InvalidOperationException">It cannot be read, or this is no place for it; the message says which.</exception>
    public static TimeProvider From(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration[Setting] is not { Length: > 0 } text)
            return System;
        if (environment.IsProduction())
            throw new InvalidOperationException($"{Setting} is set, and this is where real cases are: every date that people are told would be wrong. Take the setting away, or use ops/run --ahead");
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var ahead) && ahead >= TimeSpan.Zero
            ? new ShiftedClock(ahead)
            : throw new InvalidOperationException($"{Setting} is no length of time like 90.00:00:00, which is ninety days");
    }
}
