namespace Deadlines;

/// <summary>
/// S8: the days that do not count, as the union of the times we waited for an answer, none of them before the
/// clock start. While a stop lasts, <c>StoppedOn</c> is its first day and <c>Days</c> those of the stops before it.
/// </summary>
readonly record struct PausedTime(int Days, DateOnly? StoppedOn)
{
    /// <param name="waits">In the order of their first days; an open one has no <c>Until</c>.</param>
    public static PausedTime Of(IEnumerable<(DateOnly From, DateOnly? Until)> waits, DateOnly clockStart, PauseCounting counting)
    {
        var (days, from, until) = (0, clockStart, clockStart);
        foreach (var wait in waits)
        {
            var begin = Later(wait.From, clockStart);
            if (begin >= until)
                (days, from, until) = (days + until.DayNumber - from.DayNumber, begin, begin);
            if (wait.Until is not { } answered)
                return new(days, from);
            until = Later(until, counting is PauseCounting.Inclusive ? answered.AddDays(1) : answered);
        }
        return new(days + until.DayNumber - from.DayNumber, null);
    }

    static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
