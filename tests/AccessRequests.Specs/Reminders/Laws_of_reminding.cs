using AccessRequests.Casework;
using AccessRequests.Reminders;
using CsCheck;
using Deadlines;
using Xunit;
using static AccessRequests.Specs.Reminders.Samples;

namespace AccessRequests.Specs.Reminders;

/// <summary>What holds of every date, every ladder and every moment.</summary>
public class Laws_of_reminding
{
    static readonly DateTimeOffset Start = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    static readonly Gen<DateTimeOffset> Moment = Gen.Int[0, 400 * 24 * 4].Select(quarters => Start.AddMinutes(15 * quarters));

    static readonly Gen<AgendaEntry> Date = Gen.Select(Gen.Int[0, Ladders.Defaults.Count - 1].Select(Ladders.Defaults.Keys.ElementAt), Moment, Gen.Bool, Gen.Bool, (clock, end, whileWaiting, whenClosed) =>
        Entry(new(clock, UkTime.DateOf(end), "the date", "Do it") { At = clock == Clocks.Regulator ? end : null, HoldsWhileWaiting = whileWaiting, HoldsWhenClosed = whenClosed }));

    static readonly Gen<DateTimeOffset[]> Sweeps = Moment.Array[1, 40];

    [Fact]
    public void nothing_is_told_twice() => Gen.Select(Date, Sweeps).Sample((date, sweeps) =>
    {
        var told = Walk(date, sweeps);
        Assert.Equal(told.Count, told.DistinctBy(reminder => (reminder.To, reminder.Step)).Count());
    });

    [Fact]
    public void sweeps_in_any_order_end_with_the_same_having_been_told_last() => Gen.Select(Date, Sweeps).Sample((date, sweeps) =>
    {
        var last = sweeps.Max();
        var expected = At(date, last).Due.Select(reminder => (reminder.To, reminder.Step)).Order();
        foreach (var order in new[] { sweeps, [.. sweeps.Order()], [.. sweeps.OrderDescending()], [last] })
            Assert.Equal(expected, Walk(date, order).GroupBy(reminder => reminder.To).Select(tier => (tier.Key, tier.MaxBy(reminder => reminder.At)!.Step)).Order());
    });

    [Fact]
    public void what_was_told_late_is_not_followed_by_what_came_before_it() => Gen.Select(Date, Sweeps).Sample((date, sweeps) =>
        Assert.All(Walk(date, sweeps).GroupBy(reminder => reminder.To), tier => Assert.Equal(tier.Select(reminder => reminder.At).Order(), tier.Select(reminder => reminder.At))));

    [Fact]
    public void a_closed_a_waiting_a_finished_or_a_handled_matter_is_silent() => Gen.Select(Date, Moment).Sample((date, now) =>
    {
        Assert.Equal(date.What.HoldsWhenClosed ? At(date, now).Due.Count : 0, At(date with { IsOpen = false }, now).Due.Count);
        Assert.Equal(date.What.HoldsWhileWaiting ? At(date, now).Due.Count : 0, At(date with { IsWaiting = true }, now).Due.Count);
        Assert.Empty(At(date with { IsDone = true }, now).Due);
        Assert.Null(At(date with { IsDone = true }, now).Next);
        Assert.Empty(At(date with { Handled = Handled.ByLead }, now).Due);
        Assert.DoesNotContain(Tier.Owner, At(date with { Handled = Handled.ByOwner }, now).Due.Select(reminder => reminder.To));
        Assert.Equal(At(date, now).Due.Count(reminder => reminder.To is not Tier.Owner), At(date with { Handled = Handled.ByOwner }, now).Due.Count);
    });

    [Fact]
    public void a_date_that_moved_reminds_again() => Gen.Select(Date, Moment).Sample((date, now) =>
    {
        var told = Told(date, At(date, now).Due);
        Assert.Empty(At(told, now).Due);
        // The ledger is read by the version of the date: another version has none yet.
        var moved = date with { Version = 2 };
        Assert.Equal(At(date, now).Due.Count, At(moved, now).Due.Count);
    });

    [Fact]
    public void nothing_becomes_due_before_the_moment_to_look_again() => Gen.Select(Date, Moment).Sample((date, now) =>
    {
        var outlook = At(date, now);
        var told = Told(date, outlook.Due);
        var next = outlook.Next ?? now.AddYears(3);
        Assert.True(next > now);
        Assert.Empty(At(told, next.AddTicks(-1)).Due);
        if (outlook.Next is not null)
            Assert.NotEmpty(At(told, next).Due);
    });

    [Fact]
    public void only_hours_are_told_at_night_and_at_weekends() => Gen.Select(Date, Moment).Sample((date, now) => Assert.All(At(date, now).Due.Where(reminder => !reminder.CannotWait), reminder =>
    {
        Assert.False(ReminderRules.Default.IsQuiet(reminder.At));
        Assert.True(Calendar.IsWorkingDay(UkTime.DateOf(reminder.At)));
    }));

    static List<Reminder> Walk(AgendaEntry date, IEnumerable<DateTimeOffset> sweeps)
    {
        var told = new List<Reminder>();
        foreach (var now in sweeps)
        {
            var due = At(date, now).Due;
            told.AddRange(due);
            date = Told(date, due);
        }
        return told;
    }
}
