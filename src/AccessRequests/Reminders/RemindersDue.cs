using AccessRequests.Casework;
using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.Reminders;

/// <summary>Somebody is to be told of a date.</summary>
/// <param name="At">When that came due.</param>
/// <param name="Why">The rule by which it came, as the person reads it.</param>
/// <param name="CannotWait">It goes by itself and at once, and not with the morning's mail.</param>
public sealed record Reminder(AgendaEntry Entry, Tier To, string Step, DateTimeOffset At, string Why, bool CannotWait);

/// <param name="Due">To be told now.</param>
/// <param name="Next">When to look again. Null: never, unless something changes.</param>
public sealed record Outlook(AgendaEntry Entry, IReadOnlyList<Reminder> Due, DateTimeOffset? Next);

/// <summary>
/// Which reminders are due: a function of the agenda, of what was sent, of the rules and of the moment, and of nothing else.
/// Of each ladder only the latest rung counts: whoever was not told a week ago is not told today what held then.
/// </summary>
public static class RemindersDue
{
    public static IReadOnlyList<Outlook> Of(IEnumerable<AgendaEntry> agenda, ReminderRules rules, WorkingDayCalendar calendar, DateTimeOffset now) =>
        [.. agenda.Select(entry => Of(entry, rules, calendar, now))];

    public static Outlook Of(AgendaEntry entry, ReminderRules rules, WorkingDayCalendar calendar, DateTimeOffset now)
    {
        if (!entry.IsLive)
            return new(entry, [], null);
        var (due, next) = (new List<Reminder>(), DateTimeOffset.MaxValue);
        foreach (var tier in rules.LadderOf(entry.What.Clock).Rungs.GroupBy(rung => rung.To).Where(tier => !entry.IsSilentFor(tier.Key)))
        {
            (Rung Rung, int Offset, DateTimeOffset At)? latest = null;
            foreach (var rung in tier)
            {
                var (reached, coming) = Around(rung, entry.What, rules, calendar, now);
                if (reached is { } step && !(latest?.At > step.At))
                    latest = (rung, step.Offset, step.At);
                if (coming < next)
                    next = coming.Value;
            }
            if (latest is { } found && !WasSent(entry, tier.Key, found.Rung.Step(found.Offset), found.At))
                due.Add(new(
                    entry, tier.Key, found.Rung.Step(found.Offset), found.At, Why(found.Rung.Unit, found.Offset, entry.What), found.Rung.Unit is RungUnit.Hours));
        }
        return new(entry, due, next == DateTimeOffset.MaxValue ? null : next);
    }

    /// <summary>The step of a rung that was reached last, and when the next is.</summary>
    static ((int Offset, DateTimeOffset At)? Reached, DateTimeOffset? Coming) Around(Rung rung, Milestone what, ReminderRules rules, WorkingDayCalendar calendar, DateTimeOffset now)
    {
        DateTimeOffset At(int offset) => rules.InstantOf(what, rung, offset, calendar);
        var at = At(rung.Offset);
        if (at > now)
            return (null, at);
        if (!rung.Repeats)
            return ((rung.Offset, at), null);
        var offset = Math.Max(rung.Offset, Passed(rung.Unit, what.On, UkTime.DateOf(now), calendar));
        while (offset > rung.Offset && At(offset) > now)
            offset--;
        return ((offset, At(offset)), At(offset + 1));
    }

    static int Passed(RungUnit unit, DateOnly from, DateOnly to, WorkingDayCalendar calendar)
    {
        if (unit is not RungUnit.WorkingDays)
            return to.DayNumber - from.DayNumber;
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            count += calendar.IsWorkingDay(day) ? 1 : 0;
        return count;
    }

    /// <summary>Told, or overtaken by what was told after it: sweeps may come in any order.</summary>
    static bool WasSent(AgendaEntry entry, Tier tier, string step, DateTimeOffset at) => entry.Sent.Any(sent => sent.To == tier && (sent.Step == step || sent.At >= at));

    static string Why(RungUnit unit, int offset, Milestone what)
    {
        var date = unit is RungUnit.Hours && what.At is { } instant ? UkFormat.DateAndTime(instant) : UkFormat.Date(what.On);
        var length = UkFormat.Count(Math.Abs(offset), unit switch { RungUnit.Hours => "hour", RungUnit.WorkingDays => "working day", _ => "day" });
        return offset switch
        {
            < 0 => $"{length} before {what.Name}, {date}",
            0 when unit is RungUnit.Hours => $"{UkFormat.Capital(what.Name)} was {date}",
            0 => $"{UkFormat.Capital(what.Name)} is {date}",
            _ => $"{length} after {what.Name}, {date}",
        };
    }
}
