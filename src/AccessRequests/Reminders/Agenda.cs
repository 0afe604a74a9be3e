using System.Text.Json;
using AccessRequests.Casework;
using Marten;
using Npgsql;
using Weasel.Core;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Reminders;

/// <summary>
/// Every date of every case, and when to look at it next: what is due is found by one index, however many cases there are.
/// It holds no personal data.
/// </summary>
public static class Agenda
{
    public const string Schema = "reminders", Matters = $"{Schema}.matter", Dates = $"{Schema}.agenda";

    /// <summary>Whether anybody is still to be told of the date <c>a</c> of the matter <c>w</c>: <see cref="AgendaEntry.IsLive"/> for lists.</summary>
    internal const string IsLive = "not a.is_done and (w.is_open or a.holds_when_closed) and (not w.is_waiting or a.holds_while_waiting)";

    /// <summary>A case, as far as it decides who is told: the columns that the gate reads.</summary>
    public static Table MatterTable
    {
        get
        {
            var table = new Table(Matters);
            table.AddColumn("id", "text").AsPrimaryKey();
            table.AddColumn("kind", "text");
            table.AddColumn("is_open", "boolean").NotNull();
            table.AddColumn("is_waiting", "boolean").NotNull();
            table.AddColumn("is_for_intake_alone", "boolean").NotNull();
            table.AddColumn("assignee_id", "uuid").AddIndex();
            return table;
        }
    }

    public static Table DateTable
    {
        get
        {
            var table = new Table(Dates);
            table.AddColumn("case_reference", "text").AsPrimaryKey();
            table.AddColumn("clock", "text").AsPrimaryKey();
            table.AddColumn("version", "bigint").NotNull();
            table.AddColumn("due_on", "date").NotNull();
            table.AddColumn("due_at", "timestamptz");
            table.AddColumn("name", "text").NotNull();
            table.AddColumn("todo", "text").NotNull();
            table.AddColumn("from_clock", "boolean").NotNull();
            table.AddColumn("holds_while_waiting", "boolean").NotNull();
            table.AddColumn("holds_when_closed", "boolean").NotNull();
            table.AddColumn("is_done", "boolean").NotNull();
            table.AddColumn("changed_at", "timestamptz").NotNull();
            table.AddColumn("next_at", "timestamptz");
            // In the order in which the sweep takes its pages: after a rebuild every date is to be looked at, and each page would sort all of them.
            table.Indexes.Add(new IndexDefinition("ix_agenda_next") { Columns = ["next_at", "case_reference", "clock"], Predicate = "next_at is not null" });
            return table;
        }
    }

    /// <summary>Cases as they stand, each with its dates; where there is nothing yet, only its reference.</summary>
    internal const string ReadCases =
        $"""
        select json_build_object('id', k, 'matter', (select to_json(w) from {Matters} w where w.id = k), 'dates', (select json_agg(a) from {Dates} a where a.case_reference = k))::text
        from unnest(?) k
        """;

    internal const string WriteMatters =
        $"""
        insert into {Matters} (id, kind, is_open, is_waiting, is_for_intake_alone, assignee_id)
        select * from jsonb_to_recordset(?::jsonb) as r(id text, kind text, is_open boolean, is_waiting boolean, is_for_intake_alone boolean, assignee_id uuid)
        on conflict (id) do update set kind = excluded.kind, is_open = excluded.is_open, is_waiting = excluded.is_waiting, is_for_intake_alone = excluded.is_for_intake_alone, assignee_id = excluded.assignee_id
        """;

    internal const string RemoveDates = $"delete from {Dates} a using unnest(?, ?) as r(case_reference, clock) where a.case_reference = r.case_reference and a.clock = r.clock";

    // Whatever is written is looked at by the next sweep, also where one is at it now: its row is locked until then.
    internal const string WriteDates =
        $"""
        insert into {Dates} (case_reference, clock, version, due_on, due_at, name, todo, from_clock, holds_while_waiting, holds_when_closed, is_done, changed_at, next_at)
        select r.*, timestamptz '-infinity' from jsonb_to_recordset(?::jsonb) as r(
          case_reference text, clock text, version bigint, due_on date, due_at timestamptz, name text, todo text, from_clock boolean, holds_while_waiting boolean, holds_when_closed boolean, is_done boolean, changed_at timestamptz)
        order by case_reference, clock
        on conflict (case_reference, clock) do update set
          version = excluded.version, due_on = excluded.due_on, due_at = excluded.due_at, name = excluded.name, todo = excluded.todo, from_clock = excluded.from_clock,
          holds_while_waiting = excluded.holds_while_waiting, holds_when_closed = excluded.holds_when_closed, is_done = excluded.is_done, changed_at = excluded.changed_at, next_at = excluded.next_at
        """;

    static readonly string Columns =
        $"""
        select a.case_reference, a.clock, a.version, a.due_on, a.due_at, a.name, a.todo, a.holds_while_waiting, a.holds_when_closed, a.is_done,
          w.kind, w.is_open, w.is_waiting, w.is_for_intake_alone, w.assignee_id, h.by_lead,
          (select json_agg(json_build_object('to', s.tier, 'step', s.step, 'at', s.at)) from (
             select distinct on (tier) tier, step, at from {Ledger.Sent} s
             where s.case_reference = a.case_reference and s.clock = a.clock and s.version = a.version order by tier, at desc) s)::text
        from {Dates} a join {Matters} w on w.id = a.case_reference
        {Ledger.JoinHandled("left join")}
        """;

    // Where a date stays as it was, its version stays too, and with it what was said of it; where it moves, all begins anew.
    const string Moved = "(a.due_on, a.due_at) is distinct from (excluded.due_on, excluded.due_at)";

    /// <summary>Sets one date that no fact of a case sets.</summary>
    /// <param name="version">Of what set the date.</param>
    internal static void Put(IDocumentOperations operations, string reference, long version, Milestone what, DateTimeOffset now) => operations.QueueSqlCommand(
        $"""
        insert into {Dates} as a (case_reference, clock, version, due_on, name, todo, from_clock, holds_while_waiting, holds_when_closed, is_done, changed_at, next_at)
        values (?, ?, ?, ?, ?, ?, false, ?, ?, false, ?, '-infinity')
        on conflict (case_reference, clock) do update set
          version = case when {Moved} then excluded.version else a.version end, is_done = a.is_done and not {Moved}, due_on = excluded.due_on, due_at = excluded.due_at,
          name = excluded.name, todo = excluded.todo, changed_at = excluded.changed_at, next_at = '-infinity'
        """,
        reference, what.Clock, version, what.On, what.Name, what.Todo, what.HoldsWhileWaiting, what.HoldsWhenClosed, now.ToUniversalTime());

    /// <summary>What is to be looked at now, kept from any other sweep until the session ends.</summary>
    internal static Task<List<AgendaEntry>> Due(IDocumentSession session, DateTimeOffset now, int most, CancellationToken cancel) => Read(
        session, new($"{Columns} where a.next_at <= @now order by a.next_at, a.case_reference, a.clock limit @most for update of a skip locked") { Parameters = { new("now", now), new("most", most) } }, cancel);

    /// <summary>All that there is and that has not changed since, page by page.</summary>
    internal static Task<List<AgendaEntry>> After(IQuerySession session, (string Case, string Clock) place, DateTimeOffset unchangedSince, int most, CancellationToken cancel) => Read(
        session, new($"{Columns} where (a.case_reference, a.clock) > (@case, @clock) and w.id >= @case and a.changed_at <= @since and {IsLive} order by a.case_reference, a.clock limit @most")
        {
            Parameters = { new("case", place.Case), new("clock", place.Clock), new("since", unchangedSince), new("most", most) },
        }, cancel);

    internal static Task Move(IQuerySession session, IReadOnlyList<Outlook> looked, CancellationToken cancel) => session.ExecuteAsync(
        new NpgsqlCommand($"update {Dates} a set next_at = l.next_at from unnest(@case, @clock, @next) as l(case_reference, clock, next_at) where a.case_reference = l.case_reference and a.clock = l.clock")
        {
            Parameters =
            {
                new("case", looked.Select(outlook => outlook.Entry.CaseReference).ToArray()),
                new("clock", looked.Select(outlook => outlook.Entry.What.Clock).ToArray()),
                new("next", looked.Select(outlook => outlook.Next?.ToUniversalTime()).ToArray()),
            },
        }, cancel);

    static async Task<List<AgendaEntry>> Read(IQuerySession session, NpgsqlCommand command, CancellationToken cancel)
    {
        await using var rows = await session.ExecuteReaderAsync(command, cancel);
        var entries = new List<AgendaEntry>();
        while (await rows.ReadAsync(cancel))
            entries.Add(new(rows.GetString(0), rows.GetInt64(2), new(rows.GetString(1), rows.GetFieldValue<DateOnly>(3), rows.GetString(5), rows.GetString(6))
            {
                At = rows.IsDBNull(4) ? null : rows.GetFieldValue<DateTimeOffset>(4),
                HoldsWhileWaiting = rows.GetBoolean(7),
                HoldsWhenClosed = rows.GetBoolean(8),
            })
            {
                IsDone = rows.GetBoolean(9),
                Kind = rows.IsDBNull(10) ? null : Enum.Parse<CaseKind>(rows.GetString(10)),
                IsOpen = rows.GetBoolean(11),
                IsWaiting = rows.GetBoolean(12),
                IsForIntakeAlone = rows.GetBoolean(13),
                AssigneeId = rows.IsDBNull(14) ? null : rows.GetGuid(14),
                Handled = rows.IsDBNull(15) ? Handled.No : rows.GetBoolean(15) ? Handled.ByLead : Handled.ByOwner,
                Sent = rows.IsDBNull(16) ? [] : JsonSerializer.Deserialize<SentStep[]>(rows.GetString(16), StoredJson.Options)!,
            });
        return entries;
    }
}
