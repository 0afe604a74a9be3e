using CsCheck;

namespace Deadlines.Tests;

/// <summary>T7: open cases when a calendar or a setting changes.</summary>
public class Recalculating
{
    static readonly WorkingDayCalendar England = WorkingDayCalendar.For(Division.EnglandAndWales);
    static readonly WorkingDayCalendar WithAHoliday = With(new BankHoliday(3.August(2026), "A day of celebration"));

    [Theory, MemberData(nameof(Cases))]
    public void Gives_a_new_clock_only_where_a_date_moves(AccessRequestFacts facts, DateOnly? due, string because)
    {
        var clock = AccessRequestDeadline.Recalculate(TheClock.Of(facts), facts, WithAHoliday, AccessRequestSettings.Default);

        Assert.True(clock?.DueOn == due, $"{clock?.DueOn:O}: {because}");
        Assert.True(clock is null || clock == AccessRequestDeadline.Calculate(facts, WithAHoliday, AccessRequestSettings.Default));
    }

    public static TheoryData<AccessRequestFacts, DateOnly?, string> Cases => new()
    {
        { new() { ReceivedOn = 3.July(2026) }, 4.August(2026), "due on the new holiday" },
        { new() { ReceivedOn = 1.July(2026) }, 4.August(2026), "had moved to it" },
        { new() { ReceivedOn = 4.July(2026) }, null, "due a day later" },
        { new() { ReceivedOn = 2.June(2026) }, null, "due before it" },
    };

    [Fact]
    public void Minds_dates_other_than_the_last()
    {
        var facts = new AccessRequestFacts { ReceivedOn = 20.June(2026), Identity = [new(3.July(2026), null)] };
        var clock = AccessRequestDeadline.Recalculate(TheClock.Of(facts), facts, WithAHoliday, AccessRequestSettings.Default);

        Assert.Equal((null, 4.August(2026)), (clock!.DueOn, clock.FollowUpOn));
    }

    [Fact]
    public void Minds_settings_too()
    {
        var facts = new AccessRequestFacts { ReceivedOn = 1.July(2026) };

        Assert.Equal(1.August(2026), AccessRequestDeadline.Recalculate(TheClock.Of(facts), facts, England, new() { MovesToWorkingDay = false })!.DueOn);
        Assert.Null(AccessRequestDeadline.Recalculate(TheClock.Of(facts), facts, England, new() { PauseCounting = PauseCounting.Inclusive }));
    }

    [Fact]
    public void Leaves_a_date_alone_that_is_announced_as_it_was_worked_out()
    {
        var facts = new AccessRequestFacts { ReceivedOn = 1.July(2029) };
        var announced = With([.. BankHolidayRules.InYear(2029, Division.EnglandAndWales)]);

        Assert.True(TheClock.Of(facts).Provisional);
        Assert.False(AccessRequestDeadline.Calculate(facts, announced, AccessRequestSettings.Default).Provisional);
        Assert.Null(AccessRequestDeadline.Recalculate(TheClock.Of(facts), facts, announced, AccessRequestSettings.Default));
    }

    [Fact]
    public void Adds_nothing_where_nothing_changed() => Gen.Select(Some.Facts, Some.Calendar, Some.Settings).Sample((facts, calendar, settings) =>
        AccessRequestDeadline.Recalculate(AccessRequestDeadline.Calculate(facts, calendar, settings), facts, calendar, settings) is null);

    [Fact]
    public void Never_moves_a_date_forward_for_a_holiday_more() => Gen.Select(Some.RunningFacts, Some.Day).Sample((facts, day) =>
    {
        var known = TheClock.Of(facts);
        var holiday = known.DueOn!.Value.AddDays((day.DayNumber % 7) - 3);
        var calendar = new WorkingDayCalendar(Division.EnglandAndWales, [.. Enumerable.Range(2018, 84).SelectMany(England.HolidaysIn).Where(other => other.Date != holiday), new(holiday, "One more")]);
        return !(AccessRequestDeadline.Recalculate(known, facts, calendar, AccessRequestSettings.Default)?.DueOn < known.DueOn);
    }, iter: 300);

    static WorkingDayCalendar With(params BankHoliday[] more) =>
        new(Division.EnglandAndWales, [.. Enumerable.Range(2018, 11).SelectMany(England.HolidaysIn), .. more]);
}
