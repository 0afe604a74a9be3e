using System.Security.Cryptography;
using AccessRequests.Secrets;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Identity.SecondFactors;

/// <summary>The keys that authenticator apps share with us, wrapped by the master key. A code is taken once.</summary>
public sealed class Authenticators(NpgsqlDataSource database, MasterKey master, TimeProvider time)
{
    const string Name = "identity.authenticator";

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(Name);
            table.AddColumn("staff", "uuid").AsPrimaryKey();
            table.AddColumn("wrapped_key", "bytea").NotNull();
            table.AddColumn("confirmed_at", "timestamptz");
            table.AddColumn("used_step", "bigint").NotNull().DefaultValue(0);
            return table;
        }
    }

    /// <summary>The key to be set up in an app: made at the first asking, the same until a code of it was given. It opens nothing before.</summary>
    /// <returns>Null where one is set up already.</returns>
    public async Task<byte[]?> ToSetUp(Guid staff, CancellationToken cancel)
    {
        await using var insert = Command($"insert into {Name} (staff, wrapped_key) values ($1, $2) on conflict do nothing", staff, master.Wrap(RandomNumberGenerator.GetBytes(Totp.KeySize), Context(staff)));
        await insert.ExecuteNonQueryAsync(cancel);
        return await Key(staff, isConfirmed: false, cancel);
    }

    /// <returns>Whether the app gave a right code, so that it counts from now on.</returns>
    public async Task<bool> Confirm(Guid staff, string code, CancellationToken cancel) =>
        await Take(staff, code, isConfirmed: false, cancel);

    /// <returns>Whether the code is right and was not used before.</returns>
    public Task<bool> Use(Guid staff, string code, CancellationToken cancel) => Take(staff, code, isConfirmed: true, cancel);

    public async Task<bool> IsSetUp(Guid staff, CancellationToken cancel) => await Key(staff, isConfirmed: true, cancel) is not null;

    public async Task Remove(Guid staff, CancellationToken cancel)
    {
        await using var delete = Command($"delete from {Name} where staff = $1", staff);
        await delete.ExecuteNonQueryAsync(cancel);
    }

    async Task<bool> Take(Guid staff, string code, bool isConfirmed, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (await Key(staff, isConfirmed, cancel) is not { } key || Totp.Match(key, code, now) is not { } step)
            return false;
        // Whoever comes second with the same code, on whatever node, finds it used.
        await using var update = Command(
            $"update {Name} set used_step = $2, confirmed_at = coalesce(confirmed_at, $3) where staff = $1 and used_step < $2 and (confirmed_at is not null) = $4", staff, step, now, isConfirmed);
        return await update.ExecuteNonQueryAsync(cancel) > 0;
    }

    async Task<byte[]?> Key(Guid staff, bool isConfirmed, CancellationToken cancel)
    {
        await using var select = Command($"select wrapped_key from {Name} where staff = $1 and (confirmed_at is not null) = $2", staff, isConfirmed);
        return await select.ExecuteScalarAsync(cancel) is byte[] wrapped ? master.Unwrap(wrapped, Context(staff)) : null;
    }

    NpgsqlCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = database.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }

    static string Context(Guid staff) => $"authenticator/{staff}";
}
