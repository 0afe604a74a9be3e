namespace Deadlines.Tests;

public class The_law_of_an_organisation
{
    static readonly Law Scottish = Law.Default with { Settings = new([new(1.July(2026), "A10", "scotland"), new(1.July(2026), "A4", "inclusive")]) };

    [Theory]
    [InlineData(30, 6, "england-and-wales")]
    [InlineData(1, 7, "scotland")]
    public void Is_that_of_the_day_of_receipt(int day, int month, string nation)
    {
        var received = new DateOnly(2026, month, day);

        Assert.StartsWith(nation, Scottish.Clock(new AccessRequestFacts { ReceivedOn = received }).CalendarVersion);
        Assert.StartsWith(nation, Scottish.For(received).Calendar.Version);
    }

    [Fact]
    public void Lets_somebody_else_choose_the_nation()
    {
        var (settings, calendar) = Scottish.For(1.July(2026), Division.NorthernIreland);

        Assert.Equal((Division.NorthernIreland, PauseCounting.Inclusive), (settings.Division, settings.AccessRequests.PauseCounting));
        Assert.StartsWith("northern-ireland", calendar.Version);
    }

    [Fact]
    public void Has_another_version_where_anything_in_it_is_another()
    {
        Assert.Equal(Law.Default.Version, new Law(new([]), Calendars.Shipped).Version);
        Assert.NotEqual(Law.Default.Version, Scottish.Version);
        Assert.EndsWith("; from 2026-07-01 A10 scotland; from 2026-07-01 A4 inclusive", Scottish.Version);
        Assert.StartsWith($"{WorkingDayCalendar.For(Division.EnglandAndWales).Version}; {WorkingDayCalendar.For(Division.Scotland).Version}", Law.Default.Version);
    }

    [Fact]
    public void Works_a_clock_out_again_where_it_moves_a_date()
    {
        var facts = new AccessRequestFacts { ReceivedOn = 7.July(2026) };
        var england = Law.Default.Clock(facts);

        Assert.Null(Law.Default.Recalculate(england, facts));
        Assert.Null(Scottish.Recalculate(england, facts));
        var summer = new AccessRequestFacts { ReceivedOn = 3.July(2026) };
        Assert.Equal((3.August(2026), 4.August(2026)), (Law.Default.Clock(summer).DueOn, Scottish.Recalculate(Law.Default.Clock(summer), summer)!.DueOn));
    }

    [Fact]
    public void Works_a_complaint_out_again_where_it_moves_a_date()
    {
        var (stays, moves) = (new ComplaintFacts { ReceivedOn = 1.July(2026) }, new ComplaintFacts { ReceivedOn = 4.July(2026) });

        Assert.Null(Law.Default.Recalculate(Law.Default.Clock(moves), moves));
        Assert.Null((Law.Default with { Settings = new([new(1.July(2026), "A9", "whole-hours")]) }).Recalculate(Law.Default.Clock(stays), stays));
        Assert.Equal(
            (3.August(2026), 4.August(2026)),
            (Law.Default.Clock(moves).AcknowledgementDueOn, Scottish.Recalculate(Law.Default.Clock(moves), moves)!.AcknowledgementDueOn));
    }

    [Fact]
    public void Knows_breaches_referrals_and_warnings()
    {
        var reported = new BreachFacts { ReportedAt = UkTime.StartOf(1.July(2026)).AddMinutes(30) };
        var whole = Law.Default with { Settings = new([new(1.July(2026), "A9", "whole-hours"), new(1.July(2026), "A14", "the-last")]) };

        Assert.Equal(TimeSpan.FromMinutes(30), whole.Clock(reported).DueAt - Law.Default.Clock(reported).DueAt);
        Assert.Equal(Scottish.Calendars[Division.Scotland].Version, Scottish.Schedule(new() { ReferredOn = 1.July(2026) }).CalendarVersion);
        Assert.Equal((27.February(2027), 28.February(2027)), (Law.Default.Warning(31.August(2026), 6).LastLiveDay, whole.Warning(31.August(2026), 6).LastLiveDay));
    }
}
