using System.Globalization;

namespace AccessRequests.Web;

/// <summary>Dates, times and counts in the words people use in the United Kingdom.</summary>
public static class UkFormat
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("en-GB");

    static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>3 March 2026</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", Culture);

    /// <summary>Tuesday 3 March 2026</summary>
    public static string LongDate(DateOnly date) => date.ToString("dddd d MMMM yyyy", Culture);

    /// <summary>4 June 2025 at 9:30am, by the clock in London</summary>
    public static string DateAndTime(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, London);
        return $"{Date(DayOf(instant))} at {local.ToString("h:mm", Culture)}{(local.Hour < 12 ? "am" : "pm")}";
    }

    /// <summary>The same instant as a London clock shows it.</summary>
    public static DateTimeOffset InLondon(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, London);

    /// <summary>The day it is in London at that instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, London).DateTime);

    /// <summary>7 days left, due today, 2 days late</summary>
    public static string DaysLeft(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        0 => "due today",
        > 0 and var left => $"{Count(left, "day")} left",
        var late => $"{Count(-late, "day")} late",
    };

    /// <summary>The same at the beginning of a sentence or on a tag.</summary>
    public static string DaysLeftCapital(DateOnly due, DateOnly today) => Capital(DaysLeft(due, today));

    /// <summary>31 hours left, 5 hours late; minutes in the last hour and the first</summary>
    public static string HoursLeft(DateTimeOffset due, DateTimeOffset now)
    {
        var left = (due - now).Duration();
        var words = left.TotalHours >= 1 ? Count((int)left.TotalHours, "hour") : Count((int)left.TotalMinutes, "minute");
        return due >= now ? $"{words} left" : $"{words} late";
    }

    /// <summary>1 day, 2 days, 1,204 days</summary>
    public static string Count(int number, string one, string? many = null) =>
        $"{Number(number)} {(number == 1 ? one : many ?? one + "s")}";

    public static string Number(int number) => number.ToString("N0", Culture);

    /// <summary>The same words inside a sentence.</summary>
    public static string Uncapital(string words) => words is [var first, ..] ? char.ToLower(first, Culture) + words[1..] : words;

    /// <summary>The same words at the start of a sentence.</summary>
    public static string Capital(string words) => words is [var first, ..] ? char.ToUpper(first, Culture) + words[1..] : words;
}
