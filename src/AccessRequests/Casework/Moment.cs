using System.Globalization;
using Deadlines;
using JasperFx.Events;

namespace AccessRequests.Casework;

/// <summary>A moment that has been, by one of two clocks.</summary>
/// <param name="IsTrue">
/// By the days that facts tell: what was so then, whenever it was recorded. Otherwise by when they were recorded: what was known then.
/// A date that such a fact brought stays as it was recorded with it.
/// </param>
public sealed record Moment(DateTimeOffset At, bool IsTrue = false)
{
    public const string Known = "known", True = "true";

    public const string NotAMoment = "Enter a day, such as 2026-03-31, or a moment, such as 2026-03-31T17:00:00Z", Ahead = "The day must be today or in the past", NoSuchClock = "Choose what was known then, or what was true then";

    public DateOnly Day => UkTime.DateOf(At);

    public bool IsEndOfDay => At == UkTime.EndOf(Day).AddTicks(-1);

    public string By => IsTrue ? True : Known;

    /// <summary>A day means its end, in London.</summary>
    /// <returns>The moment, or what is wrong with it.</returns>
    public static (Moment? Moment, string? Wrong) Parse(string asOf, string? by, DateTimeOffset now)
    {
        if (by is not (null or "" or Known or True))
            return (null, NoSuchClock);
        if (DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day > UkTime.DateOf(now) || day == DateOnly.MaxValue ? (null, Ahead) : (new(Earlier(UkTime.EndOf(day).AddTicks(-1), now), by == True), null);
        if (!DateTimeOffset.TryParse(asOf, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            return (null, NotAMoment);
        return at > now ? (null, Ahead) : (new(at, by == True), null);
    }

    /// <summary>Whether a fact belongs to what is looked at.</summary>
    public bool Holds(IEvent e) => IsTrue
        ? (e.Data is IDated dated ? dated.On : UkTime.DateOf(e.Timestamp)) <= Day
        : e.Timestamp <= At;

    static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
