using System.Data;
using System.Text.Json;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using Deadlines;
using Npgsql;
using NpgsqlTypes;

namespace AccessRequests.Reports;

/// <summary>
/// Counts a period from what happened in each case that was open in it, one row after another. The reader's gate and walls hold:
/// what they may not count is in no figure, and kinds of which they count none are left out. Exact are the figures of cases that they may open.
/// </summary>
public sealed class ReportQuery(NpgsqlDataSource database, CodeBook codes, TallyBook tallies, Law law, TimeProvider time)
{
    public const string Table = "views.mt_doc_case_history";

    // Where the view has read everything it is true now; otherwise it is true as of the last fact it has read.
    const string AsAtSql =
        """
        select e.timestamp from casework.mt_event_progression p
        join casework.mt_events e on e.seq_id = p.last_seq_id
        where p.name like 'histories:%' and p.last_seq_id < (select max(seq_id) from casework.mt_events)
        """;

    /// <summary>What is counted where somebody asks for a period: days, or whole months that are over where anything is to be rounded.</summary>
    /// <returns>Null where there is no such month.</returns>
    public static ReportPeriod? Counted(Actor reader, ReportPeriod asked, bool isToHandOn, DateOnly today) =>
        GateSql.Whole(reader).All(kind => IsExact(reader, kind, isToHandOn)) ? asked : asked.WholeMonths(today);

    static bool IsExact(Actor reader, CaseKind kind, bool isToHandOn) => !isToHandOn && reader.Is(KindAccess.Of(kind).Leads);

    /// <param name="isToHandOn">Rounded, for others to read, even where the reader may open the cases.</param>
    public async Task<PeriodReport> Read(Actor reader, ReportPeriod asked, bool isToHandOn, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var period = Counted(reader, asked, isToHandOn, UkTime.DateOf(now)) ?? throw new InvalidOperationException("No month of the period is over");
        var gate = GateSql.ForFigures(reader, now);
        var kinds = GateSql.Whole(reader);
        var counts = kinds.ToDictionary(kind => kind, kind => new ReportCount(period, !IsExact(reader, kind, isToHandOn)));

        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await using var batch = new NpgsqlBatch(connection, moment);
        var rows = new NpgsqlBatchCommand($"select data::text from {Table} w where w.kind = any(@kinds) and w.received_on <= @to and (w.last_on >= @from or w.kind = any(@rounded)) and {gate.Condition}");
        rows.Parameters.Add(new("kinds", kinds.Select(kind => kind.ToString()).ToArray()));
        rows.Parameters.Add(new("rounded", counts.Where(count => count.Value.IsRounded).Select(count => count.Key.ToString()).ToArray()));
        rows.Parameters.Add(new("from", NpgsqlDbType.Date) { Value = period.From });
        rows.Parameters.Add(new("to", NpgsqlDbType.Date) { Value = period.To });
        gate.AddTo(rows.Parameters);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(AsAtSql));
        batch.BatchCommands.Add(rows);
        await using var reading = await batch.ExecuteReaderAsync(cancel);
        var asAt = await reading.ReadAsync(cancel) ? reading.GetFieldValue<DateTimeOffset>(0) : now;
        await reading.NextResultAsync(cancel);
        while (await reading.ReadAsync(cancel))
            if (JsonSerializer.Deserialize<CaseHistory>(reading.GetString(0), StoredJson.Options) is { } row)
                counts[row.Kind].Add(row);

        var writing = new ReportWriting(codes, tallies);
        return new PeriodReport(
            period.From, period.To, [.. counts.Select(count => writing.Section(count.Key, count.Value))],
            [.. KindOfCase.All.Select(kind => kind.Kind).Except(kinds)], law.Version, asAt);
    }
}
