namespace Deadlines.Tests;

/// <summary>Every ambiguity is one setting (A1 to A16): what it changes, and that the default is the rulebook's.</summary>
public class Where_the_law_is_unclear
{
    [Theory, MemberData(nameof(Choices))]
    public void A_setting_decides(string ambiguity, AccessRequestFacts facts, AccessRequestSettings settings, DateOnly byDefault, DateOnly bySetting, string because)
    {
        var (usual, chosen) = (TheClock.Of(facts), TheClock.Of(facts, settings));

        Assert.True((usual.DueOn, chosen.DueOn) == (byDefault, bySetting), $"{usual.DueOn:O}, {chosen.DueOn:O}: {because}");
        Assert.Equal(("2026-02-05", $"2026-02-05 {ambiguity}"), (usual.RuleSet, chosen.RuleSet));
        Assert.Equal(chosen.DueOn, chosen.Steps.Last(step => step.Date is not null).Date);
    }

    public static TheoryData<string, AccessRequestFacts, AccessRequestSettings, DateOnly, DateOnly, string> Choices => new()
    {
        { "A1", Received(3.September(2026)), new() { CountFrom = CountFrom.TheDayAfter }, 5.October(2026), 5.October(2026), "3 and 4 October are a weekend" },
        { "A1", Received(31.August(2026)), new() { CountFrom = CountFrom.TheDayAfter }, 30.September(2026), 1.October(2026), "counted from 1 September" },
        { "A1", Received(1.September(2026)) with { ExtensionNoticeGivenOn = 2.October(2026) }, new() { CountFrom = CountFrom.TheDayAfter }, 1.October(2026), 2.December(2026), "the notice has a day more as well" },
        { "A2", Received(31.January(2026)), new() { MovesToWorkingDay = false }, 2.March(2026), 28.February(2026), "stays on a Saturday" },
        { "A4", Paused(15.February(2027), 20.February(2027), 27.February(2027)), new() { PauseCounting = PauseCounting.Inclusive }, 22.March(2027), 23.March(2027), "both days count" },
        { "A5", Received(10.March(2026)) with { Identity = [new(14.March(2026), 19.March(2026))] }, new() { IdentityCheck = IdentityCheck.StopsTheClock }, 20.April(2026), 15.April(2026), "five days without the clock, not a new start" },
        { "A5", Received(10.March(2026)) with { Authority = [new(14.March(2026), 19.March(2026))] }, new() { IdentityCheck = IdentityCheck.StopsTheClock }, 20.April(2026), 20.April(2026), "authority is not identity" },
        { "A6", Received(31.January(2026)) with { ExtensionNoticeGivenOn = 2.February(2026) }, new() { ExtensionBase = ExtensionBase.EndOfFirstMonth }, 30.April(2026), 28.April(2026), "two months from 28 February" },
        { "A6", Received(31.January(2026)), new() { ExtensionBase = ExtensionBase.EndOfFirstMonth }, 2.March(2026), 2.March(2026), "without an extension, nothing" },
        { "A7", Received(15.January(2026)) with { ExtensionNoticeGivenOn = 16.February(2026) }, new() { ExtensionNoticeMovesToWorkingDay = false }, 15.April(2026), 16.February(2026), "told on Monday, a day after the month: void" },
        { "A7", Paused(31.January(2026), 2.March(2026), 9.March(2026)) with { ExtensionNoticeGivenOn = 2.March(2026) }, new() { ExtensionNoticeMovesToWorkingDay = false }, 7.May(2026), 9.March(2026), "a question asked the same day does not save the notice" },
        { "A11", Paused(1.September(2026), 3.September(2026), 10.September(2026)), new() { ClarificationNeeds = ClarificationNeeds.AReasonAndMuchInformation }, 8.October(2026), 1.October(2026), "we do not hold much" },
        { "A11", Received(1.September(2026)) with { Clarifications = [new(3.September(2026), 10.September(2026)) { MuchInformation = true }] }, new() { ClarificationNeeds = ClarificationNeeds.AReasonAndMuchInformation }, 8.October(2026), 8.October(2026), "we hold much" },
        { "A12", Received(31.January(2026)), new() { RefusalMonth = RefusalMonth.FromReceipt }, 2.March(2026), 2.March(2026), "the month to reply is another" },
        { "A13", Paused(4.February(2026), 10.February(2026), 17.February(2026)), new() { PausesEarlierRequests = false }, 11.March(2026), 4.March(2026), "received the day before pauses became law" },
        { "A13", Paused(5.February(2026), 10.February(2026), 17.February(2026)), new() { PausesEarlierRequests = false }, 12.March(2026), 12.March(2026), "received on that day" },
        { "A16", Paused(27.November(2026), 1.December(2026), 8.December(2026)), new() { PauseAdded = PauseAdded.AfterMoving }, 4.January(2027), 5.January(2027), "seven days after 29 December" },
        { "A16", Received(31.January(2026)), new() { PauseAdded = PauseAdded.AfterMoving }, 2.March(2026), 2.March(2026), "without a pause, nothing" },
    };

    [Theory, MemberData(nameof(NoticeDates))]
    public void The_last_day_for_notice_follows(AccessRequestSettings settings, DateOnly received, DateOnly noticeDue, string because) =>
        Assert.True(TheClock.Received(received, settings).ExtensionNoticeDueOn == noticeDue, because);

    public static TheoryData<AccessRequestSettings, DateOnly, DateOnly, string> NoticeDates => new()
    {
        { new() { ExtensionNoticeMovesToWorkingDay = false }, 15.January(2026), 15.February(2026), "stays on a Sunday" },
        { new() { ExtensionNoticeMovesToWorkingDay = false }, 25.November(2026), 25.December(2026), "stays on Christmas Day" },
        { new() { ExtensionNoticeMovesToWorkingDay = false }, 30.November(2026), 30.December(2026), "is a working day anyway" },
        { new() { MovesToWorkingDay = false }, 15.January(2026), 15.February(2026), "nothing moves" },
        { new() { PauseAdded = PauseAdded.AfterMoving }, 15.January(2026), 16.February(2026), "no pause" },
    };

    [Theory, MemberData(nameof(Refusals))]
    public void The_month_to_refuse_follows(AccessRequestSettings settings, AccessRequestFacts facts, DateOnly? refuseBy, DateOnly warnOn, string because)
    {
        var clock = TheClock.Of(facts, settings);

        Assert.True((clock.RefusalNoticeDueOn, clock.RefusalNoticeWarnOn) == (refuseBy, warnOn), $"{clock.RefusalNoticeDueOn:O}, {clock.RefusalNoticeWarnOn:O}: {because}");
    }

    static readonly AccessRequestSettings FromReceipt = new() { RefusalMonth = RefusalMonth.FromReceipt };

    public static TheoryData<AccessRequestSettings, AccessRequestFacts, DateOnly?, DateOnly, string> Refusals => new()
    {
        { new(), Received(1.June(2026)) with { Identity = [new(2.June(2026), 9.June(2026))] }, 9.July(2026), 1.July(2026), "from the clock start, warned from receipt" },
        { FromReceipt, Received(1.June(2026)) with { Identity = [new(2.June(2026), 9.June(2026))] }, 1.July(2026), 1.July(2026), "from receipt" },
        { new(), Received(1.June(2026)) with { Identity = [new(2.June(2026), null)] }, null, 1.July(2026), "not started" },
        { FromReceipt, Received(1.June(2026)) with { Identity = [new(2.June(2026), null)] }, 1.July(2026), 1.July(2026), "runs although the clock has not started" },
        { new(), Paused(1.June(2026), 5.June(2026), 12.June(2026)), 8.July(2026), 1.July(2026), "a pause counts" },
        { FromReceipt, Paused(1.June(2026), 5.June(2026), 12.June(2026)), 1.July(2026), 1.July(2026), "a pause does not count" },
        { new(), Received(31.January(2026)), 2.March(2026), 2.March(2026), "both move to a working day" },
    };

    [Fact]
    public void Identity_asked_for_as_a_pause_stops_the_clock()
    {
        var clock = TheClock.Of(
            Received(10.March(2026)) with { Identity = [new(14.March(2026), null)] }, new() { IdentityCheck = IdentityCheck.StopsTheClock });

        Assert.Equal((ClockStatus.Stopped, 10.March(2026), 14.March(2026), 27), (clock.Status, clock.StartedOn, clock.StoppedOn, clock.DaysLeftWhenStopped));
        Assert.Equal([Awaiting.Identity], clock.WaitingFor);
    }

    [Fact]
    public void Several_choices_are_all_named() =>
        Assert.Equal("2026-02-05 A2 A16", new AccessRequestSettings { MovesToWorkingDay = false, PauseAdded = PauseAdded.AfterMoving }.RuleSet);

    [Fact]
    public void The_nation_is_England_and_Wales_unless_chosen() => Assert.Equal(Division.EnglandAndWales, AccessRequestSettings.Default.Division);

    static AccessRequestFacts Received(DateOnly on) => new() { ReceivedOn = on };

    static AccessRequestFacts Paused(DateOnly received, DateOnly asked, DateOnly answered) =>
        Received(received) with { Clarifications = [new(asked, answered)] };
}
