using System.Globalization;
using System.Text.Json;
using AccessRequests.Casework;
using AccessRequests.NeedToKnow;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace AccessRequests.Figures;

/// <summary>
/// Follows every case of every kind through the contracts of Casework. A batch of facts moves the rows of their cases, and the
/// counts by what those rows count now and did before: the cost is that of the facts, however many cases there are.
/// </summary>
sealed class CaseProjection : IProjection, IWriteTables
{
    public const string Name = "cases";

    /// <summary>The contracts that <see cref="CaseRow.Fold"/> knows.</summary>
    public static IReadOnlyList<Type> Reads { get; } =
    [
        typeof(IMoveDeadline), typeof(IReachStage), typeof(IEndIntake), typeof(IAssignCase), typeof(IAdmit), typeof(IDismiss), typeof(IRaiseWall), typeof(ILowerWall), typeof(IAwait), typeof(IClassify), typeof(IAnswer),
        typeof(ICloseCase),
    ];

    public IReadOnlyList<ViewTable> Tables { get; } = [new(FigureTables.Cases), new(FigureTables.Near), new(FigureTables.Counts), new(FigureTables.Days)];

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        var facts = events.Where(e => e.StreamKey is not null && e.Data is IFact).ToList();
        operations.NeedNotWait();
        if (facts.Count == 0)
            return;
        var ids = facts.Select(e => e.StreamKey!).Distinct().ToArray();
        var before = (await operations.AdvancedSql.QueryAsync<string>($"select data::text from {FigureTables.Cases} where id = any(?)", cancellation, (object)ids))
            .Select(Read).ToDictionary(row => row.Id);
        var after = new Dictionary<string, CaseRow>(before);
        foreach (var e in facts)
            if (CaseRow.Fold(after.GetValueOrDefault(e.StreamKey!), e.StreamKey!, e.Data, e.Timestamp) is { } row)
                after[row.Id] = row;
        var now = after.Values.Where(row => before.GetValueOrDefault(row.Id) != row).ToList();
        if (now.Count == 0)
            return;
        var then = now.Select(row => before.GetValueOrDefault(row.Id)).OfType<CaseRow>().ToList();
        Keep(operations, now);
        Place(operations, then, now);
        Count(operations, Difference(then, now));
        operations.QueueSqlCommand($"notify {FigureNews.Channel}");
    }

    public static CaseRow Read(string json) => JsonSerializer.Deserialize<CaseRow>(json, StoredJson.Options)!;

    /// <summary>By how much each figure is another, for everybody for whom it is counted.</summary>
    internal static IReadOnlyDictionary<(Share Share, Figure Figure), int> Difference(IEnumerable<CaseRow> before, IEnumerable<CaseRow> after)
    {
        var difference = new Dictionary<(Share, Figure), int>();
        Add(before, -1);
        Add(after, 1);
        return difference.Where(figure => figure.Value != 0).ToDictionary();

        void Add(IEnumerable<CaseRow> rows, int times)
        {
            foreach (var row in rows)
            {
                var shares = Share.Of(row.Part, row.Near, row.Walled).ToList();
                foreach (var figure in Figure.Of(row))
                    foreach (var share in shares)
                        difference[(share, figure)] = difference.GetValueOrDefault((share, figure)) + times;
            }
        }
    }

    static void Keep(IDocumentOperations operations, IEnumerable<CaseRow> rows) => operations.QueueSqlCommand(
        $"""
        insert into {FigureTables.Cases} (id, kind, is_open, is_for_intake_alone, assignee_id, state, stage, received_on, due_on, due_at, late_after, ended_on, outcome_on, review_on, kept, kept_on, data)
        select * from jsonb_to_recordset(?::jsonb) as r(
          id text, kind text, is_open boolean, is_for_intake_alone boolean, assignee_id uuid, state text, stage text, received_on date, due_on date, due_at timestamptz, late_after timestamptz, ended_on date,
          outcome_on date, review_on date, kept boolean, kept_on date, data jsonb)
        order by id
        on conflict (id) do update set kind = excluded.kind, is_open = excluded.is_open, is_for_intake_alone = excluded.is_for_intake_alone, assignee_id = excluded.assignee_id,
          state = excluded.state, stage = excluded.stage, received_on = excluded.received_on, due_on = excluded.due_on, due_at = excluded.due_at, late_after = excluded.late_after, ended_on = excluded.ended_on,
          outcome_on = excluded.outcome_on, review_on = excluded.review_on, kept = excluded.kept, kept_on = excluded.kept_on, data = excluded.data
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
            due_at = row.DueAt is { } at ? Microseconds(at) : default(DateTimeOffset?),
            late_after = Microseconds(row.LateAfter),
            ended_on = row.EndedOn,
            outcome_on = row.OutcomeOn,
            review_on = row.ReviewOn,
            kept = row.Kept,
            kept_on = row.KeptOn,
            data = row,
        }), StoredJson.Options));

    /// <summary>Whose lists it is in, and where in their order.</summary>
    static void Place(IDocumentOperations operations, IEnumerable<CaseRow> before, IEnumerable<CaseRow> after)
    {
        var (was, isNow) = (before.SelectMany(Places).ToHashSet(), after.SelectMany(Places).ToHashSet());
        Queue($"delete from {FigureTables.Near} n using", "r where n.person = r.person and n.is_open = r.is_open and n.late_after = r.late_after and n.id = r.id", [.. was.Except(isNow)]);
        Queue($"insert into {FigureTables.Near} (person, is_open, late_after, id) select * from", "r on conflict do nothing", [.. isNow.Except(was)]);

        static IEnumerable<(Guid Person, bool IsOpen, DateTimeOffset LateAfter, string Id)> Places(CaseRow row) => row.Near.Select(person => (person, row.IsOpen, Microseconds(row.LateAfter), row.Id));

        void Queue(string what, string how, IReadOnlyList<(Guid Person, bool IsOpen, DateTimeOffset LateAfter, string Id)> places)
        {
            if (places.Count > 0)
                operations.QueueSqlCommand(
                    $"{what} unnest(?::uuid[], ?::boolean[], ?::timestamptz[], ?::text[]) as {how.Insert(1, "(person, is_open, late_after, id)")}",
                    places.Select(place => place.Person).ToArray(), places.Select(place => place.IsOpen).ToArray(), places.Select(place => place.LateAfter).ToArray(), places.Select(place => place.Id).ToArray());
        }
    }

    static DateTimeOffset Microseconds(DateTimeOffset at) => at.ToUniversalTime().AddTicks(-(at.UtcTicks % TimeSpan.TicksPerMicrosecond));

    static void Count(IDocumentOperations operations, IReadOnlyDictionary<(Share Share, Figure Figure), int> difference)
    {
        var byMeasure = difference.ToLookup(counted => Figure.OfDays.Contains(counted.Key.Figure.Measure));
        CountCases(operations, [.. byMeasure[false]]);
        CountDays(operations, [.. byMeasure[true]]);
    }

    static void CountCases(IDocumentOperations operations, IReadOnlyList<KeyValuePair<(Share Share, Figure Figure), int>> counts)
    {
        if (counts.Count == 0)
            return;
        operations.QueueSqlCommand(
            $"""
            insert into {FigureTables.Counts} as f (share, kind, measure, day, code, n)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::int[])
            on conflict (share, kind, measure, day, code) do update set n = f.n + excluded.n
            """,
            [.. Keys(counts), counts.Select(counted => counted.Value).ToArray()]);
        // What has become fewer may be none.
        var fewer = counts.Where(counted => counted.Value < 0).ToList();
        if (fewer.Count > 0)
            operations.QueueSqlCommand(
                $"""
                delete from {FigureTables.Counts} f using unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::text[]) r(share, kind, measure, day, code)
                where (f.share, f.kind, f.measure, f.day, f.code) = (r.share, r.kind, r.measure, r.day, r.code) and f.n = 0
                """,
                [.. Keys(fewer)]);

        static object[] Keys(IReadOnlyList<KeyValuePair<(Share Share, Figure Figure), int>> counts)
        {
            string[] Texts(Func<(Share Share, Figure Figure), string> text) => [.. counts.Select(counted => text(counted.Key))];
            return
            [
                Texts(counted => counted.Share.ToString()), Texts(counted => counted.Figure.Kind.ToString()), Texts(counted => counted.Figure.Measure.ToString()),
                counts.Select(counted => counted.Key.Figure.Day).ToArray(), Texts(counted => counted.Figure.Code),
            ];
        }
    }

    static void CountDays(IDocumentOperations operations, IReadOnlyList<KeyValuePair<(Share Share, Figure Figure), int>> counts)
    {
        if (counts.Count == 0)
            return;
        var months = JsonSerializer.Serialize(counts
            .GroupBy(counted => (counted.Key.Share, counted.Key.Figure.Kind, counted.Key.Figure.Measure, counted.Key.Figure.Day))
            .Select(month => new { share = month.Key.Share.ToString(), kind = month.Key.Kind.ToString(), measure = month.Key.Measure.ToString(), month = month.Key.Day, cases = CasesByDays(month) }));
        operations.QueueSqlCommand(
            $"""
            insert into {FigureTables.Days} as f (share, kind, measure, month, cases)
            select * from jsonb_to_recordset(?::jsonb) as r(share text, kind text, measure text, month date, cases int[])
            on conflict (share, kind, measure, month) do update set cases = (
              select coalesce(array_agg(n order by days) filter (where days <= longest), '{NoDays}') from (
                select days, n, max(days) filter (where n <> 0) over () as longest from (
                  select days, coalesce(before, 0) + coalesce(more, 0) as n from unnest(f.cases, excluded.cases) with ordinality as each_of (before, more, days)) summed) trimmed)
            """, months);
        if (counts.Any(counted => counted.Value < 0))
            operations.QueueSqlCommand(
                $"""
                delete from {FigureTables.Days} f using jsonb_to_recordset(?::jsonb) as r(share text, kind text, measure text, month date)
                where (f.share, f.kind, f.measure, f.month) = (r.share, r.kind, r.measure, r.month) and f.cases = '{NoDays}'
                """, months);
    }

    const string NoDays = "{}";

    static int[] CasesByDays(IEnumerable<KeyValuePair<(Share Share, Figure Figure), int>> counted)
    {
        var byDays = counted.ToDictionary(one => int.Parse(one.Key.Figure.Code, CultureInfo.InvariantCulture), one => one.Value);
        return [.. Enumerable.Range(0, byDays.Keys.Max() + 1).Select(days => byDays.GetValueOrDefault(days))];
    }
}
