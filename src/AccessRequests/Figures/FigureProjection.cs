using System.Text.Json;
using AccessRequests.Casework;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace AccessRequests.Figures;

/// <summary>
/// Follows every case of every kind through the contracts of Casework. A batch of facts moves the rows of their cases, and the
/// counts by what those rows count now and did before: the cost is that of the facts, however many cases there are.
/// </summary>
sealed class FigureProjection : IProjection, IWriteTables
{
    public const string Name = "figures";

    /// <summary>The contracts that <see cref="CaseFigure.Fold"/> knows.</summary>
    public static IReadOnlyList<Type> Reads { get; } =
        [typeof(IMoveDeadline), typeof(IReachStage), typeof(IEndIntake), typeof(IAssignCase), typeof(IRaiseWall), typeof(IAwait), typeof(IClassify), typeof(IAnswer), typeof(ICloseCase)];

    public IReadOnlyList<ViewTable> Tables { get; } = [new(FigureTables.Cases), new(FigureTables.Counts)];

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var facts = events.Where(e => e.StreamKey is not null && e.Data is IFact).ToList();
        operations.NeedNotWait();
        if (facts.Count == 0)
            return;
        var ids = facts.Select(e => e.StreamKey!).Distinct().ToArray();
        var before = (await operations.AdvancedSql.QueryAsync<string>($"select data::text from {FigureTables.Cases} where id = any(?)", cancellation, (object)ids))
            .Select(Read).ToDictionary(row => row.Id);
        var after = new Dictionary<string, CaseFigure>(before);
        foreach (var e in facts)
            if (CaseFigure.Fold(after.GetValueOrDefault(e.StreamKey!), e.StreamKey!, e.Data, e.Timestamp) is { } row)
                after[row.Id] = row;
        var changed = after.Values.Where(row => before.GetValueOrDefault(row.Id) != row).ToList();
        if (changed.Count > 0)
            Keep(operations, changed);
        Count(operations, Difference(before.Values, after.Values));
        operations.QueueSqlCommand($"notify {FigureNews.Channel}");
    }

    public static CaseFigure Read(string json) => JsonSerializer.Deserialize<CaseFigure>(json, StoredJson.Options)!;

    /// <summary>By how much each figure is another.</summary>
    internal static IReadOnlyDictionary<Figure, int> Difference(IEnumerable<CaseFigure> before, IEnumerable<CaseFigure> after)
    {
        var difference = new Dictionary<Figure, int>();
        foreach (var figure in before.SelectMany(Figure.Of))
            difference[figure] = difference.GetValueOrDefault(figure) - 1;
        foreach (var figure in after.SelectMany(Figure.Of))
            difference[figure] = difference.GetValueOrDefault(figure) + 1;
        return difference.Where(figure => figure.Value != 0).ToDictionary();
    }

    static void Keep(IDocumentOperations operations, IEnumerable<CaseFigure> rows) => operations.QueueSqlCommand(
        $"""
        insert into {FigureTables.Cases} (id, kind, is_open, is_for_intake_alone, assignee_id, state, stage, received_on, due_on, due_at, ended_on, outcome_on, review_on, kept, kept_on, data)
        select * from jsonb_to_recordset(?::jsonb) as r(
          id text, kind text, is_open boolean, is_for_intake_alone boolean, assignee_id uuid, state text, stage text, received_on date, due_on date, due_at timestamptz, ended_on date, outcome_on date, review_on date,
          kept boolean, kept_on date, data jsonb)
        order by id
        on conflict (id) do update set kind = excluded.kind, is_open = excluded.is_open, is_for_intake_alone = excluded.is_for_intake_alone, assignee_id = excluded.assignee_id,
          state = excluded.state, stage = excluded.stage, received_on = excluded.received_on, due_on = excluded.due_on, due_at = excluded.due_at, ended_on = excluded.ended_on, outcome_on = excluded.outcome_on, review_on = excluded.review_on,
          kept = excluded.kept, kept_on = excluded.kept_on, data = excluded.data
        """,
        JsonSerializer.Serialize(rows.Select(row => new
        {
            id = row.Id,
            kind = row.Kind.ToString(),
            is_open = row.IsOpen,
            is_for_intake_alone = row.IsForIntakeAlone,
            assignee_id = row.AssigneeId,
            state = row.State.ToString(),
            stage = row.Stage,
            received_on = row.ReceivedOn,
            due_on = row.DueOn,
            due_at = row.DueAt?.AddTicks(-(row.DueAt.Value.UtcTicks % TimeSpan.TicksPerMicrosecond)),
            ended_on = row.EndedOn,
            outcome_on = row.OutcomeOn,
            review_on = row.ReviewOn,
            kept = row.Kept,
            kept_on = row.KeptOn,
            data = row,
        }), StoredJson.Options));

    static void Count(IDocumentOperations operations, IReadOnlyDictionary<Figure, int> difference)
    {
        if (difference.Count == 0)
            return;
        operations.QueueSqlCommand(
            $"""
            insert into {FigureTables.Counts} as f (measure, day, kind, code, n)
            select * from unnest(?::text[], ?::date[], ?::text[], ?::text[], ?::int[])
            on conflict (measure, day, kind, code) do update set n = f.n + excluded.n
            """,
            difference.Keys.Select(figure => figure.Measure.ToString()).ToArray(), difference.Keys.Select(figure => figure.Day).ToArray(),
            difference.Keys.Select(figure => figure.Kind.ToString()).ToArray(), difference.Keys.Select(figure => figure.Code).ToArray(), difference.Values.ToArray());
        operations.QueueSqlCommand($"delete from {FigureTables.Counts} where n = 0");
    }
}
