using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using Deadlines;
using Npgsql;
using NpgsqlTypes;

namespace AccessRequests.DisciplinaryReferrals.Warnings;

/// <summary>A warning that still counts. The case says whose it is, to whoever opens it: nothing here does.</summary>
/// <param name="LastLiveDay">After that day it is disregarded for discipline (D9).</param>
public sealed record LiveWarningEntry(string CaseReference, ReferralOutcome Outcome, DateOnly GivenOn, DateOnly LastLiveDay);

/// <param name="Next">Give it as <c>after</c> for the next page; null on the last.</param>
public sealed record LiveWarningList(IReadOnlyList<LiveWarningEntry> Warnings, DateOnly Today, string? Next);

/// <summary>Reads the warnings whose last live day has not passed, the first to end first, of the cases that the gate opens to whoever looks.</summary>
sealed class LiveWarnings(NpgsqlDataSource database, TimeProvider time)
{
    const int Take = 25;

    public async Task<LiveWarningList> Read(Actor viewer, CasePlace? after, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var today = UkTime.DateOf(now);
        var gate = new GateSql(viewer, Scope.Cases, now);
        var further = after is null ? "" : " and (last_live_day, id) > (@after, @last)";
        await using var command = database.CreateCommand(
            $"""
            select id, outcome, given_on, last_live_day from (
              select l.case_reference as id, '{nameof(CaseKind.DisciplinaryReferral)}' as kind, (d.data -> 'access' ->> 'assigneeId')::uuid as assignee_id, false as is_for_intake_alone,
                l.outcome, l.given_on, l.last_live_day
              from {WarningTable.TableName} l join casework.mt_doc_disciplinaryreferral d on d.id = l.case_reference where l.last_live_day >= @today) w
            where {gate.Condition}{further} order by last_live_day, id limit {Take + 1}
            """);
        gate.AddTo(command.Parameters);
        command.Parameters.Add(new("today", NpgsqlDbType.Date) { Value = today });
        if (after is not null)
        {
            command.Parameters.Add(new("after", NpgsqlDbType.Date) { Value = after.Day });
            command.Parameters.Add(new("last", after.Reference));
        }
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var entries = new List<LiveWarningEntry>();
        while (await rows.ReadAsync(cancel))
            entries.Add(new LiveWarningEntry(rows.GetString(0), Enum.Parse<ReferralOutcome>(rows.GetString(1)), rows.GetFieldValue<DateOnly>(2), rows.GetFieldValue<DateOnly>(3)));
        var (shown, last) = Keyset.Page(entries, Take);
        return new LiveWarningList(shown, today, last is null ? null : CasePlace.Of(last.LastLiveDay, last.CaseReference).ToString());
    }
}
