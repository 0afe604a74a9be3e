using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using AccessRequests.Secrets;
using Npgsql;
using Weasel.Postgresql.Tables;

namespace AccessRequests.Identity;

/// <summary>What is guessed at, and how often it may fail before one has to wait.</summary>
/// <param name="Name">The name under which it is stored.</param>
public sealed record AttemptKind(string Name, int Limit, TimeSpan Window)
{
    static readonly TimeSpan QuarterHour = TimeSpan.FromMinutes(15);

    /// <summary>Access codes, from one address.</summary>
    public static AttemptKind AccessCode { get; } = new("access-code", 10, QuarterHour);

    /// <summary>Passwords, from one address.</summary>
    public static AttemptKind SignIn { get; } = new("sign-in", 10, QuarterHour);

    /// <summary>Passwords of one account: from anywhere but its owner's own browsers, and from each of those.</summary>
    public static AttemptKind Account { get; } = new("account", 5, QuarterHour);

    /// <summary>Second factors of one person, by whoever had their password.</summary>
    public static AttemptKind SecondFactor { get; } = new("second-factor", 5, QuarterHour);
}

/// <summary>A try that is counted as failed until it has succeeded, or was not let through at all.</summary>
/// <param name="Wait">How long until the next one is let through.</param>
public sealed record Attempt(Guid Id, bool IsAllowed, TimeSpan Wait);

/// <summary>
/// Counts failed guesses, in the database so that all nodes share the count. A try is counted before it is judged:
/// guesses made at once cannot overtake their count. Addresses are kept as keyed hashes that change every day.
/// </summary>
public sealed class Attempts(NpgsqlDataSource database, MasterKey master, TimeProvider time)
{
    const string Name = "identity.attempt";

    static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public static Table TableDefinition
    {
        get
        {
            var table = new Table(Name);
            table.AddColumn("id", "uuid").AsPrimaryKey();
            table.AddColumn("kind", "text").NotNull();
            table.AddColumn("who", "bytea").NotNull();
            table.AddColumn("at", "timestamptz").NotNull().AddIndex();
            table.Indexes.Add(new IndexDefinition("ix_attempt_who") { Columns = ["who", "kind", "at"] });
            return table;
        }
    }

    /// <param name="who">An address (see <see cref="AddressOf"/>) or the name of an account.</param>
    public async Task<Attempt> Begin(AttemptKind kind, string who, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        var today = Hash(who, now);
        byte[][] known = [today, Hash(who, now - Kept)];

        // One round trip and one transaction: the lock makes tries at the same thing queue, and the count sees those before.
        await using var batch = database.CreateBatch();
        Add(batch, "select pg_advisory_xact_lock($1)", BitConverter.ToInt64(today));
        Add(batch, $"delete from {Name} where id in (select id from {Name} where at < $1 for update skip locked)", now - Kept);
        Add(batch,
            $"insert into {Name} (id, kind, who, at) select $1, $2, $3, $4 where (select count(*) from {Name} where who = any($5) and kind = $2 and at > $6) < $7",
            id, kind.Name, today, now, known, now - kind.Window, kind.Limit);
        Add(batch, $"select min(at), coalesce(bool_or(id = $4), false) from {Name} where who = any($1) and kind = $2 and at > $3", known, kind.Name, now - kind.Window, id);
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        await rows.NextResultAsync(cancel);
        await rows.ReadAsync(cancel);
        var isAllowed = rows.GetBoolean(1);
        return new Attempt(id, isAllowed, isAllowed ? TimeSpan.Zero : rows.GetFieldValue<DateTimeOffset>(0) + kind.Window - now);
    }

    public Task Succeeded(Attempt attempt, CancellationToken cancel) => Run($"delete from {Name} where id = $1", cancel, attempt.Id);

    /// <summary>What failed before counts no more.</summary>
    public Task Forget(AttemptKind kind, string who, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return Run($"delete from {Name} where who = any($1) and kind = $2", cancel, (byte[][])[Hash(who, now), Hash(who, now - Kept)], kind.Name);
    }

    /// <summary>From everywhere together.</summary>
    public async Task<bool> MoreThan(int limit, AttemptKind kind, TimeSpan window, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select count(*) from (select 1 from {Name} where at > $1 and kind = $2 limit $3) counted");
        AddTo(command.Parameters, time.GetUtcNow() - window, kind.Name, limit + 1);
        return (long)(await command.ExecuteScalarAsync(cancel))! > limit;
    }

    /// <summary>Where a request comes from. Of an IPv6 address the network: one household commands all the rest of it.</summary>
    public static string AddressOf(HttpContext http) => Network(http.Connection.RemoteIpAddress);

    internal static string Network(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes(), 0, 8) : address.ToString();
    }

    byte[] Hash(string who, DateTimeOffset day)
    {
        var salt = HMACSHA256.HashData(master.Derive("attempts"), Encoding.ASCII.GetBytes(day.UtcDateTime.ToString("yyyyMMdd")));
        return HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(who));
    }

    async Task Run(string sql, CancellationToken cancel, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        AddTo(command.Parameters, values);
        await command.ExecuteNonQueryAsync(cancel);
    }

    static void Add(NpgsqlBatch batch, string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        AddTo(command.Parameters, values);
        batch.BatchCommands.Add(command);
    }

    static void AddTo(NpgsqlParameterCollection parameters, params ReadOnlySpan<object> values)
    {
        foreach (var value in values)
            parameters.Add(new() { Value = value });
    }
}
