using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.Worklists;
using Deadlines;
using Npgsql;

namespace AccessRequests.CalendarFeeds;

/// <summary>A date that somebody keeps: the number of a case and a day, and nothing of what it is about.</summary>
/// <param name="Version">Of the case: a date that moved has a higher one.</param>
public sealed record OwnDate(string CaseReference, CaseKind Kind, DateOnly On, int Version);

/// <summary>The dates of the cases that somebody works on, as the gate has it at this moment.</summary>
public sealed class OwnDates(NpgsqlDataSource database, TimeProvider time)
{
    const int Most = 500;

    public async Task<IReadOnlyList<OwnDate>> Of(Actor actor, CancellationToken cancel)
    {
        var gate = new GateSql(actor, Scope.Cases, time.GetUtcNow());
        await using var command = database.CreateCommand(
            $"""
            select w.id, w.kind, w.due_on, s.version::int, (w.data ->> 'dueAt')::timestamptz
            from {WorklistQuery.Table} w join casework.mt_streams s on s.id = w.id
            where w.is_open and w.state = 'Running' and w.due_on is not null and w.assignee_id = @me and {gate.Condition}
            order by w.due_on, w.id limit {Most}
            """);
        command.Parameters.Add(new("me", actor.StaffId!.Value));
        gate.AddTo(command.Parameters);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var dates = new List<OwnDate>();
        while (await rows.ReadAsync(cancel))
            dates.Add(new(
                rows.GetString(0), Enum.Parse<CaseKind>(rows.GetString(1)), rows.IsDBNull(4) ? rows.GetFieldValue<DateOnly>(2) : UkTime.DateOf(rows.GetFieldValue<DateTimeOffset>(4)), rows.GetInt32(3)));
        return dates;
    }
}
