using Deadlines;
using Npgsql;

namespace AccessRequests.Reminders;

/// <summary>
/// Once a day, what was told long ago is thrown away. Thirteen months hold a whole year to report on and the same month of the
/// year before to compare with; nobody needs to know for longer who was reminded when. What keeps a reminder from coming
/// twice stays as long as its date does: the latest of each tier.
/// </summary>
public sealed class Pruning(NpgsqlDataSource database, Diary diary)
{
    public const int MonthsKept = 13;

    /// <summary>Few enough not to be in anybody's way.</summary>
    const int AtOnce = 5000;

    const string Pruned = "pruned";

    static readonly string SameDate = string.Join(" and ", new[] { "case_reference", "clock", "version" }.Select(column => $"a.{column} = old.{column}"));

    static readonly (string Table, string Old)[] What =
    [
        (Ledger.Sent,
            $"""
            old.recorded_at < @before and not exists (select 1 from {Agenda.Dates} a where {SameDate} and not exists (
              select 1 from {Ledger.Sent} later
              where later.case_reference = old.case_reference and later.clock = old.clock and later.version = old.version and later.tier = old.tier and later.at > old.at))
            """),
        (Ledger.Told, "old.recorded_at < @before and (old.mail_key is not null or old.dropped is not null)"),
        (Ledger.HandledTable, $"old.at < @before and not exists (select 1 from {Agenda.Dates} a where {SameDate})"),
        (Reconciliation.Name, "old.at < @before"),
    ];

    public async Task Run(DateTimeOffset now, CancellationToken cancel)
    {
        var today = $"{UkTime.DateOf(now):yyyy-MM-dd}";
        if ((await diary.Find(Pruned, cancel))?.Value == today)
            return;
        foreach (var (table, old) in What)
            while (await Delete(table, old, now.AddMonths(-MonthsKept), cancel) == AtOnce)
            {
                // The next lot.
            }
        await diary.Note(Pruned, today, now, cancel);
    }

    async Task<int> Delete(string table, string old, DateTimeOffset before, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"delete from {table} where ctid = any(array(select old.ctid from {table} old where {old} limit {AtOnce}))");
        command.Parameters.Add(new("before", before));
        return await command.ExecuteNonQueryAsync(cancel);
    }
}
