using System.Text.Json;
using Marten;
using Npgsql;
using Weasel.Core;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Reminders;

/// <summary>
/// What was told, and to whom. A reminder is recorded once, under a key that the database holds to: date, version of the
/// date, step and tier. It is written with its mail and with the next moment to look, or not at all.
/// </summary>
public static class Ledger
{
    public const string Sent = $"{Agenda.Schema}.sent", Told = $"{Agenda.Schema}.told", HandledTable = $"{Agenda.Schema}.handled";

    public static Table SentTable
    {
        get
        {
            var table = Keyed(Sent);
            table.AddColumn("step", "text").AsPrimaryKey();
            table.AddColumn("tier", "text").AsPrimaryKey();
            table.AddColumn("at", "timestamptz").NotNull();
            table.AddColumn("recorded_at", "timestamptz").NotNull().AddIndex();
            table.AddColumn("why", "text").NotNull();
            table.AddColumn("people", "uuid[]").NotNull();
            table.Indexes.Add(new IndexDefinition("ix_sent_people") { Columns = ["people"], Method = IndexMethod.gin });
            return table;
        }
    }

    /// <summary>One row for each person: what they are still to be written goes into the next morning's mail.</summary>
    public static Table ToldTable
    {
        get
        {
            var table = Keyed(Told);
            table.AddColumn("step", "text").AsPrimaryKey();
            table.AddColumn("tier", "text").AsPrimaryKey();
            table.AddColumn("person", "uuid").AsPrimaryKey();
            table.AddColumn("is_outsider", "boolean").NotNull();
            table.AddColumn("recorded_at", "timestamptz").NotNull().AddIndex();
            table.AddColumn("mail_key", "text");
            // Why it was not written after all: a wall came between, or the matter was over.
            table.AddColumn("dropped", "text");
            table.Indexes.Add(new IndexDefinition("ix_told_untold") { Columns = ["person"], Predicate = "mail_key is null and dropped is null" });
            return table;
        }
    }

    public static Table HandledDefinition
    {
        get
        {
            var table = Keyed(HandledTable);
            table.AddColumn("by", "uuid").NotNull().AddIndex();
            table.AddColumn("by_lead", "boolean").NotNull();
            table.AddColumn("at", "timestamptz").NotNull();
            return table;
        }
    }

    /// <summary>Who sees to the date <c>a</c> of the matter <c>w</c>, as <c>h</c>: whoever leads such cases, or whoever has the case now.</summary>
    internal static string JoinHandled(string join) =>
        $"{join} {HandledTable} h on h.case_reference = a.case_reference and h.clock = a.clock and h.version = a.version and (h.by_lead or w.assignee_id is null or h.by = w.assignee_id)";

    internal sealed record Entry(Reminder Reminder, Recipients To)
    {
        public string MailKey(Guid person) => $"reminder:{Reminder.Entry.CaseReference}:{Reminder.Entry.What.Clock}:{Reminder.Entry.Version}:{Reminder.Step}:{Reminder.To.Stored()}:{person}";
    }

    internal static async Task Record(IQuerySession session, IReadOnlyList<Entry> entries, DateTimeOffset now, CancellationToken cancel)
    {
        if (entries.Count == 0)
            return;
        var rows = JsonSerializer.Serialize(entries.Select(entry => new
        {
            case_reference = entry.Reminder.Entry.CaseReference,
            clock = entry.Reminder.Entry.What.Clock,
            version = entry.Reminder.Entry.Version,
            step = entry.Reminder.Step,
            tier = entry.Reminder.To.Stored(),
            at = entry.Reminder.At.ToUniversalTime(),
            why = entry.Reminder.Why,
            is_outsider = entry.To.AreOutsiders,
            people = entry.To.People.Select(person => new { person, key = entry.Reminder.CannotWait ? entry.MailKey(person) : null }),
        }));
        await session.ExecuteAsync(new NpgsqlCommand(
            $"""
            with r as (
              select * from jsonb_to_recordset(@rows) as r(case_reference text, clock text, version bigint, step text, tier text, at timestamptz, why text, is_outsider boolean, people jsonb)),
            recorded as (
              insert into {Sent} (case_reference, clock, version, step, tier, at, recorded_at, why, people)
              select case_reference, clock, version, step, tier, at, @now, why, array(select (p ->> 'person')::uuid from jsonb_array_elements(people) p) from r
              on conflict do nothing)
            insert into {Told} (case_reference, clock, version, step, tier, person, is_outsider, recorded_at, mail_key)
            select case_reference, clock, version, step, tier, (p ->> 'person')::uuid, is_outsider, @now, p ->> 'key' from r, jsonb_array_elements(people) p
            on conflict do nothing
            """)
        {
            Parameters = { new("rows", NpgsqlTypes.NpgsqlDbType.Jsonb) { Value = rows }, new("now", now) },
        }, cancel);
    }

    static Table Keyed(string name)
    {
        var table = new Table(name);
        table.AddColumn("case_reference", "text").AsPrimaryKey();
        table.AddColumn("clock", "text").AsPrimaryKey();
        table.AddColumn("version", "bigint").AsPrimaryKey();
        return table;
    }
}
