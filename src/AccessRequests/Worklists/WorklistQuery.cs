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
public sealed record WorklistAsk(WorklistView View, Actor Viewer, WorklistOrder Order = WorklistOrder.DueOn, bool Descending = false, CasePlace? After = null, int Take = 25);

public enum WorklistOrder { DueOn, ReceivedOn }

/// <param name="Kinds">How many open cases of each kind each view holds; a kind that has none is left out.</param>
public sealed record WorklistPage(
    IReadOnlyList<WorklistRow> Rows, CasePlace? Next, IReadOnlyDictionary<CaseKind, IReadOnlyDictionary<string, int>> Kinds, DateTimeOffset Now, DateTimeOffset AsAt)
{
    public DateOnly Today => UkTime.DateOf(Now);

    /// <summary>How many open cases each view holds.</summary>
    public IReadOnlyDictionary<string, int> Counts { get; } =
        WorklistView.All.Where(view => view != WorklistView.Closed).ToDictionary(view => view.Slug, view => Kinds.Values.Sum(counts => counts[view.Slug]));
}

/// <summary>Reads the list in one round trip: a page of rows, the counts of every view, and the moment up to which the view has read.</summary>
public sealed class WorklistQuery(NpgsqlDataSource database, TimeProvider time)
{
    public const string Table = "views.mt_doc_worklist_2";

    static readonly string Counts =
        "select kind, " + string.Join(", ", WorklistView.All.Where(view => view != WorklistView.Closed).Select(view => $"count(*) filter (where {view.Condition})::int"))
        + $" from {Table} w where is_open and ";

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
        await using var batch = database.CreateBatch();
        // A director's list shows what the figures count: numbers and dates, and no names.
        var gate = new GateSql(ask.Viewer, ask.Viewer.Is(Role.Director) ? Scope.Figures : Scope.Cases, now);
        foreach (var sql in new[] { RowsSql(ask, gate), $"{Counts}{gate.Condition} group by kind", AsAtSql })
            batch.BatchCommands.Add(Command(sql, ask, gate, now));
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

        var (shown, last) = Keyset.Page(rows, ask.Take);
        return new WorklistPage(shown, last is null ? null : PlaceOf(last, ask.Order), counts, now, asAt);
    }

    static CasePlace PlaceOf(WorklistRow row, WorklistOrder order) => order == WorklistOrder.DueOn ? new(row.LateAfter, row.Id) : CasePlace.Of(row.ReceivedOn, row.Id);

    static string RowsSql(WorklistAsk ask, GateSql gate)
    {
        var (column, direction, further) = (ask.Order == WorklistOrder.DueOn ? "late_after" : "received_on", ask.Descending ? "desc" : "asc", ask.Descending ? "<" : ">");
        var after = ask.After is null ? "" : $" and ({column}, id) {further} (@after, @last)";
        return $"select data::text from {Table} w where {ask.View.Condition} and {gate.Condition}{after} order by {column} {direction}, id {direction} limit {ask.Take + 1}";
    }

    static NpgsqlBatchCommand Command(string sql, WorklistAsk ask, GateSql gate, DateTimeOffset now)
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
        if (sql.Contains(gate.Condition, StringComparison.Ordinal))
            gate.AddTo(command.Parameters);
        return command;
    }
}
