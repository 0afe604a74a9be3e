using AccessRequests.Casework;
using Deadlines;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace AccessRequests.Reminders;

/// <summary>Keeps the agenda, by the contracts of Casework alone: a new kind of case joins it by saying its milestones.</summary>
sealed class AgendaProjection : EventProjection, IWriteTables
{
    public const string Called = "agenda";

    // Nothing is emptied before a rebuild: the facts, told again in their order, leave every date as it was.
    public AgendaProjection() => Name = Called;

    // Reviews of policies are no facts of a case, and the sweep notes when to look again.
    public IReadOnlyList<ViewTable> Tables { get; } = [new(Agenda.Matters, "kind is not null"), new(Agenda.Dates, $"clock <> '{Clocks.Policy}'", "next_at")];

    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        if (e.StreamKey is not { } reference)
            return ValueTask.CompletedTask;
        var day = UkTime.DateOf(e.Timestamp);

        // A case that begins has nothing yet that could be in the way: that spares half of what is most often done.
        var begins = e.Data is IOpenCase;
        if (e.Data is IOpenCase opened)
            Do(
                $"insert into {Agenda.Matters} (id, kind, is_open, is_waiting, is_for_intake_alone) values (?, ?, true, ?, ?) on conflict (id) do nothing",
                reference, opened.Kind.ToString(), IsWaiting(opened.Due), opened.IsForIntakeAlone);
        if (e.Data is IReopenCase)
        {
            Do($"update {Agenda.Matters} set is_open = true where id = ?", reference);
            Remove(Clocks.Retention);
        }
        if (e.Data is IMoveDeadline { Due: var due })
        {
            if (!begins)
            {
                Do($"update {Agenda.Matters} set is_waiting = ? where id = ?", IsWaiting(due), reference);
                Do($"delete from {Agenda.Dates} where case_reference = ? and from_clock and clock <> all(?)", reference, due.Milestones.Select(milestone => milestone.Clock).ToArray());
            }
            foreach (var milestone in due.Milestones)
                Set(milestone, fromClock: true);
        }
        if (e.Data is ISetMilestones dates)
        {
            foreach (var milestone in dates.Milestones)
                Set(milestone);
            if (dates.Done.Count > 0)
                Do($"update {Agenda.Dates} set is_done = true where case_reference = ? and clock = any(?)", reference, dates.Done.ToArray());
        }
        if (e.Data is IEndIntake)
            Do($"update {Agenda.Matters} set is_for_intake_alone = false where id = ?", reference);
        if (e.Data is IAssignCase assigned)
            Do($"update {Agenda.Matters} set assignee_id = ? where id = ?", assigned.AssigneeId, reference);
        if (e.Data is IRaiseWall raised)
            Do($"update {Agenda.Matters} set assignee_id = null where id = ? and assignee_id = any(?)", reference, raised.Walled.ToArray());
        if (e.Data is ICloseCase closed)
        {
            Do($"update {Agenda.Matters} set is_open = false where id = ?", reference);
            Set(Milestone.RetentionReview(closed.Record, closed.ClosedOn));
        }

        if (e.Data is IAssignCase)
            Remove(Clocks.Unassigned);
        else if (e.Data is IOpenCase or IReopenCase or IRaiseWall)
        {
            // Since the day on which it was seen that nobody has it; whoever has it has no such date.
            Set(new(Clocks.Unassigned, day, "the day since when nobody has had this case", "Give it to somebody") { HoldsWhileWaiting = true }, ifNone: true);
            if (!begins)
                Do($"delete from {Agenda.Dates} a using {Agenda.Matters} w where w.id = a.case_reference and w.id = ? and a.clock = ? and w.assignee_id is not null", reference, Clocks.Unassigned);
        }
        if (!begins && e.Data is IMoveDeadline or ICloseCase or ISetMilestones or IEndIntake or IAssignCase or IRaiseWall)
            Do($"update {Agenda.Dates} set next_at = '-infinity' where case_reference = ?", reference);
        return ValueTask.CompletedTask;

        static bool IsWaiting(Due due) => due.State is DueState.Waiting or DueState.NotStarted;

        void Do(string sql, params object[] values) => operations.QueueSqlCommand(sql, values);

        void Remove(string clock) => Do($"delete from {Agenda.Dates} where case_reference = ? and clock = ?", reference, clock);

        void Set(Milestone what, bool fromClock = false, bool ifNone = false) => Agenda.Put(operations, reference, e.Version, what, e.Timestamp, fromClock, ifNone);
    }
}
