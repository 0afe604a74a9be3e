using System.Security.Cryptography;
using Deadlines;
using Microsoft.AspNetCore.WebUtilities;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Identity.Sessions;

/// <summary>
/// Sessions lie in the database, under the hash of a secret that only the cookie holds: ending one ends it everywhere and at
/// once, and a copied cookie is worth nothing after that. Use is noted once a minute at most.
/// </summary>
public sealed class SessionStore(NpgsqlDataSource database, SessionMemory memory, TimeProvider time)
{
    const string Name = "identity.session";

    const int SecretSize = 32;

    static readonly TimeSpan Noted = TimeSpan.FromMinutes(1);

    // Whatever ends a session besides time is asked here: a new security stamp (password, roles, leaving), a replaced code.
    const string Standing =
        $"""
        from {Name} s
        left join identity.staff m on m.id = s.staff and m.security_stamp = s.stamp and (m.left_on is null or m.left_on > $4) and (m.one_time_until is null or m.one_time_until > $1)
        left join identity.access_code c on c.hash = s.code and c.case_reference = s.case_reference and c.revoked_at is null
        where s.last_used > $2 and s.begun > $3 and (m.id is not null or c.hash is not null)
        """;

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(Name);
            table.AddColumn("hash", "bytea").AsPrimaryKey();
            table.AddColumn("id", "uuid").NotNull();
            table.AddColumn("kind", "text").NotNull();
            table.AddColumn("staff", "uuid").AddIndex();
            table.AddColumn("stamp", "text");
            table.AddColumn("case_reference", "text");
            table.AddColumn("code", "bytea");
            table.AddColumn("begun", "timestamptz").NotNull().AddIndex();
            table.AddColumn("last_used", "timestamptz").NotNull();
            table.AddColumn("confirmed_at", "timestamptz");
            table.AddColumn("browser", "text").NotNull();
            return table;
        }
    }

    /// <returns>The secret, for the cookie.</returns>
    public Task<string> BeginForStaff(StaffMember member, DateTimeOffset? confirmedAt, string browser, CancellationToken cancel) =>
        Begin(SessionKind.Staff, browser, confirmedAt, cancel, ("staff", member.Id), ("stamp", member.SecurityStamp ?? ""));

    /// <param name="code">The hash of the access code that was given.</param>
    public Task<string> BeginForRequester(string reference, byte[] code, string browser, CancellationToken cancel) =>
        Begin(SessionKind.Requester, browser, null, cancel, ("case_reference", reference), ("code", code));

    /// <returns>Null where there is none, or none that stands.</returns>
    /// <param name="isUse">A page that asks by itself keeps no session alive.</param>
    public async Task<Session?> Find(SessionKind kind, string secret, CancellationToken cancel, bool isUse = true)
    {
        if (HashOf(secret) is not { } hash)
            return null;
        var (now, since) = (time.GetUtcNow(), memory.Now);
        // What ends or changes a session waits for the memory; time does not.
        if (kind == SessionKind.Staff && memory.Find(hash) is { } known && now - known.LastUsed < Noted && now - known.Begun < kind.Longest)
            return known;
        var found = await Read(kind, "s.hash = $6", cancel, hash);
        if (found is not [var session])
            return null;
        if (isUse && now - session.LastUsed >= Noted)
        {
            await Run($"update {Name} set last_used = $2 where hash = $1 and last_used < $2", cancel, hash, now);
            session = session with { LastUsed = now };
        }
        if (session.Owner is { MustChangePassword: false, IsLeaving: false })
            memory.Keep(hash, session, since);
        return session;
    }

    /// <summary>The sessions of a member of staff, the last used first.</summary>
    public Task<IReadOnlyList<Session>> Of(Guid staff, CancellationToken cancel) => Read(SessionKind.Staff, "s.staff = $6", cancel, staff);

    /// <summary>Its owner has just proved in full who they are.</summary>
    public Task Confirm(Guid id, CancellationToken cancel) => Change($"update {Name} set confirmed_at = $2 where id = $1", cancel, id, time.GetUtcNow());

    public Task End(string secret, CancellationToken cancel) =>
        HashOf(secret) is { } hash ? Change($"delete from {Name} where hash = $1", cancel, hash) : Task.CompletedTask;

    /// <returns>Whether it was theirs.</returns>
    public async Task<bool> End(Guid staff, Guid id, CancellationToken cancel) =>
        await Change($"delete from {Name} where staff = $1 and id = $2", cancel, staff, id) > 0;

    public Task EndAll(Guid staff, CancellationToken cancel) => Change($"delete from {Name} where staff = $1", cancel, staff);

    public Task EndAllBut(Guid staff, Guid id, CancellationToken cancel) => Change($"delete from {Name} where staff = $1 and id <> $2", cancel, staff, id);

    async Task<string> Begin(SessionKind kind, string browser, DateTimeOffset? confirmedAt, CancellationToken cancel, params (string Column, object Value)[] owner)
    {
        var secret = RandomNumberGenerator.GetBytes(SecretSize);
        var now = time.GetUtcNow();
        var columns = string.Join(", ", owner.Select(column => column.Column));
        var values = string.Join(", ", owner.Select((_, place) => $"${place + 7}"));
        await Run($"delete from {Name} where begun < $1", cancel, now - SessionKind.Staff.Longest);
        await Run(
            $"insert into {Name} (hash, id, kind, begun, last_used, confirmed_at, browser, {columns}) values ($1, $2, $3, $4, $4, $5, $6, {values})",
            cancel, [SHA256.HashData(secret), Guid.CreateVersion7(now), kind.Name, now, (object?)confirmedAt ?? DBNull.Value, browser, .. owner.Select(column => column.Value)]);
        return WebEncoders.Base64UrlEncode(secret);
    }

    async Task<IReadOnlyList<Session>> Read(SessionKind kind, string which, CancellationToken cancel, object value)
    {
        var now = time.GetUtcNow();
        await using var command = database.CreateCommand(
            $"""
            select s.id, s.begun, s.last_used, s.confirmed_at, s.browser, s.case_reference, m.id, m.display_name, m.one_time_until is not null,
                array(select r.name from identity.staff_role held join identity.role r on r.id = held.role_id where held.user_id = m.id),
                exists (select 1 from identity.authenticator a where a.staff = m.id and a.confirmed_at is not null) or exists (select 1 from identity.staff_passkey p where p.user_id = m.id), m.left_on is not null
            {Standing} and s.kind = $5 and {which} order by s.last_used desc
            """);
        Add(command, now, now - kind.Idle, now - kind.Longest, UkTime.DateOf(now), kind.Name, value);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var sessions = new List<Session>();
        while (await rows.ReadAsync(cancel))
            sessions.Add(new Session(
                rows.GetGuid(0), rows.GetFieldValue<DateTimeOffset>(1), rows.GetFieldValue<DateTimeOffset>(2),
                rows.IsDBNull(3) ? null : rows.GetFieldValue<DateTimeOffset>(3), rows.GetString(4))
            {
                Case = rows.IsDBNull(5) ? null : rows.GetString(5),
                Owner = rows.IsDBNull(6) ? null : new SessionOwner(rows.GetGuid(6), rows.GetString(7), rows.GetFieldValue<string[]>(9), rows.GetBoolean(8), rows.GetBoolean(10), rows.GetBoolean(11)),
            });
        return sessions;
    }

    /// <summary>Whatever is done to a session, or was done before to its owner, holds at every node when this has ended.</summary>
    async Task<int> Change(string sql, CancellationToken cancel, params object[] values)
    {
        var changed = await Run(sql, cancel, values);
        await memory.Settled(cancel);
        return changed;
    }

    async Task<int> Run(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        Add(command, values);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    static void Add(NpgsqlCommand command, params ReadOnlySpan<object> values)
    {
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
    }

    /// <summary>A secret of 256 random bits needs no slow hash. Null for what no cookie of ours holds.</summary>
    static byte[]? HashOf(string secret)
    {
        Span<byte> bytes = stackalloc byte[SecretSize + 1];
        return secret.Length == 43 && System.Buffers.Text.Base64Url.TryDecodeFromChars(secret, bytes, out var size) && size == SecretSize
            ? SHA256.HashData(bytes[..size])
            : null;
    }
}
