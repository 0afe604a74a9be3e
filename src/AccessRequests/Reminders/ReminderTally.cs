using AccessRequests.NeedToKnow;
using Deadlines;
using Marten;
using Npgsql;
using Weasel.Core;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Reminders;

/// <summary>
/// The reminders of the last days, counted for whom they count: the sweep counts them anew where it told of something, or dates or days
/// have moved, so that whoever opens the board reads a few sums however many were sent.
/// </summary>
public sealed class ReminderTally(IDocumentStore store, Diary diary)
{
    public const string Name = $"{Agenda.Schema}.tally";

    /// <summary>Under which the diary has up to where they were counted last.</summary>
    const string Counted = "tally";

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(Name);
            table.AddColumn("share", "text").AsPrimaryKey();
            table.AddColumn("kind", "text").AsPrimaryKey();
            table.AddColumn("sent", "integer").NotNull();
            table.AddColumn("answered", "integer").NotNull();
            table.AddColumn("counted_at", "timestamptz").NotNull();
            return table;
        }
    }

    static readonly string Count =
        $"""
        insert into {Name} (share, kind, sent, answered, counted_at)
        select e.share, w.kind, sum(c.sent), sum(c.answered), now() from (
          select case_reference, count(*) as sent, count(*) filter (where is_answered) as answered from {ReminderFigures.Sent("true")} group by case_reference) c
        join {Agenda.Matters} w on w.id = c.case_reference cross join lateral {ShareSql.Of} e
        group by 1, 2
        """;

    /// <param name="hasLooked">Whether the sweep looked at any date.</param>
    /// <param name="reached">How far the agenda had read when the sweep began.</param>
    public async Task Run(bool hasLooked, string reached, DateTimeOffset now, CancellationToken cancel)
    {
        var until = $"{reached} {UkTime.DateOf(now):yyyy-MM-dd}";
        if (!hasLooked && (await diary.Find(Counted, cancel))?.Value == until)
            return;
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(cancel);
        await session.ExecuteAsync(new NpgsqlCommand($"delete from {Name}"), cancel);
        await session.ExecuteAsync(new NpgsqlCommand(Count) { Parameters = { new("since", now.AddDays(-ReminderFigures.Days)) } }, cancel);
        await Diary.Note(session, Counted, until, now, cancel);
        await session.Commit(cancel);
    }
}
