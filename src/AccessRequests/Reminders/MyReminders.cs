using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using Marten;
using Npgsql;

namespace AccessRequests.Reminders;

/// <summary>A date that somebody was told of and that still stands.</summary>
/// <param name="Clock">Which date of the case it is.</param>
/// <param name="Version">Which version of the date: where the date moves, it is another.</param>
/// <param name="Todo">What is to be done.</param>
/// <param name="DueAt">Where hours count.</param>
/// <param name="Why">The rule by which the reminder came.</param>
public sealed record MyReminder(string CaseReference, CaseKind? Kind, string Clock, long Version, string Todo, DateOnly DueOn, DateTimeOffset? DueAt, string Why, DateTimeOffset ToldAt);

/// <param name="Count">How many there are; the list ends after the first fifty.</param>
/// <param name="SeenTo">Dates of which they said that they see to them, the latest first.</param>
public sealed record MyReminderList(IReadOnlyList<MyReminder> Reminders, int Count, IReadOnlyList<SeenTo> SeenTo);

/// <summary>What somebody was reminded of, as far as the gate lets them know of the case now.</summary>
public sealed class MyReminders(IDocumentStore store, SeeingTo seeing, TimeProvider time)
{
    const int Most = 50;

    // What is for whoever has the case is theirs who has it now; what is for nobody in particular, theirs who were told.
    const string Mine =
        $"""
        (select s.* from {Agenda.Matters} w join {Ledger.Sent} s on s.case_reference = w.id where w.assignee_id = @me and s.tier = 'owner'
         union all
         select s.* from {Ledger.Sent} s join {Agenda.Matters} w on w.id = s.case_reference where s.people @> array[@me] and (s.tier <> 'owner' or w.assignee_id is null))
        """;

    internal static string Standing(GateSql gate) =>
        $"""
        from {Mine} s join {Agenda.Dates} a on a.case_reference = s.case_reference and a.clock = s.clock and a.version = s.version
        join {Agenda.Matters} w on w.id = a.case_reference
        {Ledger.JoinHandled("left join")}
        where {Agenda.IsLive} and (h.by_lead is null or not h.by_lead and s.tier <> 'owner') and (w.kind is null or {gate.Condition})
        """;

    public async Task<MyReminderList> Of(Actor actor, CancellationToken cancel)
    {
        var gate = Digests.GateFor(actor, time.GetUtcNow());
        var command = Command(
            $"""
            select *, count(*) over ()::int from (
              select distinct on (a.case_reference, a.clock) a.case_reference, w.kind, a.clock, a.version, a.todo, a.due_on, a.due_at, s.why, s.recorded_at
              {Standing(gate)} order by a.case_reference, a.clock, s.at desc) latest
            order by due_on, due_at nulls last, case_reference limit {Most}
            """, actor, gate);
        await using var session = store.QuerySession();
        await using var rows = await session.ExecuteReaderAsync(command, cancel);
        var (found, count) = (new List<MyReminder>(), 0);
        while (await rows.ReadAsync(cancel))
        {
            count = rows.GetInt32(9);
            found.Add(new(
                rows.GetString(0), rows.IsDBNull(1) ? null : Enum.Parse<CaseKind>(rows.GetString(1)), rows.GetString(2), rows.GetInt64(3), rows.GetString(4), rows.GetFieldValue<DateOnly>(5),
                rows.IsDBNull(6) ? null : rows.GetFieldValue<DateTimeOffset>(6), rows.GetString(7), rows.GetFieldValue<DateTimeOffset>(8)));
        }
        return new(found, count, await seeing.Of(actor, cancel));
    }

    static NpgsqlCommand Command(string sql, Actor actor, GateSql gate)
    {
        var command = new NpgsqlCommand(sql) { Parameters = { new("me", actor.StaffId ?? Guid.Empty) } };
        gate.AddTo(command.Parameters);
        return command;
    }
}
