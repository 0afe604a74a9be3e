using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Deadlines;

/// <summary>T2: the working days of one nation: Monday to Friday without its bank holidays.</summary>
public sealed class WorkingDayCalendar
{
    readonly ConcurrentDictionary<int, FrozenDictionary<DateOnly, string>> years = new();
    readonly int firstYear;
    readonly int lastYear;

    /// <summary>A calendar of published holidays, whole years of them; other years are computed and provisional.</summary>
    public WorkingDayCalendar(Division division, IReadOnlyCollection<BankHoliday> published)
    {
        Division = division;
        foreach (var year in published.GroupBy(holiday => holiday.Date.Year))
            years[year.Key] = ByDate(year);
        (firstYear, lastYear) = years.IsEmpty ? (0, 0) : (years.Keys.Min(), years.Keys.Max());
        Version = $"{JsonNamingPolicy.KebabCaseLower.ConvertName(division.ToString())} {firstYear}-{lastYear} {Digest(published)}";
    }

    public Division Division { get; }

    /// <summary>Names the nation, the years and, by a digest, the very dates: a calendar with other dates has another version.</summary>
    public string Version { get; }

    /// <summary>The calendar this version of the product ships.</summary>
    public static WorkingDayCalendar For(Division division) => Calendars.Shipped[division];

    public IReadOnlyList<BankHoliday> HolidaysIn(int year) =>
        [.. InYear(year).Select(holiday => new BankHoliday(holiday.Key, holiday.Value)).OrderBy(holiday => holiday.Date)];

    /// <summary>The name of the bank holiday on that day, or null.</summary>
    public string? HolidayOn(DateOnly day) => InYear(day.Year).GetValueOrDefault(day);

    public bool IsWorkingDay(DateOnly day) => !BankHolidayRules.IsWeekend(day) && !InYear(day.Year).ContainsKey(day);

    /// <summary>H1: the holidays of that year are computed, not announced.</summary>
    public bool IsProvisional(DateOnly day) => day.Year < firstYear || day.Year > lastYear;

    /// <summary>T4: the day itself if it is a working day, else the next one.</summary>
    public DateOnly Roll(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>T2: the first working day after that day counts as 1.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        for (; count > 0; count--)
            day = Roll(day.AddDays(1));
        return day;
    }

    /// <summary>The other way: the last working day before that day counts as 1.</summary>
    public DateOnly SubtractWorkingDays(DateOnly day, int count)
    {
        for (; count > 0; count--)
        {
            do
                day = day.AddDays(-1);
            while (!IsWorkingDay(day));
        }
        return day;
    }

    FrozenDictionary<DateOnly, string> InYear(int year) =>
        years.GetOrAdd(year, static (year, division) => ByDate(BankHolidayRules.InYear(year, division)), Division);

    static FrozenDictionary<DateOnly, string> ByDate(IEnumerable<BankHoliday> holidays) =>
        holidays.ToFrozenDictionary(holiday => holiday.Date, holiday => holiday.Title);

    static string Digest(IEnumerable<BankHoliday> holidays)
    {
        var dates = string.Join(',', holidays.Select(holiday => holiday.Date).Order().Select(date => date.DayNumber));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(dates)))[..8];
    }
}

/// <summary>Whose bank holidays count.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Division>))]
public enum Division { EnglandAndWales, Scotland, NorthernIreland }

public sealed record BankHoliday(DateOnly Date, string Title);
