using AccessRequests.Notifications;
using Deadlines;
using Marten;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Reminders;

/// <summary>What a day's comparison found. All numbers, no case.</summary>
/// <param name="Due">Reminders that must exist by the rules, worked out anew over every date there is.</param>
/// <param name="Recorded">Those of them that the ledger has.</param>
/// <param name="Nobody">Those of them that nobody could be told.</param>
/// <param name="Written">How many were put into a mail within the last day.</param>
/// <param name="Sent">How many of those the mail server took.</param>
/// <param name="Failed">How many of those could not be sent or came back.</param>
public sealed record Reconciled(DateOnly Day, DateTimeOffset At, int Due, int Recorded, int Nobody, int Written, int Sent, int Failed)
{
    public int Missing => Due - Recorded;
}

/// <summary>
/// Once a day, what should have been told is worked out from the beginning, past everything by which the sweep finds its way,
/// and compared with what the ledger and the mail say. What is missing is put right and raises an alarm.
/// </summary>
public sealed partial class Reconciliation(IDocumentStore store, NpgsqlDataSource database, ReminderRules rules, Law law, ILogger<Reconciliation> log)
{
    public const string Name = $"{Agenda.Schema}.reconciliation";

    const int PageSize = 2000;

    /// <summary>What became due this moment may still be under way.</summary>
    static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(Name);
            table.AddColumn("day", "date").AsPrimaryKey();
            table.AddColumn("at", "timestamptz").NotNull();
            foreach (var count in new[] { "due", "recorded", "nobody", "written", "sent", "failed" })
                table.AddColumn(count, "int").NotNull();
            return table;
        }
    }

    /// <summary>An hour after the morning's mail, unless it was done today.</summary>
    public async Task Run(DateTimeOffset now, CancellationToken cancel)
    {
        var today = UkTime.DateOf(now);
        if (now < UkTime.InstantOf(today, rules.DigestAt).AddHours(1) || (await Read(1, cancel)) is [var last] && last.Day >= today)
            return;
        await using var session = store.QuerySession();
        var (due, recorded, nobody) = await Compare(session, now, cancel);
        var (written, sent, failed) = await Mail(session, now, cancel);
        var found = new Reconciled(today, now, due, recorded, nobody, written, sent, failed);
        await Keep(found, cancel);
        Told(found.Missing > 0 ? LogLevel.Error : LogLevel.Information, today, due, recorded, found.Missing, nobody, written, sent, failed);
    }

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<Reconciled>> Read(int most, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select day, at, due, recorded, nobody, written, sent, failed from {Name} order by day desc limit $1");
        command.Parameters.Add(new() { Value = most });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = new List<Reconciled>();
        while (await rows.ReadAsync(cancel))
            found.Add(new(rows.GetFieldValue<DateOnly>(0), rows.GetFieldValue<DateTimeOffset>(1), rows.GetInt32(2), rows.GetInt32(3), rows.GetInt32(4), rows.GetInt32(5), rows.GetInt32(6), rows.GetInt32(7)));
        return found;
    }

    async Task<(int Due, int Recorded, int Nobody)> Compare(IQuerySession session, DateTimeOffset now, CancellationToken cancel)
    {
        var (due, recorded, place) = (0, 0, ("", ""));
        var calendar = law.For(UkTime.DateOf(now)).Calendar;
        List<AgendaEntry> page;
        do
        {
            page = await Agenda.After(session, place, now - Grace, PageSize, cancel);
            // As if nothing had ever been told; then what the ledger has is struck out.
            var should = RemindersDue.Of(page.Select(entry => entry with { Sent = [] }), rules, calendar, now - Grace).Sum(outlook => outlook.Due.Count);
            var missing = RemindersDue.Of(page, rules, calendar, now - Grace).Where(outlook => outlook.Due.Count > 0).ToList();
            (due, recorded) = (due + should, recorded + should - missing.Sum(outlook => outlook.Due.Count));
            if (missing.Count > 0)
                await Agenda.Move(session, [.. missing.Select(outlook => outlook with { Next = now })], cancel);
            if (page is [.., var last])
                place = (last.CaseReference, last.What.Clock);
        }
        while (page.Count == PageSize);
        await using var rows = await session.ExecuteReaderAsync(new NpgsqlCommand(
            $"select count(*)::int from {Ledger.Sent} s join {Agenda.Dates} a using (case_reference, clock, version) join {Agenda.Matters} w on w.id = a.case_reference where s.people = '{{}}' and {Agenda.IsLive}"), cancel);
        await rows.ReadAsync(cancel);
        return (due, recorded, rows.GetInt32(0));
    }

    static async Task<(int Written, int Sent, int Failed)> Mail(IQuerySession session, DateTimeOffset now, CancellationToken cancel)
    {
        await using var rows = await session.ExecuteReaderAsync(new NpgsqlCommand(
            $"""
            select count(*)::int, count(*) filter (where m.state = '{MailState.Sent.Stored()}')::int, count(*) filter (where m.state in ('{MailState.Failed.Stored()}', '{MailState.CameBack.Stored()}'))::int
            from {Ledger.Told} t join {MailTable.Name} m on m.key = t.mail_key where t.recorded_at > @from
            """)
        { Parameters = { new("from", now.AddDays(-1)) } }, cancel);
        await rows.ReadAsync(cancel);
        return (rows.GetInt32(0), rows.GetInt32(1), rows.GetInt32(2));
    }

    async Task Keep(Reconciled found, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"insert into {Name} (day, at, due, recorded, nobody, written, sent, failed) values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing");
        foreach (var value in new object[] { found.Day, found.At, found.Due, found.Recorded, found.Nobody, found.Written, found.Sent, found.Failed })
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
    }

    [LoggerMessage("Reminders until {Day:yyyy-MM-dd}: {Due} due, {Recorded} recorded, {Missing} missing, {Nobody} with nobody to tell; of the last day {Written} in mail, {Sent} sent, {Failed} failed")]
    partial void Told(LogLevel level, DateOnly day, int due, int recorded, int missing, int nobody, int written, int sent, int failed);
}
