namespace Deadlines;

/// <summary>Bank holidays by rule (H2–H4), for years whose holidays are not announced yet. A proclamation overrides them.</summary>
public static class BankHolidayRules
{
    public static IReadOnlyList<BankHoliday> InYear(int year, Division division) =>
        [.. WithSubstitutes(Fixed(year, division), Movable(year, division)).OrderBy(holiday => holiday.Date)];

    /// <summary>H2: the Gregorian computus of Meeus, Jones and Butcher.</summary>
    public static DateOnly EasterSunday(int year)
    {
        var (century, ofCentury) = Math.DivRem(year, 100);
        var golden = year % 19;
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * correction) + 114, 31);
        return new(year, month, day + 1);
    }

    static IEnumerable<BankHoliday> Fixed(int year, Division division)
    {
        yield return new(new(year, 1, 1), "New Year's Day");
        if (division is Division.Scotland)
            yield return new(new(year, 1, 2), "2nd January");
        if (division is Division.NorthernIreland)
        {
            yield return new(new(year, 3, 17), "St Patrick's Day");
            yield return new(new(year, 7, 12), "Battle of the Boyne (Orangemen's Day)");
        }
        if (division is Division.Scotland)
            yield return new(new(year, 11, 30), "St Andrew's Day");
        yield return new(new(year, 12, 25), "Christmas Day");
        yield return new(new(year, 12, 26), "Boxing Day");
    }

    static IEnumerable<BankHoliday> Movable(int year, Division division)
    {
        var easter = EasterSunday(year);
        yield return new(easter.AddDays(-2), "Good Friday");
        if (division is not Division.Scotland)
            yield return new(easter.AddDays(1), "Easter Monday");
        yield return new(FirstMonday(year, 5), "Early May bank holiday");
        yield return new(LastMonday(year, 5), "Spring bank holiday");
        yield return new(division is Division.Scotland ? FirstMonday(year, 8) : LastMonday(year, 8), "Summer bank holiday");
    }

    /// <summary>H4: those on weekdays keep their place; then, in date order, each one on a weekend takes the next free weekday.</summary>
    static List<BankHoliday> WithSubstitutes(IEnumerable<BankHoliday> fixedDates, IEnumerable<BankHoliday> movable)
    {
        var (weekend, placed) = (new List<BankHoliday>(), movable.ToList());
        foreach (var holiday in fixedDates)
            (IsWeekend(holiday.Date) ? weekend : placed).Add(holiday);

        foreach (var holiday in weekend)
        {
            var day = holiday.Date;
            while (IsWeekend(day) || placed.Exists(other => other.Date == day))
                day = day.AddDays(1);
            placed.Add(new(day, $"{holiday.Title} (substitute day)"));
        }
        return placed;
    }

    static DateOnly FirstMonday(int year, int month) => NextMonday(new(year, month, 1));

    static DateOnly LastMonday(int year, int month) => NextMonday(new(year, month, DateTime.DaysInMonth(year, month) - 6));

    static DateOnly NextMonday(DateOnly day) => day.AddDays((DayOfWeek.Monday - day.DayOfWeek + 7) % 7);

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
