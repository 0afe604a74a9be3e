using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.Reminders;
using Npgsql;

namespace AccessRequests.CalendarFeeds;

/// <summary>A date that somebody keeps: the number of a case, what is to be done and by when, and nothing of what it is about.</summary>
/// <param name="Clock">One of <see cref="Clocks"/>.</param>
/// <param name="At">Where hours count.</param>
/// <param name="Version">A date that moved has a higher one.</param>
public sealed record OwnDate(string CaseReference, string Clock, string Todo, DateOnly On, DateTimeOffset? At, int Version);

/// <summary>Every date that still stands of the cases that somebody was given or was brought into, as the gate has it at this moment.</summary>
public sealed class OwnDates(NpgsqlDataSource database, TimeProvider time)
{
    const int Most = 500;

    public async Task<IReadOnlyList<OwnDate>> Of(Actor actor, CancellationToken cancel)
    {
        var gate = new GateSql(actor, Scope.Work, time.GetUtcNow());
        // Since when nobody has had a case is no date to keep.
        await using var command = database.CreateCommand(
            $"""
            select a.case_reference, a.clock, a.todo, a.due_on, a.due_at, a.version::int
            from {Agenda.Matters} w join {Agenda.Dates} a on a.case_reference = w.id
            where w.id in (select m.id from {Agenda.Matters} m where m.assignee_id = @me union select case_reference from {Standings.TableName} where person = @me and standing = '{Standings.Member}')
              and {Agenda.IsLive} and a.clock <> '{Clocks.Unassigned}' and {gate.Condition}
            order by a.due_on, a.case_reference, a.clock limit {Most}
            """);
        command.Parameters.Add(new("me", actor.StaffId!.Value));
        gate.AddTo(command.Parameters);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var dates = new List<OwnDate>();
        while (await rows.ReadAsync(cancel))
            dates.Add(new(
                rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.GetFieldValue<DateOnly>(3), rows.IsDBNull(4) ? null : rows.GetFieldValue<DateTimeOffset>(4), rows.GetInt32(5)));
        return dates;
    }
}
