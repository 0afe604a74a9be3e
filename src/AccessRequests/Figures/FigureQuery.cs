using System.Data;
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
    public bool Takes(Figure figure) => Measures.Contains(figure.Measure) && (Figure.OfOpen.Contains(figure.Measure) || figure.Day >= From && figure.Day <= (To ?? DateOnly.MaxValue));
}

/// <param name="Counts">What is counted, within what the viewer may count.</param>
/// <param name="Next">The next to fall due.</param>
/// <param name="Hours">Those of them for which hours count.</param>
/// <param name="AsAt">Facts recorded up to this moment are in.</param>
public sealed record FigureSet(IReadOnlyDictionary<Figure, int> Counts, IReadOnlyList<CaseFigure> Next, IReadOnlyList<CaseFigure> Hours, DateTimeOffset AsAt)
{
    /// <summary>At most so many clocks that count hours are named one by one.</summary>
    public const int MostHours = 25;

    public IEnumerable<KeyValuePair<Figure, int>> Of(Measure measure) => Counts.Where(count => count.Key.Measure == measure);

    public IEnumerable<KeyValuePair<Figure, int>> Of(Measure measure, CaseKind kind) => Of(measure).Where(count => count.Key.Kind == kind);
}

/// <summary>
/// Reads counts, never cases: the counters of the kinds that somebody counts as a whole, less the few cases that a wall or the intake
/// keeps from them, and those of other kinds that they work on. So the cost does not grow with the cases there ever were.
/// </summary>
public sealed class FigureQuery(NpgsqlDataSource database, TimeProvider time)
{
    // Where the view has read everything it is true now; otherwise it is true as of the last fact it has read.
    const string AsAtSql =
        $"""
        select e.timestamp from casework.mt_event_progression p
        join casework.mt_events e on e.seq_id = p.last_seq_id
        where p.name like '{FigureProjection.Name}:%' and p.last_seq_id < (select max(seq_id) from casework.mt_events)
        """;

    public async Task<FigureSet> Read(Actor viewer, FigureAsk ask, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        // One moment for all of it: a count and the case to be taken from it must not be of different times.
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var now = time.GetUtcNow();
        var sight = new SightSql(viewer, GateSql.ForFigures(viewer, now));
        await using var batch = new NpgsqlBatch(connection, moment);
        var counts = new NpgsqlBatchCommand($"select measure, day, kind, code, n from {FigureTables.Counts} where kind = any($1) and (measure = any($2) or measure = any($3) and day between $4 and $5)");
        counts.Parameters.Add(new() { Value = sight.Whole.Select(kind => kind.ToString()).ToArray() });
        counts.Parameters.Add(new() { Value = ask.Measures.Where(Figure.OfOpen.Contains).Select(measure => measure.ToString()).ToArray() });
        counts.Parameters.Add(new() { Value = ask.Measures.Where(measure => !Figure.OfOpen.Contains(measure)).Select(measure => measure.ToString()).ToArray() });
        foreach (var day in new[] { ask.From, ask.To ?? DateOnly.MaxValue })
            counts.Parameters.Add(new() { Value = day, NpgsqlDbType = NpgsqlDbType.Date });
        batch.BatchCommands.Add(counts);
        batch.BatchCommands.Add(sight.KeptFrom());
        batch.BatchCommands.Add(sight.Besides());
        batch.BatchCommands.Add(new NpgsqlBatchCommand(AsAtSql));
        if (ask.Next > 0)
        {
            batch.BatchCommands.Add(sight.Running("true", "due_on, due_at, id", ask.Next));
            batch.BatchCommands.Add(sight.Running("due_at is not null", "due_at, id", FigureSet.MostHours));
        }
        await using var reader = await batch.ExecuteReaderAsync(cancel);

        var found = new Dictionary<Figure, int>();
        while (await reader.ReadAsync(cancel))
            found.Add(new(Enum.Parse<Measure>(reader.GetString(0)), Enum.Parse<CaseKind>(reader.GetString(2)), reader.GetFieldValue<DateOnly>(1), reader.GetString(3)), reader.GetInt32(4));
        await reader.NextResultAsync(cancel);
        var correction = FigureProjection.Difference(await Rows(reader, cancel), await reader.NextResultAsync(cancel) ? await Rows(reader, cancel) : []);
        await reader.NextResultAsync(cancel);
        var asAt = await reader.ReadAsync(cancel) ? reader.GetFieldValue<DateTimeOffset>(0) : now;

        foreach (var (figure, by) in correction)
            if (ask.Takes(figure))
                found[figure] = found.GetValueOrDefault(figure) + by;
        var next = await reader.NextResultAsync(cancel) ? await Rows(reader, cancel) : [];
        var hours = await reader.NextResultAsync(cancel) ? await Rows(reader, cancel) : [];
        return new FigureSet(found.Where(count => count.Value > 0).ToDictionary(), next, hours, asAt);
    }

    internal static async Task<List<CaseFigure>> Rows(NpgsqlDataReader reader, CancellationToken cancel)
    {
        var rows = new List<CaseFigure>();
        while (await reader.ReadAsync(cancel))
            rows.Add(FigureProjection.Read(reader.GetString(0)));
        return rows;
    }
}
