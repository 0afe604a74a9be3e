using System.Security.Cryptography;
using System.Text;
using Deadlines;
using Microsoft.AspNetCore.WebUtilities;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Identity.Tokens;

/// <summary>Who comes with a token.</summary>
public sealed record TokenHolder(Guid Id, string Name, IReadOnlyList<string> Roles, IReadOnlyList<string> Scopes);

/// <summary>Tokens, under the hash of a secret that only their owner's program holds. Use is noted once a minute at most.</summary>
public sealed class TokenStore(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>By which a search for leaked secrets finds ours.</summary>
    public const string Prefix = "arpat_";

    const string Name = "identity.token";

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(Name);
            table.AddColumn("id", "uuid").AsPrimaryKey();
            table.AddColumn("hash", "bytea").NotNull().AddIndex(index => index.IsUnique = true);
            table.AddColumn("staff", "uuid").NotNull().AddIndex();
            table.AddColumn("name", "text").NotNull();
            table.AddColumn("scopes", "text[]").NotNull();
            table.AddColumn("created_at", "timestamptz").NotNull();
            table.AddColumn("expires_at", "timestamptz").NotNull();
            table.AddColumn("last_used_at", "timestamptz");
            return table;
        }
    }

    public async Task<TokenMade> Make(Guid staff, string name, IReadOnlyList<string> scopes, TimeSpan lasts, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var made = new TokenMade(Guid.CreateVersion7(now), Prefix + WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32)), now + lasts);
        await Run(
            $"insert into {Name} (id, hash, staff, name, scopes, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)",
            cancel, made.Id, Hash(made.Secret), staff, name, scopes.ToArray(), now, made.ExpiresAt);
        return made;
    }

    public async Task<IReadOnlyList<Token>> Of(Guid staff, CancellationToken cancel)
    {
        await using var command = Command($"select id, name, scopes, created_at, expires_at, last_used_at from {Name} where staff = $1 and expires_at > $2 order by created_at desc", staff, time.GetUtcNow());
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var tokens = new List<Token>();
        while (await rows.ReadAsync(cancel))
            tokens.Add(new Token(
                rows.GetGuid(0), rows.GetString(1), rows.GetFieldValue<string[]>(2), rows.GetFieldValue<DateTimeOffset>(3), rows.GetFieldValue<DateTimeOffset>(4),
                rows.IsDBNull(5) ? null : rows.GetFieldValue<DateTimeOffset>(5)));
        return tokens;
    }

    /// <returns>Whose it is, with the roles they have at this moment; null where it is worth nothing.</returns>
    public async Task<TokenHolder?> Find(string secret, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var hash = Hash(secret);
        TokenHolder holder;
        await using (var command = Command(
            $"""
            select m.id, m.display_name, t.scopes, t.last_used_at is null or t.last_used_at <= $3,
                array(select r.name from identity.staff_role held join identity.role r on r.id = held.role_id where held.user_id = m.id)
            from {Name} t join identity.staff m on m.id = t.staff and m.one_time_until is null and (m.left_on is null or m.left_on > $4)
            where t.hash = $1 and t.expires_at > $2
            """, hash, now, now.AddMinutes(-1), UkTime.DateOf(now)))
        await using (var rows = await command.ExecuteReaderAsync(cancel))
        {
            if (!await rows.ReadAsync(cancel))
                return null;
            holder = new TokenHolder(rows.GetGuid(0), rows.GetString(1), rows.GetFieldValue<string[]>(4), rows.GetFieldValue<string[]>(2));
            if (!rows.GetBoolean(3))
                return holder;
        }
        await Run($"update {Name} set last_used_at = $2 where hash = $1", cancel, hash, now);
        return holder;
    }

    /// <returns>Whether it was theirs.</returns>
    public async Task<bool> Revoke(Guid staff, Guid id, CancellationToken cancel) => await Run($"delete from {Name} where staff = $1 and id = $2", cancel, staff, id) > 0;

    public Task RevokeAll(Guid staff, CancellationToken cancel) => Run($"delete from {Name} where staff = $1", cancel, staff);

    async Task<int> Run(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    NpgsqlCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }

    static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
