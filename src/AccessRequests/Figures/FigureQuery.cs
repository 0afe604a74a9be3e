using System.Data;
using System.Globalization;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using Npgsql;
using NpgsqlTypes;

namespace AccessRequests.Figures;

/// <summary>Figures of some measures. What is over is asked for by its days; what is open now has no part in that.</summary>
/// <param name="Next">How many of the open cases with a running date are wanted, the soonest first.</param>
public sealed record FigureAsk(IReadOnlyList<Measure> Measures, DateOnly From = default, DateOnly? To = null, int Next = 0)
{
    /// <summary>The first day of each band of ages, the oldest first, which begins with <see cref="Figure.NoDay"/>; without bands ages are told by the day.</summary>
    public IReadOnlyList<DateOnly> AgesFrom { get; init; } = [];

    /// <summary>What a figure is added to: what is told for the whole of the time stands under its first day, an age under that of its band.</summary>
    public Figure Under(Figure figure) =>
        Figure.OfWhole.Contains(figure.Measure) ? figure with { Day = From }
        : figure.Measure is Measure.Age && AgesFrom is not [] ? figure with { Day = AgesFrom.Last(first => first <= figure.Day) }
        : figure;

    public bool Takes(Figure figure) => Measures.Contains(figure.Measure) && (Figure.OfOpen.Contains(figure.Measure) || figure.Day >= From && figure.Day <= (To ?? DateOnly.MaxValue));
}

/// <param name="Counts">What is counted, within what the viewer may count.</param>
/// <param name="Next">The next to fall due.</param>
/// <param name="Hours">Those of them for which hours count.</param>
/// <param name="AsAt">Facts recorded up to this moment are in.</param>
public sealed record FigureSet(IReadOnlyDictionary<Figure, int> Counts, IReadOnlyList<CaseRow> Next, IReadOnlyList<CaseRow> Hours, DateTimeOffset AsAt)
{
    /// <summary>At most so many clocks that count hours are named one by one.</summary>
    public const int MostHours = 25;

    public IEnumerable<KeyValuePair<Figure, int>> Of(Measure measure) => Counts.Where(count => count.Key.Measure == measure);

    public IEnumerable<KeyValuePair<Figure, int>> Of(Measure measure, CaseKind kind) => Of(measure).Where(count => count.Key.Kind == kind);
}

/// <summary>
/// Reads counts, never cases: those of the parts that somebody sees as a whole, less what a wall keeps from them, and those of what is near
/// to them. So the cost does not grow with the cases there ever were.
/// </summary>
public sealed class FigureQuery(NpgsqlDataSource database, TimeProvider time)
{
    // A wall holds from the transaction that raises it: what the view may not have read of them yet is looked at case by case, and so is
    // what glass shows for some hours. The view notes when it last read on; whoever was quicker than their own commit has some seconds.
    static readonly string AheadOfCounts =
        $"""
        select w.data::text, s.walled, s.glass from (
          select case_reference, bool_or(standing = '{Standings.Walled}') as walled, bool_or(standing = '{Standings.Glass}') as glass from (
            select case_reference, standing from {Standings.TableName} where person = {GateSql.Unforeseen("@me")} and standing = '{Standings.Walled}'
              and recorded_at > (select last_updated - interval '10 seconds' from casework.mt_event_progression where name = '{CaseProjection.Name}:All')
            union all
            select case_reference, standing from {Standings.TableName} where person = {GateSql.Unforeseen("@me")} and standing = '{Standings.Glass}' and until > {GateSql.Unforeseen("@now")}) each_of
          group by case_reference) s
        join {FigureTables.Cases} w on w.id = s.case_reference
        """;

    const string Shares = "unnest(@kinds, @shares, @times) s (kind, share, times)";

    const string CountsSql =
        $"""
        select measure, day, kind, code, sum(n)::int from (
          select f.measure, case f.measure when '{nameof(Measure.Age)}' then coalesce((@ages)[width_bucket(f.day, @ages)], f.day) else f.day end as day, f.kind, f.code, f.n * s.times as n from {Shares} cross join unnest(@open) m (measure) cross join lateral (
            select * from {FigureTables.Counts} f where f.share = s.share and f.kind = s.kind and f.measure = m.measure {LookedUp}) f
          union all
          select f.measure, case when f.measure = any(@whole) then @from else f.day end, f.kind, f.code, f.n * s.times from {Shares} cross join unnest(@over) m (measure) cross join lateral (
            select * from {FigureTables.Counts} f where f.share = s.share and f.kind = s.kind and f.measure = m.measure and f.day between @from and @to {LookedUp}) f) every
        group by 1, 2, 3, 4
        """;

    const string DaysSql =
        $"""
        select f.measure, f.kind, s.times, f.cases from {Shares} cross join unnest(@days) m (measure) cross join lateral (
          select * from {FigureTables.Days} f where f.share = s.share and f.kind = s.kind and f.measure = m.measure and f.month between @from and @to {LookedUp}) f
        """;

    // Each is looked up by the whole of its key, one by one: left to itself the database now and then reads all measures of a share and
    // throws most of them away, which takes ten times as long. PostgreSQL does not look across an offset.
    const string LookedUp = "offset 0";

    /// <summary>Where the view has read everything it is true now; otherwise it is true as of the last fact it has read.</summary>
    internal const string AsAtSql =
        $"""
        select e.timestamp from casework.mt_event_progression p
        join casework.mt_events e on e.seq_id = p.last_seq_id
        where p.name = '{CaseProjection.Name}:All' and p.last_seq_id < (select max(seq_id) from casework.mt_events)
        """;

    public async Task<FigureSet> Read(Actor viewer, FigureAsk ask, CancellationToken cancel, Scope scope = Scope.Figures)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        // One moment for all of it: a count and the case to be taken from it must not be of different times.
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var now = time.GetUtcNow();
        var sight = new Sight(viewer, scope);
        await using var batch = new NpgsqlBatch(connection, moment);
        batch.BatchCommands.Add(Counts(CountsSql, sight, ask));
        var asksDays = ask.Measures.Intersect(Figure.OfDays).Any();
        if (asksDays)
            batch.BatchCommands.Add(Counts(DaysSql, sight, ask));
        batch.BatchCommands.Add(new(AheadOfCounts) { Parameters = { new("me", viewer.StaffId ?? Guid.Empty), new("now", now.ToUniversalTime()) } });
        batch.BatchCommands.Add(new(AsAtSql));
        if (ask.Next > 0)
        {
            batch.BatchCommands.Add(Running(viewer, scope, now, "w.due_on is not null", ask.Next, KindOfCase.All));
            batch.BatchCommands.Add(Running(viewer, scope, now, "w.due_at is not null", FigureSet.MostHours, [.. KindOfCase.All.Where(kind => kind.CountsHours)]));
        }
        await using var reader = await batch.ExecuteReaderAsync(cancel);

        var found = new Dictionary<Figure, int>();
        while (await reader.ReadAsync(cancel))
            found.Add(new(Enum.Parse<Measure>(reader.GetString(0)), Enum.Parse<CaseKind>(reader.GetString(2)), reader.GetFieldValue<DateOnly>(1), reader.GetString(3)), reader.GetInt32(4));
        await reader.NextResultAsync(cancel);
        while (asksDays && await reader.ReadAsync(cancel))
        {
            var (measure, kind, times) = (Enum.Parse<Measure>(reader.GetString(0)), Enum.Parse<CaseKind>(reader.GetString(1)), reader.GetInt32(2));
            foreach (var (days, cases) in reader.GetFieldValue<int[]>(3).Index())
                Add(found, new(measure, kind, ask.From, days.ToString(CultureInfo.InvariantCulture)), cases * times);
        }
        if (asksDays)
            await reader.NextResultAsync(cancel);
        while (await reader.ReadAsync(cancel))
            Correct(found, ask, sight, CaseProjection.Read(reader.GetString(0)), isWalled: reader.GetBoolean(1), hasGlass: reader.GetBoolean(2));
        await reader.NextResultAsync(cancel);
        var asAt = await reader.ReadAsync(cancel) ? reader.GetFieldValue<DateTimeOffset>(0) : now;
        var next = await reader.NextResultAsync(cancel) ? await Rows(reader, cancel) : [];
        var hours = await reader.NextResultAsync(cancel) ? await Rows(reader, cancel) : [];
        return new FigureSet(found.Where(count => count.Value > 0).ToDictionary(), next, hours, asAt);
    }

    static NpgsqlBatchCommand Counts(string sql, Sight sight, FigureAsk ask)
    {
        var command = new NpgsqlBatchCommand(sql);
        Give("open", Names(ask.Measures.Where(Figure.OfOpen.Contains)));
        Give("over", Names(ask.Measures.Except(Figure.OfOpen).Except(Figure.OfDays)));
        Give("days", Names(ask.Measures.Intersect(Figure.OfDays)));
        Give("whole", Names(Figure.OfWhole));
        Give("ages", ask.AgesFrom.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Date);
        Give("from", ask.From, NpgsqlDbType.Date);
        Give("to", ask.To ?? DateOnly.MaxValue, NpgsqlDbType.Date);
        sight.AddTo(command.Parameters);
        return command;

        static string[] Names(IEnumerable<Measure> measures) => [.. measures.Select(measure => measure.ToString())];

        void Give(string name, object value, NpgsqlDbType type = NpgsqlDbType.Array | NpgsqlDbType.Text)
        {
            if (sql.Contains('@' + name, StringComparison.Ordinal))
                command.Parameters.Add(new(name, type) { Value = value });
        }
    }

    /// <summary>Open cases with a date that runs, the soonest first.</summary>
    static NpgsqlBatchCommand Running(Actor viewer, Scope scope, DateTimeOffset now, string condition, int most, IReadOnlyList<KindOfCase> of)
    {
        var cases = new CasesInOrder(viewer, scope, now);
        var command = new NpgsqlBatchCommand(cases.Sql($"w.is_open and w.state = '{nameof(DueState.Running)}' and {condition}", CasesInOrder.LateAfter, most, of: of));
        cases.AddTo(command.Parameters);
        return command;
    }

    /// <summary>A case that is counted and is not to be, or the other way about.</summary>
    static void Correct(Dictionary<Figure, int> found, FigureAsk ask, Sight sight, CaseRow row, bool isWalled, bool hasGlass)
    {
        var isCounted = sight.Sees(row.Kind, row.Part, row.Near.Contains(sight.Viewer), row.Walled.Contains(sight.Viewer));
        var isSeen = isCounted && !isWalled || hasGlass && sight.LooksThroughGlass;
        if (isSeen != isCounted)
            foreach (var figure in Figure.Of(row).Where(ask.Takes))
                Add(found, ask.Under(figure), isSeen ? 1 : -1);
    }

    static void Add(Dictionary<Figure, int> found, Figure figure, int cases) => found[figure] = found.GetValueOrDefault(figure) + cases;

    internal static async Task<List<CaseRow>> Rows(NpgsqlDataReader reader, CancellationToken cancel)
    {
        var rows = new List<CaseRow>();
        while (await reader.ReadAsync(cancel))
            rows.Add(CaseProjection.Read(reader.GetString(0)));
        return rows;
    }
}
