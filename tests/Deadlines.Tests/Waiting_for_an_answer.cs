using static Deadlines.PauseCounting;

namespace Deadlines.Tests;

/// <summary>S7 to S9: a question stops the clock.</summary>
public class Waiting_for_an_answer
{
    [Theory, MemberData(nameof(Answered))]
    public void Lengthens_the_limit(AccessRequestFacts facts, PauseCounting counting, int pausedDays, DateOnly nominal, DateOnly due, string because)
    {
        var clock = TheClock.Of(facts, new() { PauseCounting = counting });

        Assert.True(
            (clock.Status, clock.PausedDays, clock.NominalDueOn, clock.DueOn) == (ClockStatus.Running, pausedDays, nominal, due),
            $"{clock.Status}, {clock.PausedDays}, {clock.NominalDueOn:O}, {clock.DueOn:O}: {because}");
        Assert.Null(clock.FollowUpOn);
    }

    public static TheoryData<AccessRequestFacts, PauseCounting, int, DateOnly, DateOnly, string> Answered => new()
    {
        { Asked(15.February(2027), (20.February(2027), 27.February(2027))), Elapsed, 7, 22.March(2027), 22.March(2027), "20 to 27 February are seven days" },
        { Asked(15.February(2027), (20.February(2027), 27.February(2027))), Inclusive, 8, 23.March(2027), 23.March(2027), "or eight, read literally" },
        { Asked(1.September(2026), (3.September(2026), 3.September(2026))), Elapsed, 0, 1.October(2026), 1.October(2026), "answered the same day" },
        { Asked(1.September(2026), (3.September(2026), 3.September(2026))), Inclusive, 1, 2.October(2026), 2.October(2026), "the same day, read literally" },
        { Asked(1.September(2026), (1.September(2026), 2.September(2026))), Elapsed, 1, 2.October(2026), 2.October(2026), "asked on the day of the request" },
        { Asked(1.September(2026), (3.September(2026), 10.September(2026)), (7.September(2026), 14.September(2026))), Elapsed, 11, 12.October(2026), 12.October(2026), "overlapping questions count once" },
        { Asked(1.September(2026), (3.September(2026), 10.September(2026)), (7.September(2026), 14.September(2026))), Inclusive, 12, 13.October(2026), 13.October(2026), "overlapping, read literally" },
        { Asked(1.September(2026), (3.September(2026), 20.September(2026)), (7.September(2026), 14.September(2026))), Elapsed, 17, 18.October(2026), 19.October(2026), "one question within another" },
        { Asked(1.September(2026), (3.September(2026), 5.September(2026)), (10.September(2026), 14.September(2026))), Elapsed, 6, 7.October(2026), 7.October(2026), "two separate questions" },
        { Asked(1.September(2026), (3.September(2026), 5.September(2026)), (10.September(2026), 14.September(2026))), Inclusive, 8, 9.October(2026), 9.October(2026), "two separate questions, read literally" },
        { Asked(1.September(2026), (3.September(2026), 5.September(2026)), (5.September(2026), 9.September(2026))), Elapsed, 6, 7.October(2026), 7.October(2026), "one after the other" },
        { Asked(1.September(2026), (3.September(2026), 5.September(2026)), (5.September(2026), 9.September(2026))), Inclusive, 7, 8.October(2026), 8.October(2026), "the day both share counts once" },
        { Asked(27.November(2026), (1.December(2026), 8.December(2026))), Elapsed, 7, 3.January(2027), 4.January(2027), "added before the move to a working day" },
        { Asked(14.November(2026), (16.November(2026), 16.December(2026))), Elapsed, 30, 13.January(2027), 13.January(2027), "a month's wait" },
        { Asked(31.January(2026), (10.February(2026), 13.February(2026))), Elapsed, 3, 3.March(2026), 3.March(2026), "28 February and three days" },
        { Asked(31.January(2028), (10.February(2028), 11.February(2028))), Elapsed, 1, 1.March(2028), 1.March(2028), "29 February and one day" },
        { Asked(1.September(2026), (1.October(2026), 8.October(2026))), Elapsed, 7, 8.October(2026), 8.October(2026), "asked on the last day" },
        { Asked(1.September(2026), (2.October(2026), 9.October(2026))), Elapsed, 0, 1.October(2026), 1.October(2026), "asked a day too late" },
        { Asked(1.September(2026), (5.October(2026), 12.October(2026))), Elapsed, 0, 1.October(2026), 1.October(2026), "a question cannot revive a limit that has passed" },
        { Asked(31.January(2026), (2.March(2026), 9.March(2026))), Elapsed, 7, 7.March(2026), 9.March(2026), "asked on the working day the limit had moved to" },
        { Asked(31.January(2026), (3.March(2026), 9.March(2026))), Elapsed, 0, 28.February(2026), 2.March(2026), "asked the day after that" },
        { Asked(1.September(2026), (28.September(2026), 5.October(2026)), (6.October(2026), 9.October(2026))), Elapsed, 10, 11.October(2026), 12.October(2026), "the second was asked within the limit the first had lengthened" },
        { Asked(1.September(2026), (28.September(2026), 30.September(2026)), (6.October(2026), 9.October(2026))), Elapsed, 2, 3.October(2026), 5.October(2026), "the second was asked a day after the lengthened limit" },
        { Asked(1.September(2026), (28.September(2026), 30.September(2026)), (5.October(2026), 9.October(2026))), Elapsed, 6, 7.October(2026), 7.October(2026), "days gained by the move to a Monday are not gained twice" },
        { Asked(31.January(2026), (2.March(2026), 11.March(2026)), (10.March(2026), 12.March(2026))), Elapsed, 10, 10.March(2026), 10.March(2026), "the second was asked while the clock was stopped" },
        { Asked(31.January(2026), (2.March(2026), 11.March(2026)), (11.March(2026), 12.March(2026))), Elapsed, 9, 9.March(2026), 9.March(2026), "the second was asked when the answer had come and the limit had passed" },
        { Asked(2.March(2026), (3.March(2026), 6.March(2026))) with { Identity = [new(2.March(2026), 11.March(2026))] }, Elapsed, 0, 11.April(2026), 13.April(2026), "all of it before the clock started" },
        { Asked(2.March(2026), (3.March(2026), 16.March(2026))) with { Identity = [new(2.March(2026), 11.March(2026))] }, Elapsed, 5, 16.April(2026), 16.April(2026), "only the days after the clock started" },
        { Asked(2.March(2026), (3.March(2026), 16.March(2026))) with { Identity = [new(2.March(2026), 11.March(2026))] }, Inclusive, 6, 17.April(2026), 17.April(2026), "only the days from the clock start, read literally" },
        { Asked(1.September(2026), (10.September(2026), 8.September(2026))), Elapsed, 0, 1.October(2026), 1.October(2026), "answered before it was asked: no day is left out" },
        { Asked(1.September(2026), (10.September(2026), 8.September(2026))), Inclusive, 0, 1.October(2026), 1.October(2026), "answered before it was asked, read literally" },
        { Asked(1.September(2026), (20.August(2026), 4.September(2026))), Elapsed, 3, 4.October(2026), 5.October(2026), "asked before the request: only from the clock start" },
    };

    [Fact]
    public void Stops_the_clock()
    {
        var clock = TheClock.Of(Asked(1.September(2026), (10.September(2026), null)));

        Assert.Equal(
            (ClockStatus.Stopped, 1.September(2026), 10.September(2026), 21, 12.October(2026), 0),
            (clock.Status, clock.StartedOn, clock.StoppedOn, clock.DaysLeftWhenStopped, clock.FollowUpOn, clock.PausedDays));
        Assert.Equal([Awaiting.Clarification], clock.WaitingFor);
        Assert.Equal((null, null, null, null), (clock.NominalDueOn, clock.DueOn, clock.ExtensionNoticeDueOn, clock.TargetOn));
        Assert.False(clock.IsOverdue(1.January(2030)));
    }

    [Theory, MemberData(nameof(Open))]
    public void Keeps_the_days_that_were_left(AccessRequestFacts facts, DateOnly stoppedOn, int daysLeft, int pausedBefore, DateOnly followUpOn, string because)
    {
        var clock = TheClock.Of(facts);

        Assert.True(
            (clock.StoppedOn, clock.DaysLeftWhenStopped, clock.PausedDays, clock.FollowUpOn) == (stoppedOn, daysLeft, pausedBefore, followUpOn),
            $"{clock.StoppedOn:O}, {clock.DaysLeftWhenStopped}, {clock.PausedDays}, {clock.FollowUpOn:O}: {because}");
    }

    public static TheoryData<AccessRequestFacts, DateOnly, int, int, DateOnly, string> Open => new()
    {
        { Asked(1.September(2026), (1.September(2026), null)), 1.September(2026), 30, 0, 1.October(2026), "asked on the day of the request: all of them" },
        { Asked(1.September(2026), (1.October(2026), null)), 1.October(2026), 0, 0, 2.November(2026), "asked on the last day: none, follow-up moved off a Sunday" },
        { Asked(1.September(2026), (3.September(2026), 8.September(2026)), (20.September(2026), null)), 20.September(2026), 16, 5, 20.October(2026), "a second question: five days came back before" },
        { Asked(1.September(2026), (3.September(2026), 8.September(2026)), (8.September(2026), null)), 8.September(2026), 28, 5, 8.October(2026), "asked again on the day of an answer" },
        { Asked(1.September(2026), (3.September(2026), 10.September(2026)), (7.September(2026), null)), 3.September(2026), 28, 0, 7.October(2026), "overlapping: one stop since the first" },
        { Asked(1.September(2026), (7.September(2026), null), (10.September(2026), null)), 7.September(2026), 24, 0, 7.October(2026), "two open: the first decides" },
        { Asked(1.September(2026), (7.September(2026), null), (10.September(2026), 14.September(2026))), 7.September(2026), 24, 0, 7.October(2026), "the later one answered, the first still open" },
        { Asked(1.September(2026), (25.August(2026), null)), 1.September(2026), 30, 0, 25.September(2026), "asked before the request: stopped from the start" },
        { Asked(31.January(2026), (2.March(2026), null)), 2.March(2026), 0, 0, 2.April(2026), "asked in the days gained by a move: none" },
        { Asked(30.November(2026), (31.December(2026), null)) with { ExtensionNoticeGivenOn = 1.December(2026) }, 31.December(2026), 59, 0, 1.February(2027), "extended; follow-up on the last day of January, a Sunday" },
    };

    [Fact]
    public void Can_be_asked_what_a_reply_would_mean()
    {
        var facts = Asked(1.September(2026), (3.September(2026), 4.September(2026)), (10.September(2026), null)) with { Identity = [new(1.September(2026), 2.September(2026))] };

        Assert.Equal(14.October(2026), TheClock.Of(facts.IfTheyReplyOn(21.September(2026))).DueOn);
        Assert.Equal(ClockStatus.Stopped, TheClock.Of(facts).Status);
    }

    [Fact]
    public void Can_be_asked_what_any_missing_thing_would_mean()
    {
        var waiting = new Requirement(2.June(2026), null);
        var facts = new AccessRequestFacts { ReceivedOn = 1.June(2026), Identity = [waiting], Authority = [waiting], Fee = [waiting] };

        Assert.Equal(8.June(2026), TheClock.Of(facts.IfTheyReplyOn(8.June(2026))).StartedOn);
    }

    [Fact]
    public void Makes_a_reply_sent_meanwhile_timely()
    {
        var clock = TheClock.Of(Asked(1.September(2026), (10.September(2026), null)) with { AnsweredOn = 1.December(2026) });

        Assert.Equal((ClockStatus.Met, null, null), (clock.Status, clock.DueOn, clock.FollowUpOn));
        Assert.Equal((null, null), (clock.StoppedOn, clock.DaysLeftWhenStopped));
        Assert.Equal("We replied on Tuesday 1 December 2026, while the clock was stopped.", clock.Sentences()[^1]);
    }

    [Fact]
    public void Counts_for_nothing_from_the_day_of_the_reply()
    {
        var clock = TheClock.Of(Asked(1.September(2026), (10.September(2026), 15.September(2026))) with { AnsweredOn = 10.September(2026) });

        Assert.Equal((ClockStatus.Met, 1.October(2026), 0), (clock.Status, clock.DueOn, clock.PausedDays));
    }

    static AccessRequestFacts Asked(DateOnly received, params (DateOnly Asked, DateOnly? Answered)[] questions) =>
        new() { ReceivedOn = received, Clarifications = [.. questions.Select(question => new Clarification(question.Asked, question.Answered))] };
}
