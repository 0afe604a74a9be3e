using static Deadlines.Awaiting;

namespace Deadlines.Tests;

/// <summary>S3: the latest of receipt and of what was asked for and given.</summary>
public class When_the_clock_starts
{
    [Theory, MemberData(nameof(Starts))]
    public void Is_on_the_latest_of_the_days(AccessRequestFacts facts, DateOnly start, DateOnly due, string because)
    {
        var clock = TheClock.Of(facts);

        Assert.True((clock.StartedOn, clock.DueOn) == (start, due), $"{clock.StartedOn:O}, {clock.DueOn:O}: {because}");
    }

    public static TheoryData<AccessRequestFacts, DateOnly, DateOnly, string> Starts => new()
    {
        { June() with { Identity = [new(2.June(2026), 5.June(2026))] }, 5.June(2026), 6.July(2026), "identity" },
        { June() with { Identity = [new(2.June(2026), 5.June(2026))], Authority = [new(2.June(2026), 9.June(2026))] }, 9.June(2026), 9.July(2026), "authority came after identity" },
        { June() with { Identity = [new(2.June(2026), 15.June(2026))], Authority = [new(2.June(2026), 9.June(2026))] }, 15.June(2026), 15.July(2026), "identity came after authority" },
        { June() with { Fee = [new(2.June(2026), 30.June(2026))] }, 30.June(2026), 30.July(2026), "a fee" },
        { June() with { Identity = [new(2.June(2026), 5.June(2026)), new(8.June(2026), 12.June(2026))] }, 12.June(2026), 13.July(2026), "asked twice: the last answer counts" },
        { June() with { Identity = [new(2.June(2026), 12.June(2026)), new(8.June(2026), 10.June(2026))] }, 12.June(2026), 13.July(2026), "asked twice, answered in the other order" },
        { June() with { Identity = [new(2.June(2026), 31.August(2026))] }, 31.August(2026), 30.September(2026), "asked in time, given long after the month" },
        { June() with { Identity = [new(20.June(2026), 25.June(2026))] }, 25.June(2026), 27.July(2026), "asked for late, but within the month" },
        { June() with { Identity = [new(1.July(2026), 3.July(2026))] }, 3.July(2026), 3.August(2026), "asked for on the last day" },
        { June() with { Identity = [new(1.June(2026), 28.May(2026))] }, 1.June(2026), 1.July(2026), "held already: never earlier than receipt" },
        { June() with { Identity = [new(1.June(2026), 1.June(2026))] }, 1.June(2026), 1.July(2026), "shown on the day of the request" },
    };

    [Theory, MemberData(nameof(Outstanding))]
    public void Is_not_yet(AccessRequestFacts facts, Awaiting[] waitingFor, string because)
    {
        var clock = TheClock.Of(facts);

        Assert.True(clock.Status == ClockStatus.NotStarted, because);
        Assert.NotNull(clock.FollowUpOn);
        Assert.Equal(waitingFor, clock.WaitingFor);
        Assert.Equal(
            (null, null, null, null, null, 0),
            (clock.StartedOn, clock.NominalDueOn, clock.DueOn, clock.ExtensionNoticeDueOn, clock.TargetOn, clock.PausedDays));
        Assert.Null(clock.DaysLeft(1.July(2030)));
        Assert.False(clock.IsOverdue(1.July(2030)));
    }

    public static TheoryData<AccessRequestFacts, Awaiting[], string> Outstanding => new()
    {
        { June() with { Identity = [new(2.June(2026), null)] }, [Identity], "identity" },
        { June() with { Authority = [new(2.June(2026), null)] }, [Authority], "authority" },
        { June() with { Fee = [new(2.June(2026), null)] }, [Fee], "a fee" },
        { June() with { Fee = [new(2.June(2026), null)], Identity = [new(3.June(2026), null)] }, [Identity, Fee], "two things, whichever was asked first" },
        { June() with { Identity = [new(2.June(2026), 5.June(2026)), new(8.June(2026), null)] }, [Identity], "asked again" },
        { June() with { Identity = [new(2.June(2026), 5.June(2026))], Authority = [new(2.June(2026), null)] }, [Authority], "one of two is there" },
        { June() with { Identity = [new(2.June(2026), null)], Clarifications = [new(3.June(2026), null)] }, [Identity, Awaiting.Clarification], "a question is open as well" },
        { June() with { Identity = [new(2.June(2026), null)], Clarifications = [new(3.June(2026), 9.June(2026))] }, [Identity], "a question that was answered counts no days yet" },
        { June() with { Identity = [new(2.June(2026), null)], ExtensionNoticeGivenOn = 20.June(2026) }, [Identity], "an extension starts nothing" },
    };

    [Fact]
    public void Cannot_be_put_off_once_the_limit_has_passed()
    {
        var clock = TheClock.Of(June() with { Identity = [new(2.July(2026), null)] });

        Assert.Equal((ClockStatus.Running, 1.July(2026)), (clock.Status, clock.DueOn));
        Assert.Empty(clock.WaitingFor);
        Assert.True(clock.IsOverdue(2.July(2026)));
        Assert.Contains(
            "We asked for proof of your identity on Thursday 2 July 2026, but the time limit had ended on Wednesday 1 July 2026, so it does not change the date.",
            clock.Sentences());
    }

    [Fact]
    public void Can_be_put_off_while_the_limit_is_extended() =>
        Assert.Equal(ClockStatus.NotStarted, TheClock.Of(June() with { ExtensionNoticeGivenOn = 1.July(2026), Fee = [new(2.July(2026), null)] }).Status);

    [Fact]
    public void Leaves_the_strict_month_for_a_refusal_in_view() =>
        Assert.Equal(1.July(2026), TheClock.Of(June() with { Identity = [new(2.June(2026), null)] }).RefusalNoticeWarnOn);

    [Fact]
    public void Does_not_matter_for_a_reply_sent_before_it()
    {
        var clock = TheClock.Of(June() with { Identity = [new(2.June(2026), null)], AnsweredOn = 1.October(2026) });

        Assert.Equal((ClockStatus.Met, null, null), (clock.Status, clock.StartedOn, clock.DueOn));
        Assert.Empty(clock.WaitingFor);
        Assert.Equal("We replied on Thursday 1 October 2026, before the time limit had started.", clock.Sentences()[^1]);
    }

    [Fact]
    public void Is_judged_by_what_was_there_on_the_day_of_the_reply() =>
        Assert.Null(TheClock.Of(June() with { Identity = [new(2.June(2026), 9.October(2026))], AnsweredOn = 1.October(2026) }).StartedOn);

    [Fact]
    public void Is_met_by_what_came_on_the_day_of_the_reply() =>
        Assert.Equal(9.June(2026), TheClock.Of(June() with { Identity = [new(2.June(2026), 9.June(2026))], AnsweredOn = 9.June(2026) }).StartedOn);

    static AccessRequestFacts June() => new() { ReceivedOn = 1.June(2026) };
}
