using System.Data;
using System.Text.Json;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.Web.Parts;
using Deadlines;
using Npgsql;

namespace AccessRequests.Worklists;

/// <summary>Which part of the list, in which order, from where on. <c>After</c> is the last row of the page before.</summary>
/// <param name="Viewer">Nothing that the gate keeps from them is shown or counted.</param>
public sealed record WorklistAsk(WorklistView View, Actor Viewer, WorklistOrder Order = WorklistOrder.DueOn, bool Descending = false, WorklistPlace? After = null, int Take = 25);

public enum WorklistOrder { DueOn, ReceivedOn }

/// <summary>A place in the order of the list, so that the next page is one descent of an index, however deep.</summary>
public sealed record WorklistPlace(DateOnly On, string Reference)
{
    public override string ToString() => $"{On:yyyy-MM-dd}~{Reference}";

    public static WorklistPlace? Parse(string? text) =>
        text?.Split('~') is [var on, var reference] && DateOnly.TryParseExact(on, "yyyy-MM-dd", out var date) && CaseReference.TryParse(reference, out var parsed)
            ? new WorklistPlace(date, parsed.Value)
            : null;
}

/// <param name="Kinds">How many open cases of each kind each view holds; a kind that has none is left out.</param>
public sealed record WorklistPage(
    IReadOnlyList<WorklistRow> Rows, WorklistPlace? Next, IReadOnlyDictionary<CaseKind, IReadOnlyDictionary<string, int>> Kinds, DateOnly Today, DateTimeOffset AsAt)
{
    /// <summary>How many open cases each view holds.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; } =
        WorklistView.All.Where(view => view != WorklistView.Closed).ToDictionary(view => view.Slug, view => Kinds.Values.Sum(counts => counts[view.Slug]));
}

/// <summary>Reads the list in one round trip: a page of rows, the counts of every view, and the moment up to which the view has read.</summary>
public sealed class WorklistQuery(NpgsqlDataSource database, TimeProvider time)
{
    public const string Table = "views.mt_doc_worklist";

    static readonly string Counts =
        "select kind, " + string.Join(", ", WorklistView.All.Where(view => view != WorklistView.Closed).Select(view => $"count(*) filter (where {view.Condition})::int"))
        + $" from {Table} w where is_open and ";

    // Where the view has read everything it is true now; otherwise it is true as of the last fact it has read.
    const string AsAtSql =
        """
        select e.timestamp from casework.mt_event_progression p
        join casework.mt_events e on e.seq_id = p.last_seq_id
        where p.name like 'worklist:%' and p.last_seq_id < (select max(seq_id) from casework.mt_events)
        """;

    public async Task<WorklistPage> Read(WorklistAsk ask, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = UkTime.DateOf(now);
        await using var batch = database.CreateBatch();
        // A director's list shows what the figures count: numbers and dates, and no names.
        var gate = new GateSql(ask.Viewer, ask.Viewer.Is(Role.Director) ? Scope.Figures : Scope.Cases, now);
        foreach (var sql in new[] { RowsSql(ask, gate), $"{Counts}{gate.Condition} group by kind", AsAtSql })
            batch.BatchCommands.Add(Command(sql, ask, gate, today));
        await using var reader = await batch.ExecuteReaderAsync(cancel);

        var rows = new List<WorklistRow>();
        while (await reader.ReadAsync(cancel))
            rows.Add(JsonSerializer.Deserialize<WorklistRow>(reader.GetString(0), StoredJson.Options)!);
        await reader.NextResultAsync(cancel);
        var counts = new Dictionary<CaseKind, IReadOnlyDictionary<string, int>>();
        while (await reader.ReadAsync(cancel))
            counts.Add(
                Enum.Parse<CaseKind>(reader.GetString(0)),
                WorklistView.All.Where(view => view != WorklistView.Closed).Index().ToDictionary(view => view.Item.Slug, view => reader.GetInt32(view.Index + 1)));
        await reader.NextResultAsync(cancel);
        var asAt = await reader.ReadAsync(cancel) ? reader.GetFieldValue<DateTimeOffset>(0) : now;

        var hasMore = rows.Count > ask.Take;
        var shown = hasMore ? rows[..ask.Take] : rows;
        return new WorklistPage(shown, hasMore ? PlaceOf(shown[^1], ask.Order) : null, counts, today, asAt);
    }

    static WorklistPlace PlaceOf(WorklistRow row, WorklistOrder order) => new(order == WorklistOrder.DueOn ? row.SortOn : row.ReceivedOn, row.Id);

    static string RowsSql(WorklistAsk ask, GateSql gate)
    {
        var (column, direction, further) = (ask.Order == WorklistOrder.DueOn ? "sort_on" : "received_on", ask.Descending ? "desc" : "asc", ask.Descending ? "<" : ">");
        var after = ask.After is null ? "" : $" and ({column}, id) {further} (@after_on, @after_id)";
        return $"select data::text from {Table} w where {ask.View.Condition} and {gate.Condition}{after} order by {column} {direction}, id {direction} limit {ask.Take + 1}";
    }

    static NpgsqlBatchCommand Command(string sql, WorklistAsk ask, GateSql gate, DateOnly today)
    {
        var command = new NpgsqlBatchCommand(sql);
        void Give(string name, DbType type, object? value)
        {
            if (sql.Contains('@' + name, StringComparison.Ordinal))
                command.Parameters.Add(new NpgsqlParameter(name, type) { Value = value ?? DBNull.Value });
        }
        Give("today", DbType.Date, today);
        Give("soon", DbType.Date, today.AddDays(RagWords.SoonDays));
        Give("me", DbType.Guid, ask.Viewer.StaffId);
        Give("after_on", DbType.Date, ask.After?.On);
        Give("after_id", DbType.String, ask.After?.Reference);
        if (sql.Contains(gate.Condition, StringComparison.Ordinal))
            gate.AddTo(command.Parameters);
        return command;
    }
}
