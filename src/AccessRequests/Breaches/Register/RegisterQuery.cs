using System.Text.Json;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using Npgsql;
using NpgsqlTypes;

namespace AccessRequests.Breaches.Register;

/// <param name="Next">Give it as <c>after</c> for the next page; null on the last.</param>
public sealed record RegisterOfBreaches(IReadOnlyList<RegisterEntry> Breaches, string? Next);

/// <summary>Reads a page of the register, newest first, of what the gate lets whoever looks know of.</summary>
sealed class RegisterQuery(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>For whoever writes breaches past the session that fills the column.</summary>
    internal const string FillTheColumn = "update casework.mt_doc_breach set reported_at = (data ->> 'reportedAt')::timestamptz where reported_at is null";

    const int Take = 25;

    public async Task<RegisterOfBreaches> Read(Actor viewer, CasePlace? after, CancellationToken cancel)
    {
        var gate = new GateSql(viewer, viewer.Is(Role.Director) ? Scope.Figures : Scope.Cases, time.GetUtcNow());
        var further = after is null ? "" : " and (reported_at, id) < (@after, @last)";
        await using var command = database.CreateCommand(
            $"""
            select data from (
              select id, '{nameof(CaseKind.Breach)}' as kind, (data -> 'access' ->> 'assigneeId')::uuid as assignee_id, false as is_for_intake_alone, reported_at, data::text
              from casework.mt_doc_breach) w
            where {gate.Condition}{further} order by reported_at desc, id desc limit {Take + 1}
            """);
        gate.AddTo(command.Parameters);
        if (after is not null)
        {
            command.Parameters.Add(new("after", NpgsqlDbType.TimestampTz) { Value = after.At });
            command.Parameters.Add(new("last", after.Reference));
        }
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var entries = new List<RegisterEntry>();
        while (await rows.ReadAsync(cancel))
            entries.Add(RegisterEntry.Of(JsonSerializer.Deserialize<Breach>(rows.GetString(0), StoredJson.Options)!));
        var (shown, last) = Keyset.Page(entries, Take);
        return new RegisterOfBreaches(shown, last is null ? null : new CasePlace(last.ReportedAt, last.CaseReference).ToString());
    }
}
