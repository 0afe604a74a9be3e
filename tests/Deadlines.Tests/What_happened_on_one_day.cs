namespace Deadlines.Tests;

/// <summary>Where several things bear one date, they are told in one order, whatever the order in which they were recorded.</summary>
public class What_happened_on_one_day
{
    [Fact]
    public void Is_told_in_one_order()
    {
        var asked = 2.September(2026);
        var facts = new AccessRequestFacts
        {
            ReceivedOn = 1.September(2026),
            Fee = [new(asked, 3.September(2026))],
            Authority = [new(asked, 3.September(2026))],
            Identity = [new(asked, 5.September(2026)), new(asked, 4.September(2026))],
        };

        Assert.Equal(
            [
                "We asked for proof of your identity on Wednesday 2 September 2026 and received it on Friday 4 September 2026.",
                "We asked for proof of your identity on Wednesday 2 September 2026 and received it on Saturday 5 September 2026.",
                "We asked for proof of authority to ask for this person's information on Wednesday 2 September 2026 and received it on Thursday 3 September 2026.",
                "We asked for the fee on Wednesday 2 September 2026 and received it on Thursday 3 September 2026.",
            ],
            TheClock.Of(facts).Sentences()[1..5]);
    }

    [Fact]
    public void Is_in_time_to_be_taken_back()
    {
        var clock = TheClock.Of(new() { ReceivedOn = 1.September(2026), WithdrawnOn = 1.September(2026) });

        Assert.Equal(ClockStatus.Withdrawn, clock.Status);
        Assert.Equal((null, null, null), (clock.DueOn, clock.RefusalNoticeDueOn, clock.RefusalNoticeWarnOn));
    }
}
