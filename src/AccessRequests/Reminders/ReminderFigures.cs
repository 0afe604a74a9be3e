using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using Marten;
using Npgsql;

namespace AccessRequests.Reminders;

/// <summary>Reminders of one kind of case that were sent within the last days.</summary>
/// <param name="Answered">Those after which somebody said that they see to it, or after which the date was kept, moved or over.</param>
public sealed record ReminderCount(CaseKind Kind, int Sent, int Answered)
{
    public int Standing => Sent - Answered;
}

/// <summary>One reminder, by the number of its case: no name, and not who was reminded.</summary>
/// <param name="Why">The rule by which it came.</param>
public sealed record SentReminder(string CaseReference, CaseKind Kind, Tier To, string Why, DateTimeOffset SentAt, bool IsAnswered);

/// <param name="Total">How many there are on all pages.</param>
public sealed record SentReminders(IReadOnlyList<SentReminder> Reminders, int Total);

/// <summary>What the ledger says in numbers, of the cases that the viewer counts. It reads the last days alone, however long the ledger is.</summary>
public sealed class ReminderFigures(IDocumentStore store, TimeProvider time)
{
    public const int Days = 30, PageSize = 25;

    /// <summary>Reminders that reached nobody are an alarm elsewhere, and none that were sent.</summary>
    internal static string Sent(string condition) =>
        $"""
        (select s.*, w.kind, not coalesce(a.version is not null and {Agenda.IsLive} and (h.by_lead is null or not h.by_lead and s.tier <> 'owner'), false) as is_answered
         from {Ledger.Sent} s join {Agenda.Matters} w on w.id = s.case_reference
         left join {Agenda.Dates} a on a.case_reference = s.case_reference and a.clock = s.clock and a.version = s.version
         left join {Ledger.HandledTable} h on h.case_reference = s.case_reference and h.clock = s.clock and h.version = s.version
         where s.recorded_at > @since and cardinality(s.people) > 0 and w.kind is not null and {condition}) sent
        """;

    // What the tally cannot know: a wall of theirs that is newer, and glass.
    const string Own =
        $"""
        exists (select 1 from {Standings.TableName} where person = @me and standing = '{Standings.Glass}' and until > @now)
        or exists (select 1 from {Standings.TableName} where person = @me and standing = '{Standings.Walled}' and recorded_at > coalesce((select min(counted_at) from {ReminderTally.Name}), '-infinity') - interval '10 seconds')
        """;

    const string Tallied =
        $"""
        select t.kind, sum(t.sent * s.times)::int, sum(t.answered * s.times)::int, false from unnest(@kinds, @shares, @times) s (kind, share, times)
        join {ReminderTally.Name} t on t.share = s.share and t.kind = s.kind group by t.kind having sum(t.sent * s.times) > 0
        union all select '', 0, 0, true where {Own}
        """;

    /// <summary>As the last sweep counted them; one by one for whom a wall was raised or glass broken since.</summary>
    public async Task<IReadOnlyList<ReminderCount>> Count(Actor viewer, CancellationToken cancel)
    {
        var sight = new Sight(viewer, Scope.Figures);
        var tallied = new NpgsqlCommand(Tallied) { Parameters = { new("me", sight.Viewer), new("now", time.GetUtcNow()) } };
        sight.AddTo(tallied.Parameters);
        return await Counts(tallied, cancel) ?? await OneByOne(viewer, cancel);
    }

    async Task<IReadOnlyList<ReminderCount>> OneByOne(Actor viewer, CancellationToken cancel)
    {
        var gate = GateSql.ForFigures(viewer, time.GetUtcNow());
        return (await Counts(Command($"select kind, count(*)::int, count(*) filter (where is_answered)::int, false from {Sent(gate.Condition)} group by kind", gate), cancel))!;
    }

    /// <returns>Null where they are to be counted one by one.</returns>
    async Task<IReadOnlyList<ReminderCount>?> Counts(NpgsqlCommand command, CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        await using var rows = await session.ExecuteReaderAsync(command, cancel);
        var counts = new List<ReminderCount>();
        while (await rows.ReadAsync(cancel))
            if (rows.GetBoolean(3))
                return null;
            else
                counts.Add(new(Enum.Parse<CaseKind>(rows.GetString(0)), rows.GetInt32(1), rows.GetInt32(2)));
        return [.. counts.OrderBy(count => count.Kind)];
    }

    /// <summary>Those behind a number, the latest first.</summary>
    /// <param name="kind">Null: of all kinds.</param>
    public async Task<SentReminders> Read(Actor viewer, CaseKind? kind, bool? answered, int page, CancellationToken cancel)
    {
        var gate = GateSql.ForFigures(viewer, time.GetUtcNow());
        var command = Command(
            $"""
            select case_reference, tier, why, recorded_at, is_answered, count(*) over ()::int, kind from {Sent(gate.Condition)} where (@kind is null or kind = @kind) and (@answered is null or is_answered = @answered)
            order by recorded_at desc, case_reference, clock, step, tier limit {PageSize} offset @skip
            """, gate);
        command.Parameters.Add(new("kind", NpgsqlTypes.NpgsqlDbType.Text) { Value = (object?)kind?.ToString() ?? DBNull.Value });
        command.Parameters.Add(new("answered", NpgsqlTypes.NpgsqlDbType.Boolean) { Value = (object?)answered ?? DBNull.Value });
        command.Parameters.Add(new("skip", (page - 1) * PageSize));
        await using var session = store.QuerySession();
        await using var rows = await session.ExecuteReaderAsync(command, cancel);
        var (found, total) = (new List<SentReminder>(), 0);
        while (await rows.ReadAsync(cancel))
        {
            total = rows.GetInt32(5);
            found.Add(new(rows.GetString(0), Enum.Parse<CaseKind>(rows.GetString(6)), Enum.Parse<Tier>(rows.GetString(1), ignoreCase: true), rows.GetString(2), rows.GetFieldValue<DateTimeOffset>(3), rows.GetBoolean(4)));
        }
        return new(found, total);
    }

    NpgsqlCommand Command(string sql, GateSql gate)
    {
        var command = new NpgsqlCommand(sql) { Parameters = { new("since", time.GetUtcNow().AddDays(-Days)) } };
        gate.AddTo(command.Parameters);
        return command;
    }
}
