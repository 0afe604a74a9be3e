using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AccessRequests.Secrets;
using Marten;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Acts;

/// <summary>
/// Makes a repeated submission safe: the reply is kept for a day, sealed under a key derived from the sender's own
/// Idempotency-Key, of which only a hash is stored. The same key gets the same reply, and never a second case.
/// </summary>
public sealed class SavedReplies(NpgsqlDataSource database, MasterKey master, TimeProvider time) : IExpire
{
    const string Name = "submissions.saved_reply";

    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(Name);
            table.AddColumn("key_hash", "bytea").AsPrimaryKey();
            table.AddColumn("content_hash", "bytea").NotNull();
            table.AddColumn("reply", "bytea").NotNull();
            table.AddColumn("expires_at", "timestamptz").NotNull().AddIndex();
            return table;
        }
    }

    /// <summary>Stores the reply with what the session is about to save. If someone was quicker, saving fails as a whole.</summary>
    public void Keep<T>(IDocumentSession session, string key, byte[] content, T reply)
    {
        var wrapped = new MasterKey(SealingKey(key)).Wrap(JsonSerializer.SerializeToUtf8Bytes(reply, Input.Json), "saved-reply");
        session.QueueSqlCommand(
            $"insert into {Name} (key_hash, content_hash, reply, expires_at) values (?, ?, ?, ?)", KeyHash(key), Digest(content), wrapped, time.GetUtcNow() + Kept);
    }

    /// <summary>An older reply under this key is forgotten, so that the key can be used again.</summary>
    /// <returns>The reply given before; null where the key is new.</returns>
    /// <exception cref="KeyReusedException">The key came before, with something else.</exception>
    public async Task<T?> Find<T>(string key, byte[] content, CancellationToken cancel) where T : class
    {
        await using var batch = database.CreateBatch();
        foreach (var sql in new[] { $"delete from {Name} where key_hash = $1 and expires_at <= $2", $"select content_hash, reply from {Name} where key_hash = $1 and expires_at > $2" })
            batch.BatchCommands.Add(new(sql) { Parameters = { new() { Value = KeyHash(key) }, new() { Value = time.GetUtcNow() } } });
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        if (!await rows.ReadAsync(cancel))
            return null;
        if (!CryptographicOperations.FixedTimeEquals(rows.GetFieldValue<byte[]>(0), Digest(content)))
            throw new KeyReusedException();
        return JsonSerializer.Deserialize<T>(new MasterKey(SealingKey(key)).Unwrap(rows.GetFieldValue<byte[]>(1), "saved-reply"), Input.Json);
    }

    public async Task<int> Forget(CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"delete from {Name} where expires_at <= $1");
        command.Parameters.Add(new() { Value = time.GetUtcNow() });
        return await command.ExecuteNonQueryAsync(cancel);
    }

    byte[] KeyHash(string key) => HMACSHA256.HashData(master.Derive("idempotency-key"), Encoding.UTF8.GetBytes(key));

    // A keyed digest: what was typed must not be guessable from it.
    byte[] Digest(byte[] content) => HMACSHA256.HashData(master.Derive("submission-digest"), content);

    byte[] SealingKey(string key) => HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(key), 32, master.Derive("saved-reply"));
}

/// <summary>An Idempotency-Key was used again for something else.</summary>
public sealed class KeyReusedException() : Exception("This Idempotency-Key was used for another request");
