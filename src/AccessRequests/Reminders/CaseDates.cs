using AccessRequests.Casework;
using Deadlines;
using JasperFx.Events;

namespace AccessRequests.Reminders;

/// <summary>A row of <see cref="Agenda.Matters"/>.</summary>
sealed record Matter(string Id, string Kind, bool IsOpen, bool IsWaiting, bool IsForIntakeAlone, Guid? AssigneeId);

/// <summary>A row of <see cref="Agenda.Dates"/>, but for when to look at it next.</summary>
sealed record DateOfCase(
    string CaseReference, string Clock, long Version, DateOnly DueOn, DateTimeOffset? DueAt, string Name, string Todo, bool FromClock, bool HoldsWhileWaiting, bool HoldsWhenClosed, bool IsDone, DateTimeOffset ChangedAt);

/// <summary>The dates of one case as the facts about it are read, one after another; whoever reads them writes once what came of them all.</summary>
sealed class CaseDates(string reference, Matter? matter, IEnumerable<DateOfCase> dates)
{
    readonly Dictionary<string, DateOfCase> dates = dates.ToDictionary(date => date.Clock);
    readonly HashSet<string> touched = [], removed = [];

    public Matter? Matter { get; private set; } = matter;

    /// <summary>The dates to look at anew, whether they are others now or may only be told of otherwise.</summary>
    public IEnumerable<DateOfCase> Touched => touched.Select(clock => dates[clock]);

    public IEnumerable<(string CaseReference, string Clock)> Removed => removed.Select(clock => (reference, clock));

    public void Read(IEvent e)
    {
        // A case that begins has nothing yet that could be in the way.
        var begins = e.Data is IOpenCase;
        if (e.Data is IOpenCase opened)
            Matter ??= new(reference, opened.Kind.ToString(), IsOpen: true, IsWaiting(opened.Due), opened.IsForIntakeAlone, AssigneeId: null);
        if (e.Data is IReopenCase)
        {
            Matter = Matter is null ? null : Matter with { IsOpen = true };
            Remove(Clocks.Retention);
        }
        if (e.Data is IMoveDeadline { Due: var due })
        {
            if (!begins)
            {
                Matter = Matter is null ? null : Matter with { IsWaiting = IsWaiting(due) };
                foreach (var gone in dates.Values.Where(date => date.FromClock && due.Milestones.All(milestone => milestone.Clock != date.Clock)).ToList())
                    Remove(gone.Clock);
            }
            foreach (var milestone in due.Milestones)
                Set(milestone, e, fromClock: true);
        }
        if (e.Data is ISetMilestones set)
        {
            foreach (var milestone in set.Milestones)
                Set(milestone, e);
            foreach (var clock in set.Done)
            {
                if (!dates.TryGetValue(clock, out var done))
                    continue;
                dates[clock] = done with { IsDone = true };
                touched.Add(clock);
            }
        }
        if (e.Data is ICloseCase closed)
            Set(Milestone.RetentionReview(closed.Record, closed.ClosedOn), e);
        Matter = Matter is null ? null : After(Matter, e.Data);

        if (e.Data is IAssignCase || !begins && e.Data is IReopenCase or IRaiseWall && Matter?.AssigneeId is not null)
            Remove(Clocks.Unassigned);
        else if (e.Data is IOpenCase or IReopenCase or IRaiseWall && !dates.ContainsKey(Clocks.Unassigned))
            // Since the day on which it was seen that nobody has it; whoever has it has no such date.
            Set(new(Clocks.Unassigned, UkTime.DateOf(e.Timestamp), "the day since when nobody has had this case", "Give it to somebody") { HoldsWhileWaiting = true }, e);
        if (!begins && e.Data is IMoveDeadline or ICloseCase or ISetMilestones or IEndIntake or IAssignCase or IRaiseWall)
            touched.UnionWith(dates.Keys);
    }

    static Matter After(Matter matter, object fact)
    {
        if (fact is IEndIntake)
            matter = matter with { IsForIntakeAlone = false };
        matter = matter with { AssigneeId = Assignee.After(matter.AssigneeId, fact) };
        return fact is ICloseCase ? matter with { IsOpen = false } : matter;
    }

    static bool IsWaiting(Due due) => due.State is DueState.Waiting or DueState.NotStarted;

    void Remove(string clock)
    {
        if (!dates.Remove(clock))
            return;
        touched.Remove(clock);
        removed.Add(clock);
    }

    /// <summary>Where a date stays as it was, its version stays too, and with it what was said of it; where it moves, all begins anew.</summary>
    void Set(Milestone what, IEvent e, bool fromClock = false)
    {
        var at = what.At is { } instant ? Stored(instant) : (DateTimeOffset?)null;
        var stays = dates.GetValueOrDefault(what.Clock) is { } was && was.DueOn == what.On && was.DueAt == at ? was : null;
        dates[what.Clock] = new(
            reference, what.Clock, stays?.Version ?? e.Version, what.On, at, what.Name, what.Todo, fromClock, what.HoldsWhileWaiting, what.HoldsWhenClosed, stays?.IsDone ?? false, e.Timestamp);
        touched.Add(what.Clock);
        removed.Remove(what.Clock);
    }

    /// <summary>An instant as the database keeps and rounds it: in microseconds.</summary>
    static DateTimeOffset Stored(DateTimeOffset at)
    {
        var (second, rest) = Math.DivRem(at.UtcTicks, TimeSpan.TicksPerSecond);
        return new(second * TimeSpan.TicksPerSecond + (long)Math.Round(rest / 1e7 * 1e6) * TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
    }
}
