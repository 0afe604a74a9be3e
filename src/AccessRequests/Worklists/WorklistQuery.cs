using System.Data;
using System.Text.Json;
using AccessRequests.Casework;
using AccessRequests.Figures;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.Web.Parts;
using Deadlines;
using Npgsql;

namespace AccessRequests.Worklists;

/// <summary>Which part of the list, in which order, from where on. <c>After</c> is the last row of the page before.</summary>
/// <param name="Viewer">Nothing that the gate keeps from them is shown or counted.</param>
public sealed record WorklistAsk(WorklistView View, Actor Viewer, WorklistOrder Order = WorklistOrder.DueOn, bool Descending = false, CasePlace? After = null, int Take = 25);

public enum WorklistOrder { DueOn, ReceivedOn }

/// <param name="Counts">How many open cases each view holds.</param>
public sealed record WorklistPage(IReadOnlyList<WorklistRow> Rows, CasePlace? Next, IReadOnlyDictionary<string, int> Counts, DateTimeOffset Now, DateTimeOffset AsAt)
{
    public DateOnly Today => UkTime.DateOf(Now);
}

/// <summary>
/// Reads a page of the list and the counts of every view. Kinds that somebody sees as a whole are counted by the figures, and of the others
/// only what is near to them is looked at: neither grows with the cases that there are.
/// </summary>
public sealed class WorklistQuery(NpgsqlDataSource database, FigureQuery figures, TimeProvider time)
{
    public const string Table = "views.mt_doc_worklist_2";

    static readonly IReadOnlyList<WorklistView> Counted = [.. WorklistView.All.Where(view => view != WorklistView.Closed)];

    static readonly FigureAsk Figures = new([Measure.Due, Measure.Standing, Measure.Load]);

    static readonly string IsNear = $"w.id in ({GateSql.Near(FigureTables.Cases)})";

    static readonly string CountsSql =
        "select " + string.Join(", ", Counted.Select(view => $"count(*) filter (where {view.Condition})::int"))
        + $" from {Table} w where is_open and w.kind = any(@others) and {IsNear} and ";

    // Where the view has read everything it is true now; otherwise it is true as of the last fact it has read.
    const string AsAtSql =
        """
        select e.timestamp from casework.mt_event_progression p
        join casework.mt_events e on e.seq_id = p.last_seq_id
        where p.name like 'worklist:V2:%' and p.last_seq_id < (select max(seq_id) from casework.mt_events)
        """;

    public async Task<WorklistPage> Read(WorklistAsk ask, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var whole = Whole(ask.Viewer);
        var set = whole.Count == 0 ? null : await figures.Read(ask.Viewer, Figures, cancel);
        await using var batch = database.CreateBatch();
        // A director's list shows what the figures count: numbers and dates, and no names.
        var gate = new GateSql(ask.Viewer, ask.Viewer.Is(Role.Director) ? Scope.Figures : Scope.Cases, now);
        var others = KindOfCase.All.Select(kind => kind.Kind).Except(whole).ToList();
        foreach (var sql in new[] { RowsSql(ask, gate, isNear: whole.Count == 0), AsAtSql, CountsSql + gate.Condition }.Take(others.Count == 0 ? 2 : 3))
            batch.BatchCommands.Add(Command(sql, ask, others, gate, now));
        await using var reader = await batch.ExecuteReaderAsync(cancel);

        var rows = new List<WorklistRow>();
        while (await reader.ReadAsync(cancel))
            rows.Add(JsonSerializer.Deserialize<WorklistRow>(reader.GetString(0), StoredJson.Options)!);
        await reader.NextResultAsync(cancel);
        var asAt = await reader.ReadAsync(cancel) ? reader.GetFieldValue<DateTimeOffset>(0) : now;
        var kinds = whole.Select(kind => KindFigures.Of(kind, set!, now)).ToList();
        var counts = Counted.ToDictionary(view => view.Slug, view => kinds.Sum(kind => view.Of is { } of ? of(kind) : Mine(kind, set!, ask.Viewer)));
        if (await reader.NextResultAsync(cancel) && await reader.ReadAsync(cancel))
            foreach (var (place, view) in Counted.Index())
                counts[view.Slug] += reader.GetInt32(place);

        var (shown, last) = Keyset.Page(rows, ask.Take);
        return new WorklistPage(shown, last is null ? null : PlaceOf(last, ask.Order), counts, now, asAt);
    }

    /// <summary>The kinds that the figures count just as the list does: those of an administrator hold more than their list.</summary>
    static IReadOnlyList<CaseKind> Whole(Actor viewer) => viewer.Is(Role.Administrator) && !viewer.Is(Role.Director) ? [] : GateSql.Whole(viewer);

    static int Mine(KindFigures kind, FigureSet set, Actor viewer) => set.Counts.GetValueOrDefault(new Figure(Measure.Load, kind.Kind, Figure.NoDay, viewer.StaffId.ToString()!));

    static CasePlace PlaceOf(WorklistRow row, WorklistOrder order) => order == WorklistOrder.DueOn ? new(row.LateAfter, row.Id) : CasePlace.Of(row.ReceivedOn, row.Id);

    static string RowsSql(WorklistAsk ask, GateSql gate, bool isNear)
    {
        var (column, direction, further) = (ask.Order == WorklistOrder.DueOn ? "late_after" : "received_on", ask.Descending ? "desc" : "asc", ask.Descending ? "<" : ">");
        var after = ask.After is null ? "" : $" and ({column}, id) {further} (@after, @last)";
        return $"select data::text from {Table} w where {ask.View.Condition} and {(isNear ? $"{IsNear} and " : "")}{gate.Condition}{after} order by {column} {direction}, id {direction} limit {ask.Take + 1}";
    }

    static NpgsqlBatchCommand Command(string sql, WorklistAsk ask, IReadOnlyList<CaseKind> others, GateSql gate, DateTimeOffset now)
    {
        var command = new NpgsqlBatchCommand(sql);
        void Give(string name, DbType type, object? value)
        {
            if (sql.Contains('@' + name, StringComparison.Ordinal))
                command.Parameters.Add(new NpgsqlParameter(name, type) { Value = value ?? DBNull.Value });
        }
        Give("now", DbType.DateTimeOffset, now.ToUniversalTime());
        Give("soon", DbType.DateTimeOffset, UkTime.EndOf(UkTime.DateOf(now).AddDays(RagWords.SoonDays)).ToUniversalTime());
        Give("me", DbType.Guid, ask.Viewer.StaffId);
        if (ask.Order == WorklistOrder.DueOn)
            Give("after", DbType.DateTimeOffset, ask.After?.At);
        else
            Give("after", DbType.Date, ask.After?.Day);
        Give("last", DbType.String, ask.After?.Reference);
        if (sql.Contains("@others", StringComparison.Ordinal))
            command.Parameters.Add(new("others", others.Select(kind => kind.ToString()).ToArray()));
        if (sql.Contains(gate.Condition, StringComparison.Ordinal))
            gate.AddTo(command.Parameters);
        return command;
    }
}
