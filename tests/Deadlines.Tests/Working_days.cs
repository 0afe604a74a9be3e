namespace Deadlines.Tests;

/// <summary>T2, T4 and T7.</summary>
public class Working_days
{
    static readonly WorkingDayCalendar England = WorkingDayCalendar.For(Division.EnglandAndWales);

    [Theory, MemberData(nameof(Counts))]
    public void Are_counted_from_the_next_one(DateOnly from, int count, DateOnly to, string because) =>
        Assert.True(England.AddWorkingDays(from, count) == to, because);

    public static TheoryData<DateOnly, int, DateOnly, string> Counts => new()
    {
        { 2.April(2026), 10, 20.April(2026), "Easter lies between" },
        { 20.November(2026), 2, 24.November(2026), "a weekend lies between" },
        { 21.November(2026), 1, 23.November(2026), "from a Saturday" },
        { 23.November(2026), 1, 24.November(2026), "the first counted day is the next" },
        { 24.December(2026), 1, 29.December(2026), "Christmas" },
        { 23.November(2026), 0, 23.November(2026), "none" },
        { 22.November(2026), 0, 22.November(2026), "none, even from a Sunday" },
    };

    [Theory, MemberData(nameof(Moves))]
    public void Receive_what_falls_on_other_days(DateOnly from, DateOnly to, string because) => Assert.True(England.Roll(from) == to, because);

    public static TheoryData<DateOnly, DateOnly, string> Moves => new()
    {
        { 20.November(2026), 20.November(2026), "Friday" },
        { 21.November(2026), 23.November(2026), "Saturday" },
        { 22.November(2026), 23.November(2026), "Sunday" },
        { 23.November(2026), 23.November(2026), "Monday" },
        { 3.April(2026), 7.April(2026), "Good Friday to Easter Tuesday" },
        { 25.December(2026), 29.December(2026), "Christmas to the day after Boxing Day's substitute" },
        { 31.December(2028), 2.January(2029), "into a year known by rule" },
    };

    [Theory, MemberData(nameof(Years))]
    public void Are_provisional_outside_the_announced_years(DateOnly day, bool provisional) => Assert.Equal(provisional, England.IsProvisional(day));

    public static TheoryData<DateOnly, bool> Years => new()
    {
        { 31.December(2017), true },
        { 1.January(2018), false },
        { 31.December(2028), false },
        { 1.January(2029), true },
    };

    [Fact]
    public void Carry_a_version_that_names_nation_years_and_dates()
    {
        Assert.Matches("^england-and-wales 2018-2028 [0-9a-f]{8}$", England.Version);
        Assert.Matches("^northern-ireland 2018-2028 [0-9a-f]{8}$", WorkingDayCalendar.For(Division.NorthernIreland).Version);
        Assert.Equal(England.Version, TheClock.Received(1.July(2026)).CalendarVersion);
    }

    [Fact]
    public void Change_with_a_newly_announced_holiday_and_so_does_the_version()
    {
        var known = Enumerable.Range(2018, 11).SelectMany(England.HolidaysIn).ToList();
        var same = new WorkingDayCalendar(Division.EnglandAndWales, known.AsEnumerable().Reverse().ToList());
        var changed = new WorkingDayCalendar(Division.EnglandAndWales, [.. known, new(3.August(2026), "A day of celebration")]);
        var clock = AccessRequestDeadline.Calculate(new() { ReceivedOn = 3.July(2026) }, changed, AccessRequestSettings.Default);

        Assert.Equal(England.Version, same.Version);
        Assert.NotEqual(England.Version, changed.Version);
        Assert.Equal(4.August(2026), clock.DueOn);
        Assert.Contains(
            "That is a bank holiday (A day of celebration), so the date moves to the next working day: Tuesday 4 August 2026.", clock.Sentences());
    }

    [Fact]
    public void Are_all_provisional_without_announced_holidays()
    {
        var calendar = new WorkingDayCalendar(Division.Scotland, []);

        Assert.True(calendar.IsProvisional(1.July(2026)));
        Assert.False(calendar.IsWorkingDay(30.November(2026)));
        Assert.Equal(Division.Scotland, calendar.Division);
    }
}
