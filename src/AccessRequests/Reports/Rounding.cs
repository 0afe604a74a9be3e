namespace AccessRequests.Reports;

/// <summary>
/// Small numbers could tell who somebody is, and two reports that overlap, subtracted, leave small numbers. So whoever may not open the
/// cases is told whole months that are over, and of every figure not what happened in them but the difference of two rounded numbers: of all
/// that ever happened up to the last day, and up to the day before the first. Whatever reports are subtracted from or added to each
/// other, what is left is again the difference of two such numbers, and each hides which of five it was; and as the differences of
/// one series, they are never more than 4 out, over however many months. Hiding small cells instead does not hold: a year less three quarters shows the fourth.
/// </summary>
public static class Rounding
{
    public const int Base = 5;

    /// <summary>To the nearest.</summary>
    public static int Of(int count) => (count + Base / 2) / Base * Base;

    /// <param name="before">All that happened before the period.</param>
    /// <param name="until">All that happened up to its end.</param>
    public static int Between(int before, int until) => Of(until) - Of(before);
}
