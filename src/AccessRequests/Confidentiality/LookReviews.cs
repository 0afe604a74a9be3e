using System.Globalization;
using AccessRequests.Figures;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.PersonalData;
using Deadlines;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Confidentiality;

/// <summary>A month of looks at the cases that the reviewer may see.</summary>
public sealed record LookMonth(DateOnly First, IReadOnlyList<LooksOfOne> People, DateTimeOffset? ReviewedAt, Guid? ReviewedBy, bool IsOver)
{
    /// <summary>The first day of a month written like 2026-11.</summary>
    public static DateOnly? Parse(string? text) => DateOnly.TryParseExact($"{text}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first.Year is > 2000 and < 2200 ? first : null;
}

/// <param name="Unassigned">Cases among them that were not theirs to work on when the lists were last written.</param>
/// <param name="AtNight">Looks between 20:00 and 7:00 London time, or at a weekend.</param>
public sealed record LooksOfOne(string Actor, int Looks, int Cases, int Unassigned, int AtNight);

/// <summary>The monthly review of who looked at what: the sign of somebody who browses is many cases that are not theirs.</summary>
public sealed class LookReviews(NpgsqlDataSource database, TimeProvider time)
{
    const string Name = $"{Opener.Schema}.look_review";

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(Name);
            table.AddColumn("month", "date").AsPrimaryKey();
            table.AddColumn<Guid>("reviewer").AsPrimaryKey();
            table.AddColumn("at", "timestamptz").NotNull();
            return table;
        }
    }

    /// <param name="month">Its first day; the current month where null.</param>
    public async Task<LookMonth> Read(Actor actor, DateOnly? month, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = UkTime.DateOf(now);
        var first = month ?? new DateOnly(today.Year, today.Month, 1);
        var gate = new GateSql(actor, Scope.Cases, now);
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new(
            $"""
            select l.actor, count(*)::int, count(distinct w.id)::int,
              count(distinct w.id) filter (where 'staff:' || coalesce(w.assignee_id::text, '') <> l.actor
                and not exists (select 1 from {Standings.TableName} s where s.case_reference = w.id and s.standing = '{Standings.Member}' and 'staff:' || s.person::text = l.actor))::int,
              count(*) filter (where extract(isodow from l.at at time zone 'Europe/London') > 5 or extract(hour from l.at at time zone 'Europe/London') not between 7 and 19)::int
            from {Opener.TableName} l join {FigureTables.Cases} w on w.id = l.case_reference
            where l.at >= @from and l.at < @to and l.actor like 'staff:%' and {gate.Condition}
            group by l.actor order by 4 desc, 2 desc, 1
            """)
        { Parameters = { new("from", UkTime.StartOf(first).ToUniversalTime()), new("to", UkTime.StartOf(first.AddMonths(1)).ToUniversalTime()) } });
        gate.AddTo(batch.BatchCommands[0].Parameters);
        batch.BatchCommands.Add(new($"select at, reviewer from {Name} where month = @month order by at desc limit 1") { Parameters = { new("month", first) } });
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        var people = new List<LooksOfOne>();
        while (await rows.ReadAsync(cancel))
            people.Add(new LooksOfOne(rows.GetString(0), rows.GetInt32(1), rows.GetInt32(2), rows.GetInt32(3), rows.GetInt32(4)));
        await rows.NextResultAsync(cancel);
        var isReviewed = await rows.ReadAsync(cancel);
        return new LookMonth(first, people, isReviewed ? rows.GetFieldValue<DateTimeOffset>(0) : null, isReviewed ? rows.GetGuid(1) : null, today >= first.AddMonths(1));
    }

    /// <returns>False where the month is not over yet.</returns>
    public async Task<bool> Confirm(Actor actor, DateOnly month, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (UkTime.DateOf(now) < month.AddMonths(1))
            return false;
        await using var command = database.CreateCommand($"insert into {Name} (month, reviewer, at) values ($1, $2, $3) on conflict do nothing");
        foreach (var value in new object[] { month, actor.StaffId!.Value, now })
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(cancel);
        return true;
    }
}
