using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.Notifications;
using AccessRequests.Web;
using Deadlines;
using Marten;
using Npgsql;

namespace AccessRequests.Reminders;

/// <summary>One mail a person, in the morning of a working day, with everything that became due to them; however much that is.</summary>
public sealed class Digests(IDocumentStore store, StaffDirectory staff, Postbox postbox, ReminderRules rules, Law law, Organisation us)
{
    const int Shown = 40;

    const string Untold = "t.person = @me and t.mail_key is null and t.dropped is null";

    static readonly string Join =
        $"""
        from {Agenda.Dates} a join {Agenda.Matters} w on w.id = a.case_reference
        {Ledger.JoinHandled("left join")}
        where a.case_reference = t.case_reference and a.clock = t.clock and a.version = t.version
        """;

    public async Task Send(DateTimeOffset now, CancellationToken cancel)
    {
        if (rules.IsQuiet(now) || !law.For(UkTime.DateOf(now)).Calendar.IsWorkingDay(UkTime.DateOf(now)))
            return;
        await using var session = store.QuerySession();
        var waiting = new List<Guid>();
        await using (var rows = await session.ExecuteReaderAsync(new NpgsqlCommand($"select distinct person from {Ledger.Told} where mail_key is null and dropped is null"), cancel))
            while (await rows.ReadAsync(cancel))
                waiting.Add(rows.GetGuid(0));
        if (waiting.Count == 0)
            return;
        var everybody = await staff.Everybody(cancel);
        foreach (var person in waiting)
            await Send(person, everybody.FirstOrDefault(colleague => colleague.Id == person), now, cancel);
    }

    async Task Send(Guid person, Colleague? colleague, DateTimeOffset now, CancellationToken cancel)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancel);
        await Drop(session, person, colleague, now, cancel);
        var (count, dueNow, lines) = await Read(session, person, UkTime.DateOf(now), cancel);
        var key = $"digest:{person}:{UkTime.DateOf(now):yyyy-MM-dd}";
        if (count > 0 && await IsSent(session, key, cancel))
            // What came up during the day waits for the next morning, unless it would be late by then.
            (key, count) = dueNow > 0 ? ($"{key}:{UkTime.LocalTime(now):HHmm}", count) : (key, 0);
        if (count > 0)
        {
            await session.ExecuteAsync(Command($"update {Ledger.Told} t set mail_key = @key where {Untold}", person, new NpgsqlParameter("key", key)), cancel);
            postbox.Queue(session, new StaffMail(key, person, $"{UkFormat.Count(count, "date")} to keep", [.. Words(count, lines)]));
        }
        await session.Commit(cancel);
    }

    IEnumerable<string> Words(int count, IReadOnlyList<string> lines) =>
    [
        .. lines,
        .. count > lines.Count ? new[] { $"And {UkFormat.Number(count - lines.Count)} more." } : [],
        $"All of them, and why each came: {us.ServiceAddress.TrimEnd('/')}{ReminderEndpoints.Address}",
    ];

    /// <summary>What was over before the morning came, or what a wall has come before since, is not written.</summary>
    async Task Drop(IQuerySession session, Guid person, Colleague? colleague, DateTimeOffset now, CancellationToken cancel)
    {
        if (colleague is null)
        {
            await session.ExecuteAsync(Command($"update {Ledger.Told} t set dropped = 'left' where {Untold}", person), cancel);
            return;
        }
        await session.ExecuteAsync(Command(
            $"update {Ledger.Told} t set dropped = 'over' where {Untold} and not exists (select {Join} and {Agenda.IsLive} and (h.by_lead is null or not h.by_lead and t.tier <> 'owner'))", person), cancel);
        var gate = GateFor(Actor.Staff(colleague.Id, colleague.Name, colleague.Roles), now);
        var withheld = Command(
            $"""
            update {Ledger.Told} t set dropped = 'withheld' where {Untold} and not exists (select {Join} and (w.kind is null or {gate.Condition} or t.is_outsider
              and w.id not in (select case_reference from {Standings.TableName} where person = @me and standing = '{Standings.Walled}')))
            """, person);
        gate.AddTo(withheld.Parameters);
        await session.ExecuteAsync(withheld, cancel);
    }

    /// <summary>Directors are told numbers and dates, as in their lists.</summary>
    internal static GateSql GateFor(Actor actor, DateTimeOffset now) => new(actor, actor.Is(Role.Director) ? Scope.Figures : Scope.Cases, now);

    static async Task<(int Count, int DueNow, IReadOnlyList<string> Lines)> Read(IQuerySession session, Guid person, DateOnly today, CancellationToken cancel)
    {
        await using var rows = await session.ExecuteReaderAsync(Command(
            $"""
            select a.case_reference, w.kind is null, a.todo, a.due_on, a.due_at, count(*) over ()::int, count(*) filter (where a.due_on <= @today) over ()::int
            from (select distinct case_reference, clock, version from {Ledger.Told} t where {Untold}) t
            join {Agenda.Dates} a on a.case_reference = t.case_reference and a.clock = t.clock and a.version = t.version join {Agenda.Matters} w on w.id = a.case_reference
            order by a.due_on, a.case_reference limit {Shown}
            """, person, new NpgsqlParameter("today", today)), cancel);
        var (count, dueNow, lines) = (0, 0, new List<string>());
        while (await rows.ReadAsync(cancel))
        {
            (count, dueNow) = (rows.GetInt32(5), rows.GetInt32(6));
            var date = rows.IsDBNull(4) ? UkFormat.Date(rows.GetFieldValue<DateOnly>(3)) : UkFormat.DateAndTime(rows.GetFieldValue<DateTimeOffset>(4));
            lines.Add($"{(rows.GetBoolean(1) ? "Policies" : rows.GetString(0))}: {UkFormat.Uncapital(rows.GetString(2))}, {date}.");
        }
        return (count, dueNow, lines);
    }

    static async Task<bool> IsSent(IQuerySession session, string key, CancellationToken cancel)
    {
        await using var rows = await session.ExecuteReaderAsync(new NpgsqlCommand($"select 1 from {MailTable.Name} where key = @key") { Parameters = { new("key", key) } }, cancel);
        return await rows.ReadAsync(cancel);
    }

    static NpgsqlCommand Command(string sql, Guid me, params NpgsqlParameter[] more)
    {
        var command = new NpgsqlCommand(sql);
        command.Parameters.Add(new("me", me));
        command.Parameters.AddRange(more);
        return command;
    }
}
