namespace Deadlines;

/// <summary>The arithmetic of legal periods.</summary>
public static class StatutoryPeriod
{
    /// <summary>
    /// T3: the same day number so many months later, or the last day of that month if it has no such day.
    /// Always in one step: 31 January and three months is 30 April, not 28.
    /// </summary>
    public static DateOnly AddMonths(DateOnly day, int months) => day.AddMonths(months);
}
