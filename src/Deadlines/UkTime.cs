namespace Deadlines;

/// <summary>T1: a legal date is the date on a London calendar at that instant.</summary>
public static class UkTime
{
    static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The same instant as a London clock shows it.</summary>
    public static DateTimeOffset LocalTime(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, London);

    public static DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(LocalTime(instant).DateTime);

    /// <summary>The instant a London day begins. The clocks change at 01:00 UTC, so there is always exactly one.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, London.GetUtcOffset(midnight));
    }

    /// <summary>T5: the instant from which something due on that day is overdue.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));
}
