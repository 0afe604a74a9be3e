using System.Security.Cryptography;
using System.Text;
using AccessRequests.Secrets;
using Microsoft.AspNetCore.WebUtilities;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.CalendarFeeds;

/// <summary>Since when somebody has the address of a calendar, and when a program last read it.</summary>
public sealed record Feed(DateTimeOffset MadeAt, DateTimeOffset? LastReadAt);

/// <summary>One secret address for each member of staff, 256 random bits, of which only the keyed hash is kept. A new one makes the one before worth nothing.</summary>
public sealed class Feeds(NpgsqlDataSource database, MasterKey master, TimeProvider time)
{
    const string Name = "calendars.feed";

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(Name);
            table.AddColumn<Guid>("staff").AsPrimaryKey();
            table.AddColumn("hash", "bytea").NotNull().AddIndex(index => index.IsUnique = true);
            table.AddColumn("made_at", "timestamptz").NotNull();
            table.AddColumn("last_read_at", "timestamptz");
            return table;
        }
    }

    /// <returns>The secret, to be shown once.</returns>
    public async Task<string> Make(Guid staff, CancellationToken cancel)
    {
        var secret = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        await Run(
            $"insert into {Name} (staff, hash, made_at) values ($1, $2, $3) on conflict (staff) do update set hash = excluded.hash, made_at = excluded.made_at, last_read_at = null",
            cancel, staff, Hash(secret), time.GetUtcNow());
        return secret;
    }

    /// <returns>False where there was none.</returns>
    public async Task<bool> Revoke(Guid staff, CancellationToken cancel) => await Run($"delete from {Name} where staff = $1", cancel, staff) > 0;

    public async Task<Feed?> Of(Guid staff, CancellationToken cancel)
    {
        await using var command = Command($"select made_at, last_read_at from {Name} where staff = $1", staff);
        await using var rows = await command.ExecuteReaderAsync(cancel);
        return await rows.ReadAsync(cancel) ? new Feed(rows.GetFieldValue<DateTimeOffset>(0), rows.IsDBNull(1) ? null : rows.GetFieldValue<DateTimeOffset>(1)) : null;
    }

    /// <returns>Whose it is; null where it is nobody's.</returns>
    public async Task<Guid?> Read(string secret, CancellationToken cancel)
    {
        await using var command = Command($"update {Name} set last_read_at = $2 where hash = $1 returning staff", Hash(secret), time.GetUtcNow());
        return await command.ExecuteScalarAsync(cancel) as Guid?;
    }

    byte[] Hash(string secret) => HMACSHA256.HashData(master.Derive("calendar-feed"), Encoding.UTF8.GetBytes(secret));

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
}
