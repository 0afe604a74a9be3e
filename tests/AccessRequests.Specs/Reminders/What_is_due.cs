using AccessRequests.Casework;
using AccessRequests.Reminders;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Reminders.Samples;

namespace AccessRequests.Specs.Reminders;

/// <summary>Of one date, at one moment: who is told of it, and by which rung.</summary>
public class What_is_due
{
    // The reply-by date is Thursday 2 April 2026; Good Friday and Easter Monday follow it.
    [Theory]
    [InlineData("fifteen days before, nobody yet", "2026-03-18T09:00", "")]
    [InlineData("before the morning nobody is told", "2026-03-19T07:59", "")]
    [InlineData("in the morning of the fourteenth day before", "2026-03-19T08:00", "owner -14d")]
    [InlineData("a week before", "2026-03-26T08:00", "owner -7d")]
    [InlineData("two days before", "2026-03-31T08:00", "owner -2d")]
    [InlineData("the last rung that was reached counts, not those before it", "2026-04-01T23:00", "owner -2d")]
    [InlineData("on the day", "2026-04-02T07:00Z", "owner 0d")]
    [InlineData("one day late is a bank holiday: nobody is told", "2026-04-03T12:00", "owner 0d")]
    [InlineData("nor at the weekend", "2026-04-05T12:00", "owner 0d")]
    [InlineData("after the holidays, to the lead as well", "2026-04-07T07:00Z", "owner 5d, lead 3d")]
    [InlineData("the next day to the owner again", "2026-04-08T07:00Z", "owner 6d, lead 3d")]
    [InlineData("a week late, to a director", "2026-04-09T07:00Z", "owner 7d, lead 3d, director 7d")]
    [InlineData("a year late, still daily to the owner", "2027-04-07T07:00Z", "owner 370d, lead 3d, director 7d")]
    public void of_a_reply_by_date(string because, string at, string expected) => Is(expected, because, ReplyBy(2.April(2026)), at);

    // The 72 hours end on Saturday 7 March 2026 at 22:00.
    [Theory]
    [InlineData("with more than 48 hours left, nobody", "2026-03-05T21:59", "")]
    [InlineData("48 hours left, in the evening: the morning is soon enough", "2026-03-05T22:00", "")]
    [InlineData("and in the morning it is told", "2026-03-06T08:00", "owner -48h")]
    [InlineData("24 hours left, at ten in the evening: ten hours of them would be gone, so the morning will do", "2026-03-06T22:00", "owner -48h")]
    [InlineData("in the morning, on a Saturday: hours know no weekend", "2026-03-07T08:00", "owner -24h, lead -24h")]
    [InlineData("six hours left", "2026-03-07T16:00", "owner -6h, lead -6h, director -6h")]
    [InlineData("passed, at night: at once", "2026-03-07T22:00", "owner 0h, lead 0h, director 0h")]
    public void of_the_72_hours(string because, string at, string expected) => Is(expected, because, Hours(Instant("2026-03-07T22:00")), at);

    [Theory]
    [InlineData("six hours left at three in the night: half would be gone by the morning", "2026-03-06T09:00", "2026-03-06T03:00", "owner -6h, lead -6h, director -6h")]
    [InlineData("heard of with five hours left: the rung that holds now", "2026-03-06T15:00", "2026-03-06T10:00", "owner -6h, lead -6h, director -6h")]
    public void of_hours_in_the_night(string because, string end, string at, string expected) => Is(expected, because, Hours(Instant(end)), at);

    // Our own targets count working days: Wednesday 8 April 2026 is two working days after Thursday 2 April.
    [Theory]
    [InlineData("the working day before", "2026-04-07T07:00Z", "owner -1w")]
    [InlineData("on the day", "2026-04-08T07:00Z", "owner 0w")]
    [InlineData("at the weekend after it, as on Friday", "2026-04-12T12:00Z", "owner 2w")]
    [InlineData("three working days late", "2026-04-13T07:00Z", "owner 3w, lead 3w")]
    public void of_a_target_in_working_days(string because, string at, string expected) => Is(expected, because, Entry(new(Clocks.Triage, 8.April(2026), "the day to decide how it is dealt with", "Decide")), at);

    [Theory]
    [InlineData("nobody took it up within two working days", "2026-03-11T08:00", "owner 1w, lead 2w")]
    [InlineData("nor within ten", "2026-03-23T08:00", "owner 1w, lead 5w, director 10w")]
    public void of_a_case_that_nobody_has(string because, string at, string expected) => Is(expected, because, Entry(new(Clocks.Unassigned, 9.March(2026), "the day since when nobody has it", "Give it to somebody")), at);

    [Theory]
    [InlineData(Clocks.FollowUp, "a question unanswered for a month", "2026-04-02T07:00Z", "owner 0d")]
    [InlineData(Clocks.ExtensionNotice, "the last day to take more time is near", "2026-03-31T07:00Z", "owner -2d")]
    [InlineData(Clocks.ExtensionNotice, "and once it is over nothing can be done", "2026-05-31T07:00Z", "owner 0d")]
    [InlineData(Clocks.Progress, "a report of progress is near", "2026-03-31T07:00Z", "owner -2w")]
    [InlineData(Clocks.DirectorFlag, "a director is to be told", "2026-04-02T07:00Z", "owner 0d, lead 0d")]
    [InlineData(Clocks.Warning, "what was decided ends", "2026-04-02T07:00Z", "owner 0d, lead 0d")]
    [InlineData(Clocks.Policy, "a policy, three months before", "2026-01-02T08:00Z", "director -90d")]
    [InlineData(Clocks.Policy, "a policy, a month before", "2026-03-03T08:00Z", "director -30d, lead -30d")]
    [InlineData(Clocks.Policy, "a policy, a week before", "2026-03-26T08:00Z", "director -7d, lead -30d")]
    [InlineData(Clocks.Retention, "whether it is kept", "2026-04-02T07:00Z", "owner 0d")]
    public void of_other_dates(string clock, string because, string at, string expected) => Is(expected, because, Entry(new(clock, 2.April(2026), "the day", "Do it") { HoldsWhenClosed = true }), at);

    [Theory]
    [InlineData("two days before a Monday is a Saturday: told on Friday", "2026-03-13T08:00", "owner -2d")]
    public void before_a_date_moves_back_to_a_working_day(string because, string at, string expected) => Is(expected, because, ReplyBy(16.March(2026)), at);

    [Fact]
    public void says_by_which_rule_it_came()
    {
        Assert.Equal("14 days before the reply-by date, 2 April 2026", Why(ReplyBy(2.April(2026)), "2026-03-19T08:00"));
        Assert.Equal("The reply-by date is 2 April 2026", Why(ReplyBy(2.April(2026)), "2026-04-02T08:00Z"));
        Assert.Equal("6 days after the reply-by date, 2 April 2026", Why(ReplyBy(2.April(2026)), "2026-04-08T08:00Z"));
        Assert.Equal("6 hours before the end of the 72 hours, 7 March 2026 at 10:00pm", Why(Hours(Instant("2026-03-07T22:00")), "2026-03-07T16:00"));
        Assert.Equal("1 working day after the day since when nobody has it, 9 March 2026", Why(Entry(new(Clocks.Unassigned, 9.March(2026), "the day since when nobody has it", "Give it to somebody")), "2026-03-10T08:00"));
    }

    [Fact]
    public void can_wait_for_the_morning_unless_hours_count()
    {
        Assert.All(At(ReplyBy(2.April(2026)), Instant("2026-04-09T08:00Z")).Due, reminder => Assert.False(reminder.CannotWait));
        Assert.All(At(Hours(Instant("2026-03-07T22:00")), Instant("2026-03-07T16:00")).Due, reminder => Assert.True(reminder.CannotWait));
    }

    static void Is(string expected, string because, AgendaEntry entry, string at)
    {
        var due = string.Join(", ", At(entry, Instant(at)).Due.OrderBy(reminder => reminder.To).Select(reminder => $"{reminder.To.ToString().ToLowerInvariant()} {reminder.Step}"));
        Assert.True(due == string.Join(", ", expected.Split(", ").OrderBy(word => Array.FindIndex(["owner", "lead", "director"], word.StartsWith))), $"{because}: {due}");
    }

    static string Why(AgendaEntry entry, string at) => At(entry, Instant(at)).Due.MinBy(reminder => reminder.To)!.Why;
}
