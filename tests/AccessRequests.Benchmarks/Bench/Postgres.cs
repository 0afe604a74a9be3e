using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace AccessRequests.Benchmarks.Bench;

/// <summary>The private server that ops/bench has started, with pg_stat_statements loaded.</summary>
/// <param name="Socket">The folder of its socket.</param>
/// <param name="ProcessId">Of its first process.</param>
sealed record Postgres(string Socket, int ProcessId)
{
    const string User = "postgres";

    /// <exception cref="InvalidOperationException">It was not started by ops/bench.</exception>
    public static Postgres FromEnvironment() => new(Need("BENCH_SOCKET"), int.Parse(Need("BENCH_POSTGRES_PID"), CultureInfo.InvariantCulture));

    static string Need(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"{name} is not set: run ops/bench");

    public string Connection(string database, bool pooling = true) => new NpgsqlConnectionStringBuilder { Host = Socket, Username = User, Database = database, Pooling = pooling }.ConnectionString;

    public async Task<T> Ask<T>(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(Connection(database, pooling: false));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return await command.ExecuteScalarAsync() is T value ? value : default!;
    }

    public Task Run(string database, string sql) => Ask<object?>(database, sql);

    /// <summary>Asks again and again, until the answer is yes.</summary>
    public async Task Until(string database, string sql, TimeSpan? between = null, TimeSpan? patience = null)
    {
        for (var watch = Stopwatch.StartNew(); !await Ask<bool>(database, sql); await Task.Delay(between ?? TimeSpan.FromMilliseconds(200)))
            if (watch.Elapsed > patience)
                throw new TimeoutException($"Waited in vain for: {sql}");
    }

    /// <summary>A database that is thrown away with the server.</summary>
    /// <param name="from">The one that it is a copy of.</param>
    public async Task<string> Make(string name, string? from = null)
    {
        await Run(User, $"create database {name}{(from is null ? "" : $" template {from}")}");
        await Run(name, "create extension if not exists pg_stat_statements");
        return name;
    }

    /// <summary>Dirty pages of whoever came before are written, so that they are not paid for by whoever comes next.</summary>
    public Task Settle(string database) => Run(database, "checkpoint");

    public async Task<Counts> Count(string database)
    {
        await using var connection = new NpgsqlConnection(Connection(database, pooling: false));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            select (select coalesce(sum(calls), 0)::float8 from pg_stat_statements s join pg_database d on d.oid = s.dbid where d.datname = current_database()), wal_sync::float8, wal_bytes::float8
            from pg_stat_wal
            """,
            connection);
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return new Counts(row.GetDouble(0), row.GetDouble(1), row.GetDouble(2), Processes.OfFamily(ProcessId));
    }

    /// <summary>The server's own counters, since it started.</summary>
    public sealed record Counts(double Statements, double Syncs, double WalBytes, double Microseconds);
}
