using System.Globalization;

namespace Deadlines;

/// <summary>
/// One step of the way to a date: the rule's number in our rulebook, the law behind it, a sentence for the person
/// who asked, and the date it led to, if it led to one.
/// </summary>
public sealed record Step(string Rule, string Source, string Text, DateOnly? Date);

/// <summary>The words that explanations share.</summary>
static class Explanation
{
    public const string Guidance = "ICO, Right of access (8 December 2025)";
    public const string OurRule = "Our own rule";

    /// <summary>"Tuesday 3 March 2026": English whatever the machine's language.</summary>
    public static string InWords(this DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Days(int count) => count is 1 ? "1 day" : $"{count} days";

    public static string WorkingDays(int count) => count is 1 ? "1 working day" : $"{count} working days";

    /// <summary>"2 years later", as the start of a sentence.</summary>
    public static string Months(int count) => count switch
    {
        1 => "1 month later",
        12 => "1 year later",
        > 12 when count % 12 is 0 => $"{count / 12} years later",
        _ => $"{count} months later",
    };

    /// <summary>T3: a month without that day ends on its last.</summary>
    public static string MonthsOn(string soMuchLater, DateOnly from, DateOnly to) => from.Day == to.Day
        ? $"{soMuchLater} is {to.InWords()}."
        : $"{soMuchLater} there is no {Ordinal(from.Day)}, so the last day of the month counts: {to.InWords()}.";

    /// <summary>T4.</summary>
    public static Step Moved(DateOnly from, DateOnly to, WorkingDayCalendar calendar, string source = Guidance)
    {
        var obstacle = calendar.HolidayOn(from) is { } holiday ? $"a bank holiday ({holiday})" : $"a {from.DayOfWeek}";
        return new("T4", source, $"That is {obstacle}, so the date moves to the next working day: {to.InWords()}.", to);
    }

    /// <summary>H1.</summary>
    public static Step Provisional => new("H1", OurRule,
        "Not all bank holidays so far ahead are announced yet. If one is added, we will work the date out again and tell you.", null);

    static string Ordinal(int day) => day is 31 ? "31st" : $"{day}th";
}
