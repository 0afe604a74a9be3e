using AccessRequests.Identity;
using Marten;
using Npgsql;

namespace AccessRequests.Notifications;

/// <summary>A mail or letter, and what became of it. It holds no personal data.</summary>
/// <param name="StaffId">To whom, where it is a member of staff; null for whoever asked.</param>
/// <param name="SettledAt">When it was sent, failed, came back or was posted.</param>
/// <param name="Why">Why it is not sent yet, or failed.</param>
/// <param name="SettledBy">Who said so, where it was a member of staff.</param>
/// <param name="Letter">The letter to be printed, or of which a mail brings news, where the room of letters wrote it.</param>
public sealed record Delivery(
    Guid Id, string? CaseReference, Guid? StaffId, string What, MailState State, DateTimeOffset QueuedAt, int Attempts, DateTimeOffset? SettledAt, string? Why, Guid? SettledBy, Guid? Letter);

/// <summary>What became of everything that was to go out. Whoever asks for the mail of a case has passed the gate.</summary>
public sealed class MailLedger(NpgsqlDataSource database, IDocumentStore store, Postbox post, TimeProvider time)
{
    const int Most = 200;

    internal const string Columns = "id, case_reference, staff_id, what, state, queued_at, attempts, settled_at, why, settled_by, letter";

    /// <summary>The latest first, as many as anyone reads.</summary>
    public Task<IReadOnlyList<Delivery>> OfCase(string reference, CancellationToken cancel) => Read("where case_reference = $1 order by queued_at desc, id desc", cancel, reference);

    /// <summary>What failed or came back, the latest first.</summary>
    public Task<IReadOnlyList<Delivery>> Troubled(CancellationToken cancel) => Read("where state in ('failed', 'came-back') order by settled_at desc, id desc", cancel);

    public async Task<Delivery?> Find(Guid id, CancellationToken cancel) => (await Read("where id = $1", cancel, id)).SingleOrDefault();

    internal async Task<int> TimesSentAgain(Guid id, CancellationToken cancel)
    {
        await using var command = Command($"select sent_again from {MailTable.Name} where id = $1", id);
        return await command.ExecuteScalarAsync(cancel) as int? ?? 0;
    }

    /// <returns>False where it was not on its way or there.</returns>
    public Task<bool> CameBack(Guid id, string why, Guid? by, CancellationToken cancel) =>
        Settle(id, MailState.CameBack, why, by, [MailState.Sent, MailState.Queued], cancel);

    /// <returns>False where it was posted before, or is no letter.</returns>
    public Task<bool> Posted(Guid id, Actor by, CancellationToken cancel) => Settle(id, MailState.Posted, null, by.StaffId, [MailState.ToPost], cancel);

    /// <summary>The same mail anew, with a Message-ID of its own: the one before was given up.</summary>
    /// <returns>False where it neither failed nor came back.</returns>
    public async Task<bool> SendAgain(Guid id, CancellationToken cancel)
    {
        if (await Find(id, cancel) is not { State: MailState.Failed or MailState.CameBack })
            return false;
        await using var session = store.LightweightSession();
        session.QueueSqlCommand(
            $"""
            update {MailTable.Name} set state = 'queued', attempts = 0, first_tried_at = null, settled_at = null, settled_by = null, why = null, next_attempt_at = ?, sent_again = sent_again + 1
            where id = ? and state in ('failed', 'came-back')
            """, time.GetUtcNow(), id);
        post.Wake(session, id);
        await session.SaveChangesAsync(cancel);
        return true;
    }

    async Task<bool> Settle(Guid id, MailState state, string? why, Guid? by, MailState[] from, CancellationToken cancel)
    {
        await using var command = Command(
            $"update {MailTable.Name} set state = $2, why = $3, settled_by = $4, settled_at = $5, next_attempt_at = null where id = $1 and state = any($6)",
            id, state.Stored(), why, by, time.GetUtcNow(), from.Select(before => before.Stored()).ToArray());
        return await command.ExecuteNonQueryAsync(cancel) > 0;
    }

    async Task<IReadOnlyList<Delivery>> Read(string which, CancellationToken cancel, params object[] values)
    {
        await using var command = Command($"select {Columns} from {MailTable.Name} {which} limit {Most}", values);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = new List<Delivery>();
        while (await rows.ReadAsync(cancel))
            found.Add(Of(rows));
        return found;
    }

    /// <summary>A row of <see cref="Columns"/>.</summary>
    internal static Delivery Of(NpgsqlDataReader rows)
    {
        return new(
            rows.GetGuid(0), Or<string?>(1, rows.GetString), Or<Guid?>(2, at => rows.GetGuid(at)), rows.GetString(3), MailTable.State(rows.GetString(4)), rows.GetFieldValue<DateTimeOffset>(5),
            rows.GetInt32(6), Or<DateTimeOffset?>(7, at => rows.GetFieldValue<DateTimeOffset>(at)), Or<string?>(8, rows.GetString), Or<Guid?>(9, at => rows.GetGuid(at)),
            Or<Guid?>(10, at => rows.GetGuid(at)));

        T? Or<T>(int column, Func<int, T> read) => rows.IsDBNull(column) ? default : read(column);
    }

    NpgsqlCommand Command(string sql, params ReadOnlySpan<object?> values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        return command;
    }
}
