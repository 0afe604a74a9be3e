using static Deadlines.Division;

namespace Deadlines.Tests;

/// <summary>S2, T3 and T4: one month, then once to a working day.</summary>
public class The_month_to_reply
{
    [Theory, MemberData(nameof(Examples))]
    public void Ends_on(DateOnly received, Division division, DateOnly nominal, DateOnly due, string because)
    {
        var clock = TheClock.Received(received, division: division);

        Assert.True(
            (clock.StartedOn, clock.NominalDueOn, clock.DueOn) == (received, nominal, due),
            $"{clock.StartedOn:O}, {clock.NominalDueOn:O}, {clock.DueOn:O}: {because}");
        Assert.Equal(ClockStatus.Running, clock.Status);
        Assert.False(clock.Provisional);
    }

    public static TheoryData<DateOnly, Division, DateOnly, DateOnly, string> Examples => new()
    {
        { 25.November(2024), EnglandAndWales, 25.December(2024), 27.December(2024), "the regulator's own example: over Christmas and Boxing Day" },
        { 31.January(2025), EnglandAndWales, 28.February(2025), 28.February(2025), "the regulator's own example: no 31 February" },
        { 31.January(2026), EnglandAndWales, 28.February(2026), 2.March(2026), "28 February is a Saturday" },
        { 29.January(2026), EnglandAndWales, 28.February(2026), 2.March(2026), "no 29 February in 2026" },
        { 30.January(2026), EnglandAndWales, 28.February(2026), 2.March(2026), "29, 30 and 31 January meet on one day" },
        { 28.January(2026), EnglandAndWales, 28.February(2026), 2.March(2026), "and so does 28 January, which has its day" },
        { 31.January(2028), EnglandAndWales, 29.February(2028), 29.February(2028), "leap year" },
        { 29.January(2028), EnglandAndWales, 29.February(2028), 29.February(2028), "a leap year has a 29 February" },
        { 29.February(2028), EnglandAndWales, 29.March(2028), 29.March(2028), "the corresponding day, not the end of the month" },
        { 28.February(2026), EnglandAndWales, 28.March(2026), 30.March(2026), "month-ends do not stick: 28 March, a Saturday" },
        { 31.March(2026), EnglandAndWales, 30.April(2026), 30.April(2026), "no 31 April" },
        { 31.May(2026), EnglandAndWales, 30.June(2026), 30.June(2026), "received on a Sunday: the day counts all the same" },
        { 31.August(2026), EnglandAndWales, 30.September(2026), 30.September(2026), "received on a bank holiday: the day counts all the same" },
        { 31.October(2026), EnglandAndWales, 30.November(2026), 30.November(2026), "no 31 November" },
        { 31.December(2026), EnglandAndWales, 31.January(2027), 1.February(2027), "over the turn of the year to a Sunday" },
        { 25.November(2026), EnglandAndWales, 25.December(2026), 29.December(2026), "Christmas, a weekend, Boxing Day's substitute" },
        { 26.November(2026), EnglandAndWales, 26.December(2026), 29.December(2026), "a Saturday, then a substitute on Monday" },
        { 28.November(2026), EnglandAndWales, 28.December(2026), 29.December(2026), "the substitute itself" },
        { 25.November(2027), EnglandAndWales, 25.December(2027), 29.December(2027), "two substitutes after a weekend" },
        { 1.December(2027), EnglandAndWales, 1.January(2028), 4.January(2028), "a substitute for New Year's Day" },
        { 1.December(2027), Scotland, 1.January(2028), 5.January(2028), "Scotland: two substitutes in January" },
        { 1.December(2026), Scotland, 1.January(2027), 5.January(2027), "Scotland: 2 January falls on Saturday, its substitute on Monday" },
        { 1.December(2026), EnglandAndWales, 1.January(2027), 4.January(2027), "the same request in England" },
        { 3.March(2026), EnglandAndWales, 3.April(2026), 7.April(2026), "the whole of Easter" },
        { 3.March(2026), Scotland, 3.April(2026), 6.April(2026), "Easter Monday is a working day in Scotland" },
        { 4.April(2026), EnglandAndWales, 4.May(2026), 5.May(2026), "early May bank holiday" },
        { 1.April(2028), EnglandAndWales, 1.May(2028), 2.May(2028), "early May bank holiday on its earliest day" },
        { 30.April(2027), EnglandAndWales, 30.May(2027), 1.June(2027), "a Sunday, then the spring bank holiday" },
        { 31.July(2027), EnglandAndWales, 31.August(2027), 31.August(2027), "the day after the summer bank holiday" },
        { 31.July(2026), EnglandAndWales, 31.August(2026), 1.September(2026), "the summer bank holiday" },
        { 31.July(2026), Scotland, 31.August(2026), 31.August(2026), "Scotland had its summer holiday on 3 August" },
        { 12.June(2026), EnglandAndWales, 12.July(2026), 13.July(2026), "a Sunday" },
        { 12.June(2026), NorthernIreland, 12.July(2026), 14.July(2026), "Battle of the Boyne, its substitute on Monday" },
        { 17.February(2027), NorthernIreland, 17.March(2027), 18.March(2027), "St Patrick's Day" },
        { 30.October(2026), Scotland, 30.November(2026), 1.December(2026), "St Andrew's Day" },
        { 15.May(2026), Scotland, 15.June(2026), 16.June(2026), "a holiday proclaimed once, for the World Cup" },
        { 19.August(2022), EnglandAndWales, 19.September(2022), 20.September(2022), "a holiday proclaimed for a state funeral" },
        { 25.December(2026), EnglandAndWales, 25.January(2027), 25.January(2027), "received on Christmas Day" },
        { 1.July(2026), EnglandAndWales, 1.August(2026), 3.August(2026), "a Saturday moves two days" },
        { 2.July(2026), EnglandAndWales, 2.August(2026), 3.August(2026), "a Sunday moves one" },
        { 3.July(2026), EnglandAndWales, 3.August(2026), 3.August(2026), "a Monday stays" },
    };

    [Theory, MemberData(nameof(Instants))]
    public void Begins_on_the_London_day(DateTimeOffset receivedAt, DateOnly received, DateOnly due, string because) =>
        Assert.True((UkTime.DateOf(receivedAt), TheClock.Received(UkTime.DateOf(receivedAt)).DueOn) == (received, due), because);

    public static TheoryData<DateTimeOffset, DateOnly, DateOnly, string> Instants => new()
    {
        { DateTimeOffset.Parse("2026-07-31T23:30:00Z"), 1.August(2026), 1.September(2026), "half past midnight in British Summer Time" },
        { DateTimeOffset.Parse("2026-03-28T23:30:00Z"), 28.March(2026), 28.April(2026), "the evening before the clocks go forward" },
        { DateTimeOffset.Parse("2026-12-31T23:59:59Z"), 31.December(2026), 1.February(2027), "the last second of a year" },
        { DateTimeOffset.Parse("2027-01-01T01:00:00+02:00"), 31.December(2026), 1.February(2027), "sent from a country already in the new year" },
    };

    [Fact]
    public void Has_an_earlier_aim_of_28_days() => Assert.Equal(29.March(2026), TheClock.Received(1.March(2026)).TargetOn);

    [Fact]
    public void Has_no_aim_where_none_is_wanted() => Assert.Null(TheClock.Received(1.March(2026), new() { TargetDays = null }).TargetOn);

    [Fact]
    public void Is_never_exceeded_by_the_aim() => Assert.Equal(1.April(2026), TheClock.Received(1.March(2026), new() { TargetDays = 60 }).TargetOn);

    [Fact]
    public void Ends_with_the_day_and_not_before()
    {
        var clock = TheClock.Received(3.July(2026));

        Assert.Equal((31, 0, -1), (clock.DaysLeft(3.July(2026)), clock.DaysLeft(3.August(2026)), clock.DaysLeft(4.August(2026))));
        Assert.False(clock.IsOverdue(3.August(2026)));
        Assert.True(clock.IsOverdue(4.August(2026)));
        Assert.Equal(DateTimeOffset.Parse("2026-08-03T23:00:00Z"), UkTime.EndOf(clock.DueOn!.Value));
    }

    [Theory, MemberData(nameof(Replies))]
    public void Is_kept_by_a_reply(DateOnly repliedOn, ClockStatus status, string because)
    {
        var clock = TheClock.Of(new() { ReceivedOn = 1.July(2026), AnsweredOn = repliedOn });

        Assert.True(clock.Status == status, because);
        Assert.Equal(3.August(2026), clock.DueOn);
        Assert.False(clock.IsOverdue(31.December(2026)));
    }

    public static TheoryData<DateOnly, ClockStatus, string> Replies => new()
    {
        { 1.July(2026), ClockStatus.Met, "on the day it came" },
        { 3.August(2026), ClockStatus.Met, "on the last day, which is the day moved to" },
        { 4.August(2026), ClockStatus.Late, "a day after it" },
    };

    [Fact]
    public void Ends_when_the_request_is_taken_back()
    {
        var clock = TheClock.Of(new() { ReceivedOn = 1.July(2026), Clarifications = [new(2.July(2026), null)], WithdrawnOn = 10.July(2026) });

        Assert.Equal((ClockStatus.Withdrawn, null, null, null, null), (clock.Status, clock.DueOn, clock.TargetOn, clock.FollowUpOn, clock.RefusalNoticeDueOn));
        Assert.Empty(clock.WaitingFor);
        Assert.False(clock.IsOverdue(31.December(2026)));
    }

    [Theory, MemberData(nameof(Announcements))]
    public void Is_provisional_beyond_the_announced_holidays(AccessRequestFacts facts, DateOnly? due, bool provisional, string because)
    {
        var clock = TheClock.Of(facts);

        Assert.True((clock.DueOn, clock.Provisional) == (due, provisional), $"{clock.DueOn:O}, {clock.Provisional}: {because}");
        Assert.Equal(provisional, clock.Steps.Any(step => step.Rule == "H1"));
    }

    public static TheoryData<AccessRequestFacts, DateOnly?, bool, string> Announcements => new()
    {
        { new() { ReceivedOn = 29.November(2028) }, 29.December(2028), false, "still in the last announced year" },
        { new() { ReceivedOn = 30.November(2028) }, 2.January(2029), true, "moved out of it: a Saturday, a Sunday, New Year's Day" },
        { new() { ReceivedOn = 25.November(2029) }, 27.December(2029), true, "Christmas by rule" },
        { new() { ReceivedOn = 20.March(2030) }, 23.April(2030), true, "Easter by rule: 21 April 2030" },
        { new() { ReceivedOn = 1.November(2028), ExtensionNoticeGivenOn = 2.November(2028) }, 1.February(2029), true, "extended out of it" },
        { new() { ReceivedOn = 1.November(2028), Identity = [new(2.November(2028), null)] }, null, false, "not started" },
        { new() { ReceivedOn = 1.December(2028), Identity = [new(2.December(2028), null)] }, null, true, "not started, the month from receipt out of it" },
        { new() { ReceivedOn = 28.November(2028), Clarifications = [new(10.December(2028), null)] }, null, true, "stopped, the follow-up out of it" },
        { new() { ReceivedOn = 28.November(2028), Clarifications = [new(29.November(2028), null)] }, null, false, "stopped, the follow-up still in it" },
    };
}
