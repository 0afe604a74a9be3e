using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AccessRequests.Acts;
using AccessRequests.Secrets;
using Marten;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Journeys;

/// <summary>
/// Keeps unfinished answers for a day. The row is found by a hash of the random id in the person's cookie and sealed under a
/// key made from that id and the master key: the database, with or without the keys, tells nothing about anybody.
/// </summary>
public sealed class Drafts(NpgsqlDataSource database, MasterKey master, TimeProvider time) : IExpire
{
    const string Name = "submissions.draft";
    const string Context = "draft";

    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(Name);
            table.AddColumn("id_hash", "bytea").AsPrimaryKey();
            table.AddColumn("content", "bytea").NotNull();
            table.AddColumn<bool>("is_sent").NotNull();
            table.AddColumn("expires_at", "timestamptz").NotNull().AddIndex();
            return table;
        }
    }

    public static string NewId() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    public async Task<Draft?> Find(string id, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select content from {Name} where id_hash = $1 and expires_at > $2");
        command.Parameters.Add(new() { Value = Hash(id) });
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        return await command.ExecuteScalarAsync(cancel) is byte[] content ? JsonSerializer.Deserialize<Draft>(Key(id).Unwrap(content, Context), JsonSerializerOptions.Web) : null;
    }

    /// <summary>Keeps it for another day. An answer that comes after the request was sent changes nothing.</summary>
    public async Task Keep(string id, Draft draft, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"""
            insert into {Name} as kept (id_hash, content, is_sent, expires_at) values ($1, $2, $3, $4)
            on conflict (id_hash) do update set content = excluded.content, is_sent = excluded.is_sent, expires_at = excluded.expires_at
            where excluded.is_sent or not kept.is_sent
            """);
        command.Parameters.Add(new() { Value = Hash(id) });
        command.Parameters.Add(new() { Value = Seal(id, draft) });
        command.Parameters.Add(new() { Value = draft.Sent is not null });
        command.Parameters.Add(new() { Value = time.GetUtcNow() + Kept });
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The answers go in the same transaction in which the case comes to be.</summary>
    public void MarkSent(IDocumentSession session, string id, Draft draft, SentCase sent) => session.QueueSqlCommand(
        $"update {Name} set content = ?, is_sent = true, expires_at = ? where id_hash = ?",
        Seal(id, draft.MarkSent(sent with { SentAt = time.GetUtcNow() })), time.GetUtcNow() + Kept, Hash(id));

    public async Task Delete(string id, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"delete from {Name} where id_hash = $1");
        command.Parameters.Add(new() { Value = Hash(id) });
        await command.ExecuteNonQueryAsync(cancel);
    }

    public async Task<int> Forget(CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"delete from {Name} where expires_at <= $1");
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        return await command.ExecuteNonQueryAsync(cancel);
    }

    byte[] Seal(string id, Draft draft) => Key(id).Wrap(JsonSerializer.SerializeToUtf8Bytes(draft, JsonSerializerOptions.Web), Context);

    byte[] Hash(string id) => HMACSHA256.HashData(master.Derive("draft-id"), Encoding.UTF8.GetBytes(id));

    MasterKey Key(string id) => new(HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(id), 32, master.Derive(Context)));
}
