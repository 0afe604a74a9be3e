namespace Deadlines;

/// <summary>T1: a legal date is the date on a London calendar at that instant.</summary>
public static class UkTime
{
    static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The same instant as a London clock shows it.</summary>
    public static DateTimeOffset LocalTime(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, London);

    /// <summary>The instant at which a London clock shows that day and time: the first of two where the hour comes twice, and an hour later where it is left out.</summary>
    public static DateTimeOffset InstantOf(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        var offset = London.IsAmbiguousTime(local) ? London.GetAmbiguousTimeOffsets(local).Max() : London.IsInvalidTime(local) ? TimeSpan.Zero : London.GetUtcOffset(local);
        return LocalTime(new DateTimeOffset(local, offset));
    }

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
