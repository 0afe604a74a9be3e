using System.Globalization;
using AccessRequests.Web;

namespace AccessRequests.Reports;

/// <summary>From the first day to the last, both included.</summary>
public sealed record ReportPeriod(DateOnly From, DateOnly To)
{
    public const int MostYears = 10;

    public static ReportPeriod QuarterOf(DateOnly day)
    {
        var first = new DateOnly(day.Year, (day.Month - 1) / 3 * 3 + 1, 1);
        return new(first, first.AddMonths(3).AddDays(-1));
    }

    public static ReportPeriod YearOf(DateOnly day) => new(new(day.Year, 1, 1), new(day.Year, 12, 31));

    /// <summary>The quarter that is over.</summary>
    public static ReportPeriod LastQuarter(DateOnly today) => QuarterOf(QuarterOf(today).From.AddDays(-1));

    /// <summary>What is asked for most, by its name.</summary>
    public static IReadOnlyList<(string Label, ReportPeriod Period)> Usual(DateOnly today) =>
    [
        ("Last quarter", LastQuarter(today)),
        ("This quarter", QuarterOf(today)),
        ("Last year", YearOf(today.AddYears(-1))),
        ("This year", YearOf(today)),
    ];

    /// <summary>The whole months that it touches, of those that are over; null where none is.</summary>
    public ReportPeriod? WholeMonths(DateOnly today)
    {
        var (from, to, over) = (MonthOf(From), MonthOf(To).AddMonths(1).AddDays(-1), MonthOf(today).AddDays(-1));
        return from > over ? null : new(from, to < over ? to : over);
    }

    static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>As an address says it, <c>2026-01-01</c>; null where that is no day.</summary>
    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2100 ? day : null;

    /// <returns>What is wrong with it, and with which of the two; null where nothing is.</returns>
    public FieldError? Fault => this switch
    {
        _ when To < From => new FieldError("to", "The last day cannot come before the first"),
        _ when To > From.AddYears(MostYears) => new FieldError("to", $"Choose {MostYears} years or less"),
        _ => null,
    };

    public string Query => $"?from={From:yyyy-MM-dd}&to={To:yyyy-MM-dd}";

    public string InWords => $"{UkFormat.Date(From)} to {UkFormat.Date(To)}";
}
