using CsCheck;

namespace Deadlines.Tests;

/// <summary>T1, T5 and H5.</summary>
public class London_time
{
    [Theory, MemberData(nameof(Instants))]
    public void Gives_an_instant_its_date(string instant, DateOnly date, string because) =>
        Assert.True(UkTime.DateOf(DateTimeOffset.Parse(instant)) == date, because);

    public static TheoryData<string, DateOnly, string> Instants => new()
    {
        { "2026-11-22T00:00:00Z", 22.November(2026), "midnight in winter" },
        { "2026-11-21T23:59:59.9999999Z", 21.November(2026), "the last tick before it" },
        { "2026-07-31T23:00:00Z", 1.August(2026), "midnight in summer" },
        { "2026-07-31T22:59:59.9999999Z", 31.July(2026), "the last tick before it" },
        { "2026-03-28T23:30:00Z", 28.March(2026), "the evening before the spring change" },
        { "2026-03-29T22:59:59Z", 29.March(2026), "the evening after it, a minute before midnight" },
        { "2026-03-29T23:00:00Z", 30.March(2026), "the first midnight of summer time" },
        { "2026-10-24T23:00:00Z", 25.October(2026), "the last midnight of summer time" },
        { "2026-10-25T23:00:00Z", 25.October(2026), "23:00, no longer midnight" },
        { "2026-10-26T00:00:00Z", 26.October(2026), "the first midnight of winter time" },
        { "2026-08-01T11:00:00+14:00", 31.July(2026), "far east" },
        { "2026-08-01T11:00:00-12:00", 2.August(2026), "far west: midnight in London" },
    };

    [Theory, MemberData(nameof(Changes))]
    public void Changes_at_one_in_the_morning_UTC(DateOnly day, int hoursBefore, int hoursAfter)
    {
        var change = new DateTimeOffset(day, new(1, 0), TimeSpan.Zero);

        Assert.Equal(TimeSpan.FromHours(hoursBefore), UkTime.LocalTime(change.AddTicks(-1)).Offset);
        Assert.Equal(TimeSpan.FromHours(hoursAfter), UkTime.LocalTime(change).Offset);
    }

    public static TheoryData<DateOnly, int, int> Changes => new()
    {
        { 29.March(2026), 0, 1 },
        { 25.October(2026), 1, 0 },
        { 28.March(2027), 0, 1 },
        { 31.October(2027), 1, 0 },
        { 26.March(2028), 0, 1 },
        { 29.October(2028), 1, 0 },
    };

    [Theory, MemberData(nameof(Lengths))]
    public void Gives_a_day_its_length(DateOnly day, int hours, string because) =>
        Assert.True(UkTime.EndOf(day) - UkTime.StartOf(day) == TimeSpan.FromHours(hours), because);

    public static TheoryData<DateOnly, int, string> Lengths => new()
    {
        { 28.March(2026), 24, "the day before the spring change" },
        { 29.March(2026), 23, "spring change" },
        { 25.October(2026), 25, "autumn change" },
        { 26.October(2026), 24, "the day after it" },
    };

    [Fact]
    public void Begins_and_ends_every_day_at_midnight() => Some.Day.Sample(day =>
    {
        var (start, end) = (UkTime.StartOf(day).ToUniversalTime(), UkTime.EndOf(day).ToUniversalTime());
        return UkTime.DateOf(start) == day
            && UkTime.DateOf(start.AddTicks(-1)) == day.AddDays(-1)
            && UkTime.DateOf(end.AddTicks(-1)) == day
            && UkTime.LocalTime(start).TimeOfDay == TimeSpan.Zero;
    });

    [Theory]
    [InlineData("2026-07-01", "09:30", "2026-07-01T09:30:00+01:00", "in summer")]
    [InlineData("2026-12-01", "09:30", "2026-12-01T09:30:00+00:00", "in winter")]
    [InlineData("2026-10-25", "01:30", "2026-10-25T01:30:00+01:00", "the first of two")]
    [InlineData("2026-03-29", "01:30", "2026-03-29T02:30:00+01:00", "an hour later where it is left out")]
    public void A_clock_in_London_shows_an_instant(string day, string time, string instant, string because)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;

        Assert.True(DateTimeOffset.Parse(instant, culture).EqualsExact(UkTime.InstantOf(DateOnly.Parse(day, culture), TimeOnly.Parse(time, culture))), because);
    }
}
