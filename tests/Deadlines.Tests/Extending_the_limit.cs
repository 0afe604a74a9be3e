namespace Deadlines.Tests;

/// <summary>S5 and S6: two more months, if the person is told in time.</summary>
public class Extending_the_limit
{
    [Theory, MemberData(nameof(InTime))]
    public void Gives_three_months_from_the_start(DateOnly received, DateOnly noticeDue, DateOnly nominal, DateOnly due, string because)
    {
        var before = TheClock.Received(received);
        var after = TheClock.Of(new() { ReceivedOn = received, ExtensionNoticeGivenOn = noticeDue });

        Assert.True(
            (before.ExtensionNoticeDueOn, after.Extended, after.NominalDueOn, after.DueOn) == (noticeDue, true, nominal, due),
            $"{before.ExtensionNoticeDueOn:O}, {after.NominalDueOn:O}, {after.DueOn:O}: {because}");
        Assert.Equal(before.DueOn, before.ExtensionNoticeDueOn);
    }

    public static TheoryData<DateOnly, DateOnly, DateOnly, DateOnly, string> InTime => new()
    {
        { 15.January(2026), 16.February(2026), 15.April(2026), 15.April(2026), "told on the working day the month had moved to" },
        { 30.November(2026), 30.December(2026), 28.February(2027), 1.March(2027), "no 30 February, and that is a Sunday" },
        { 30.November(2027), 30.December(2027), 29.February(2028), 29.February(2028), "a leap year" },
        { 25.November(2026), 29.December(2026), 25.February(2027), 25.February(2027), "counted from the start, not from the moved date" },
        { 31.January(2026), 2.March(2026), 30.April(2026), 30.April(2026), "three months in one step: 30 April, not 28" },
        { 31.May(2026), 30.June(2026), 31.August(2026), 1.September(2026), "ends on the summer bank holiday" },
        { 31.December(2025), 2.February(2026), 31.March(2026), 31.March(2026), "the corresponding day" },
    };

    [Theory, MemberData(nameof(Notices))]
    public void Needs_notice_within_the_first_month(AccessRequestFacts facts, bool extended, DateOnly? due, string because)
    {
        var clock = TheClock.Of(facts);

        Assert.True((clock.Extended, clock.DueOn) == (extended, due), $"{clock.Extended}, {clock.DueOn:O}: {because}");
    }

    public static TheoryData<AccessRequestFacts, bool, DateOnly?, string> Notices => new()
    {
        { Told(15.January(2026), 15.January(2026)), true, 15.April(2026), "with the receipt" },
        { Told(15.January(2026), 17.February(2026)), false, 16.February(2026), "a day late" },
        { Told(15.January(2026), 1.June(2026)), false, 16.February(2026), "months late" },
        { Told(15.January(2026), 14.January(2026)), false, 16.February(2026), "before the request: the facts contradict each other" },
        { Told(1.September(2026), 6.October(2026)) with { Clarifications = [new(7.September(2026), 12.September(2026))] }, true, 7.December(2026), "five days without the clock lengthen the notice too: 6 December is a Sunday" },
        { Told(1.September(2026), 7.October(2026)) with { Clarifications = [new(7.September(2026), 12.September(2026))] }, false, 6.October(2026), "a day late all the same" },
        { Told(1.September(2026), 20.October(2026)) with { Clarifications = [new(7.September(2026), 2.November(2026))] }, true, 26.January(2027), "told while the clock was stopped" },
        { Told(1.September(2026), 20.October(2026)) with { Clarifications = [new(7.September(2026), null)] }, true, null, "told while the clock is stopped" },
        { Told(1.September(2026), 20.October(2026)) with { Identity = [new(3.September(2026), 2.November(2026))] }, true, 2.February(2027), "told before the clock started" },
        { Told(1.September(2026), 1.October(2026)) with { Clarifications = [new(20.October(2026), 27.October(2026))] }, true, 8.December(2026), "a question asked within the extended limit" },
        { Told(1.September(2026), 2.October(2026)) with { Clarifications = [new(20.October(2026), 27.October(2026))] }, false, 1.October(2026), "a void notice lets no question in" },
        { Told(1.September(2026), 5.October(2026)) with { Clarifications = [new(1.October(2026), 8.October(2026))] }, true, 8.December(2026), "asked on the last day, told during the wait" },
        { Told(1.September(2026), 10.September(2026)) with { AnsweredOn = 10.September(2026) }, false, 1.October(2026), "told on the day of the reply" },
    };

    [Fact]
    public void Late_leaves_the_reply_late()
    {
        var clock = TheClock.Of(Told(15.January(2026), 17.February(2026)) with { AnsweredOn = 1.April(2026) });

        Assert.Equal((ClockStatus.Late, 16.February(2026)), (clock.Status, clock.DueOn));
        Assert.Contains(
            "We told you on Tuesday 17 February 2026 that we need more time, but the last day to tell you was Monday 16 February 2026. The limit stays at one month.",
            clock.Sentences());
    }

    [Fact]
    public void Does_not_lengthen_the_month_to_refuse() =>
        Assert.Equal(16.February(2026), TheClock.Of(Told(15.January(2026), 1.February(2026))).RefusalNoticeDueOn);

    [Fact]
    public void Ends_the_28_day_aim() => Assert.Null(TheClock.Of(Told(15.January(2026), 1.February(2026))).TargetOn);

    [Fact]
    public void Can_be_asked_for_its_last_day() =>
        Assert.Equal(16.February(2026), AccessRequestDeadline.ExtensionNoticeBy(
            new() { ReceivedOn = 15.January(2026) }, WorkingDayCalendar.For(Division.EnglandAndWales), AccessRequestSettings.Default));

    static AccessRequestFacts Told(DateOnly received, DateOnly told) => new() { ReceivedOn = received, ExtensionNoticeGivenOn = told };
}
