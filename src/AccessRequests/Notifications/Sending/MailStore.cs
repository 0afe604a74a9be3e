using Npgsql;

namespace AccessRequests.Notifications.Sending;

/// <summary>A mail that is to be sent.</summary>
/// <param name="Address">Of whoever asked, sealed; null for staff.</param>
/// <param name="What">For staff, its subject.</param>
public sealed record OutgoingMail(
    Guid Id, Guid? StaffId, string? CaseReference, string? Address, string What, IReadOnlyList<string> Paragraphs, int Attempts, int SentAgain, DateTimeOffset FirstTriedAt)
{
    public bool IsToStaff => StaffId is not null;
}

/// <summary>What waits to be sent. Whoever takes a mail has it alone for some minutes; dies the taker, it is due again.</summary>
public sealed class MailStore(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Longer than any sending lasts.</summary>
    static readonly TimeSpan Held = TimeSpan.FromMinutes(10);

    /// <summary>The oldest mail that is due and that nobody else has taken; or, if it is due, the one with this id.</summary>
    public async Task<OutgoingMail?> Take(Guid? id, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            $"""
            update {MailTable.Name} m set attempts = m.attempts + 1, first_tried_at = coalesce(m.first_tried_at, $1), next_attempt_at = $2
            from (select id from {MailTable.Name} where state = 'queued' and next_attempt_at <= $1 {(id is null ? "order by next_attempt_at" : "and id = $3")} limit 1 for update skip locked) due
            where m.id = due.id
            returning m.id, m.staff_id, m.case_reference, m.address, m.what, m.paragraphs, m.attempts, m.sent_again, m.first_tried_at
            """);
        var now = time.GetUtcNow();
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = now + Held });
        if (id is { } one)
            command.Parameters.Add(new() { Value = one });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel)
            ? new OutgoingMail(
                rows.GetGuid(0), rows.IsDBNull(1) ? null : rows.GetGuid(1), Text(2), Text(3), rows.GetString(4), rows.GetFieldValue<string[]>(5), rows.GetInt32(6), rows.GetInt32(7),
                rows.GetFieldValue<DateTimeOffset>(8))
            : null;

        string? Text(int column) => rows.IsDBNull(column) ? null : rows.GetString(column);
    }

    public Task Settle(OutgoingMail mail, MailState state, string? why) => Run(
        $"update {MailTable.Name} set state = $2, settled_at = $3, why = $4, next_attempt_at = null where id = $1 and state = 'queued'", mail.Id, state.Stored(), time.GetUtcNow(), why);

    public Task Postpone(OutgoingMail mail, DateTimeOffset until, string why) => Run(
        $"update {MailTable.Name} set next_attempt_at = $2, why = $3 where id = $1 and state = 'queued'", mail.Id, until, why);

    // Never cancelled: a mail that has gone must be known to have.
    async Task Run(string sql, params object?[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
