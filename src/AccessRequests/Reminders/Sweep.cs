using System.Globalization;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.Notifications;
using AccessRequests.Web;
using Deadlines;
using Marten;
using Npgsql;

namespace AccessRequests.Reminders;

/// <summary>
/// Asks what is due and tells it. It needs no message and no timer that could be lost: whatever was missed is found by the
/// next sweep, on this node or another, and what was told is not told again.
/// </summary>
public sealed class Sweep(
    IDocumentStore store, NpgsqlDataSource database, StandingsOfCases standings, StaffDirectory staff, Postbox postbox, Digests digests, DirectorsMail directors,
    Reconciliation reconciliation, Pruning pruning, ReminderTally tally, Diary diary, ReminderRules rules, Law law, TimeProvider time)
{
    /// <summary>Few enough to be one short transaction; what a kill undoes is one of them.</summary>
    const int PageSize = 500;

    static readonly TimeSpan MostBehind = TimeSpan.FromMinutes(2);

    const string FirstSweep = "first sweep", LastSweep = "sweep", Rules = "rules", Reached = "reached";

    /// <returns>How many reminders were recorded; null where another node is at it.</returns>
    public async Task<int?> Run(CancellationToken cancel)
    {
        await using var turn = await Turn.Take(database, cancel);
        if (turn is null)
            return null;
        var now = time.GetUtcNow();
        await diary.NoteOnce(FirstSweep, "", now, cancel);
        var (reached, isCatchingUp) = await Progress(now, cancel);
        if (isCatchingUp)
            return 0;
        await LookAtAllAgain(now, cancel);
        var (recorded, looked, page) = (0, 0, 0);
        do
        {
            (page, var more) = await Page(now, cancel);
            (looked, recorded) = (looked + page, recorded + more);
        }
        while (page == PageSize);
        await tally.Run(looked > 0, reached, now, cancel);
        await digests.Send(now, cancel);
        await directors.Send(now, cancel);
        await reconciliation.Run(now, cancel);
        await pruning.Run(now, cancel);
        await diary.Note(LastSweep, $"{recorded}", now, cancel);
        return recorded;
    }

    /// <summary>When somebody came through last, and how many reminders they recorded.</summary>
    public async Task<(DateTimeOffset At, int Recorded)?> Last(CancellationToken cancel) =>
        await diary.Find(LastSweep, cancel) is { } last ? (last.At, int.Parse(last.Value, CultureInfo.InvariantCulture)) : null;

    /// <summary>When somebody first began to look for what is due.</summary>
    public async Task<DateTimeOffset?> First(CancellationToken cancel) => (await diary.Find(FirstSweep, cancel))?.At;

    async Task<(int Looked, int Recorded)> Page(DateTimeOffset now, CancellationToken cancel)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancel);
        var entries = await Agenda.Due(session, now, PageSize, cancel);
        if (entries.Count == 0)
            return (0, 0);
        var looked = RemindersDue.Of(entries, rules, law.For(UkTime.DateOf(now)).Calendar, now);
        var reminders = await Address([.. looked.SelectMany(outlook => outlook.Due)], now, cancel);
        await Ledger.Record(session, reminders, now, cancel);
        await Agenda.Move(session, looked, cancel);
        foreach (var reminder in reminders.Where(reminder => reminder.Reminder.CannotWait))
            foreach (var person in reminder.To.People)
                postbox.Queue(session, Mail(reminder, person));
        await session.Commit(cancel);
        return (entries.Count, reminders.Count);
    }

    async Task<IReadOnlyList<Ledger.Entry>> Address(IReadOnlyList<Reminder> due, DateTimeOffset now, CancellationToken cancel)
    {
        if (due.Count == 0)
            return [];
        var everybody = await staff.Everybody(cancel);
        var known = await standings.Of(due.Select(reminder => reminder.Entry.CaseReference), cancel);
        return [.. due.Select(reminder => new Ledger.Entry(reminder, Recipients.Of(reminder.To, reminder.Entry, Access(reminder.Entry), everybody, now)))];

        CaseAccess Access(AgendaEntry entry) => (known.GetValueOrDefault(entry.CaseReference) ?? new CaseAccess()) with
        {
            IsOpen = entry.IsOpen,
            IsForIntakeAlone = entry.IsForIntakeAlone,
            AssigneeId = entry.AssigneeId,
        };
    }

    static StaffMail Mail(Ledger.Entry entry, Guid person)
    {
        var (reference, what) = (entry.Reminder.Entry.CaseReference, entry.Reminder.Entry.What);
        return new(entry.MailKey(person), person, $"{reference}: {UkFormat.Uncapital(what.Todo)}", [$"{entry.Reminder.Why}.", $"{what.Todo}."], reference);
    }

    /// <summary>
    /// While facts of long ago are being read, as at the first start or in a rebuild, dates stand in the agenda that have moved
    /// since: nobody is told of those. An agenda that has stopped is an alarm elsewhere, and no reason to tell nobody of anything.
    /// </summary>
    /// <returns>The last fact that the agenda has read, as the diary notes it.</returns>
    async Task<(string Reached, bool IsCatchingUp)> Progress(DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            $"select p.last_seq_id, (select e.timestamp from casework.mt_events e where e.seq_id > p.last_seq_id order by e.seq_id limit 1) from casework.mt_event_progression p where p.name = '{AgendaProjection.Called}:All'");
        await using var rows = await command.ExecuteReaderAsync(cancel);
        if (!await rows.ReadAsync(cancel))
            return ("", false);
        var reached = rows.GetInt64(0).ToString(CultureInfo.InvariantCulture);
        var isBehind = !await rows.IsDBNullAsync(1, cancel) && now - rows.GetFieldValue<DateTimeOffset>(1) > MostBehind;
        var before = isBehind ? (await diary.Find(Reached, cancel))?.Value : null;
        await diary.Note(Reached, reached, now, cancel);
        return (reached, isBehind && before != reached);
    }

    /// <summary>Under other rules the next moment of every date may be another; what was told stays told.</summary>
    async Task LookAtAllAgain(DateTimeOffset now, CancellationToken cancel)
    {
        var version = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{rules.Version} {law.Version}")));
        if ((await diary.Find(Rules, cancel))?.Value == version)
            return;
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancel);
        await session.ExecuteAsync(new NpgsqlCommand($"update {Agenda.Dates} set next_at = '-infinity'"), cancel);
        await Diary.Note(session, Rules, version, now, cancel);
        await session.Commit(cancel);
    }
}
