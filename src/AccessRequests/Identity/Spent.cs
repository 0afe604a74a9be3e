using System.Security.Cryptography;
using System.Text;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Identity;

/// <summary>What may be used once and was: remembered, as a hash, for as long as it could be used again.</summary>
public sealed class Spent(NpgsqlDataSource database, TimeProvider time)
{
    const string Name = "identity.spent";

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(Name);
            table.AddColumn("hash", "bytea").AsPrimaryKey();
            table.AddColumn("until", "timestamptz").NotNull().AddIndex();
            return table;
        }
    }

    /// <returns>Whether this is its first use.</returns>
    public async Task<bool> Spend(string once, TimeSpan lasts, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new($"delete from {Name} where hash in (select hash from {Name} where until < $1 for update skip locked)") { Parameters = { new() { Value = now } } });
        batch.BatchCommands.Add(new($"insert into {Name} (hash, until) values ($1, $2) on conflict do nothing returning 1")
        {
            Parameters = { new() { Value = SHA256.HashData(Encoding.UTF8.GetBytes(once)) }, new() { Value = now + lasts } },
        });
        return await batch.ExecuteScalarAsync(cancel) is not null;
    }
}
