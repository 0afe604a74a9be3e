namespace Deadlines;

/// <summary>The rules named <c>workingDays.</c> and <c>holidays.</c></summary>
static class CalendarRules
{
    const string Proclaimed = "Banking and Financial Dealings Act 1971, as GOV.UK publishes it";

    public static KeyValuePair<string, Rule>[] All =>
    [
        Rules.Named("workingDays.add", input => (From: input.Date("from"), Days: input.Number("days", 0, 10_000), Calendar: Today(input)), Add),
        Rules.Named("holidays.easterSunday", input => input.Number("year", 1583, 9999), Easter),
        Rules.Named("holidays.list", input => (Year: input.Number("year", 1900, 2199), Calendar: Today(input)), Holidays),
    ];

    /// <summary>The nation is the one chosen last: a calendar belongs to no case.</summary>
    static WorkingDayCalendar Today(RuleInput input) => input.Calendar(input.Law.Settings.For(DateOnly.MaxValue));

    static (object[], IReadOnlyList<Step>) Add((DateOnly From, int Days, WorkingDayCalendar Calendar) given)
    {
        var (from, days, calendar) = given;
        var date = calendar.AddWorkingDays(from, days);
        return (
            [new { Date = date, Provisional = calendar.IsProvisional(date), CalendarVersion = calendar.Version }],
            [new("T2", Explanation.OurRule, days is 0
                ? $"No working day is added to {from.InWords()}."
                : $"The first working day after {from.InWords()} counts as 1. {Explanation.WorkingDays(days)} later is {date.InWords()}.", date)]);
    }

    static (object[], IReadOnlyList<Step>) Easter(int year)
    {
        var sunday = BankHolidayRules.EasterSunday(year);
        return (
            [new { Date = sunday, GoodFriday = sunday.AddDays(-2), EasterMonday = sunday.AddDays(1) }],
            [new("H2", "The Gregorian calendar", $"Easter Sunday of {year} is {sunday.InWords()}.", sunday)]);
    }

    static (object[], IReadOnlyList<Step>) Holidays((int Year, WorkingDayCalendar Calendar) given)
    {
        var (year, calendar) = given;
        var (holidays, provisional) = (calendar.HolidaysIn(year), calendar.IsProvisional(new(year, 1, 1)));
        return (
            [new { Dates = holidays.Select(holiday => holiday.Date), Holidays = holidays, Provisional = provisional, CalendarVersion = calendar.Version }],
            [
                provisional
                    ? new("H1", Explanation.OurRule, $"The bank holidays of {year} are not announced. They are worked out by rule and may still change.", null)
                    : new("H1", Proclaimed, $"The bank holidays of {year} as they were announced.", null),
                .. holidays.Select(holiday => new Step("H1", provisional ? Explanation.OurRule : Proclaimed, $"{holiday.Title}: {holiday.Date.InWords()}.", holiday.Date)),
            ]);
    }
}
