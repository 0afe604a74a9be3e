using System.Security.Cryptography;
using System.Text;
using AccessRequests.Casework;
using AccessRequests.Secrets;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Identity.SecondFactors;

/// <summary>Ten codes for the day when phone or passkey is lost: shown once, kept as keyed hashes, each good for one use.</summary>
public sealed class RecoveryCodes(NpgsqlDataSource database, MasterKey master)
{
    public const int Count = 10;

    const string Name = "identity.recovery_code";

    const int Size = 12;

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(Name);
            table.AddColumn("staff", "uuid").AsPrimaryKey();
            table.AddColumn("hash", "bytea").AsPrimaryKey();
            return table;
        }
    }

    /// <summary>New ones; those before are worth nothing any more.</summary>
    public async Task<IReadOnlyList<string>> Renew(Guid staff, CancellationToken cancel)
    {
        var codes = Enumerable.Range(0, Count).Select(_ => CrockfordBase32.Random(Size)).ToList();
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(new($"delete from {Name} where staff = $1") { Parameters = { new() { Value = staff } } });
        batch.BatchCommands.Add(new($"insert into {Name} (staff, hash) select $1, unnest($2)")
        {
            Parameters = { new() { Value = staff }, new() { Value = codes.Select(code => Hash(staff, code)).ToArray() } },
        });
        await batch.ExecuteNonQueryAsync(cancel);
        return [.. codes.Select(code => string.Join('-', code.Chunk(4).Select(group => new string(group))))];
    }

    /// <returns>Whether it was one of theirs and not used before.</returns>
    public async Task<bool> Use(Guid staff, string typed, CancellationToken cancel)
    {
        if (CrockfordBase32.Normalise(typed) is not { Length: Size } code)
            return false;
        await using var delete = database.CreateCommand($"delete from {Name} where staff = $1 and hash = $2");
        delete.Parameters.Add(new() { Value = staff });
        delete.Parameters.Add(new() { Value = Hash(staff, code) });
        return await delete.ExecuteNonQueryAsync(cancel) > 0;
    }

    public async Task<int> Left(Guid staff, CancellationToken cancel)
    {
        await using var count = database.CreateCommand($"select count(*)::int from {Name} where staff = $1");
        count.Parameters.Add(new() { Value = staff });
        return (int)(await count.ExecuteScalarAsync(cancel))!;
    }

    public async Task Remove(Guid staff, CancellationToken cancel)
    {
        await using var delete = database.CreateCommand($"delete from {Name} where staff = $1");
        delete.Parameters.Add(new() { Value = staff });
        await delete.ExecuteNonQueryAsync(cancel);
    }

    byte[] Hash(Guid staff, string code) => HMACSHA256.HashData(master.Derive("recovery-codes"), Encoding.UTF8.GetBytes($"{staff} {code}"));
}
