using Npgsql;

namespace AccessRequests.EndToEnd.Harness;

/// <summary>A database of this run's own on the server that TEST_POSTGRES names; dropped at the end.</summary>
public sealed class Database : IAsyncDisposable
{
    const string Variable = "TEST_POSTGRES";

    readonly string server;
    readonly string name;
    readonly NpgsqlDataSource source;

    Database(string server, string name)
    {
        this.server = server;
        this.name = name;
        Connection = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 40 }.ConnectionString;
        source = NpgsqlDataSource.Create(Connection);
    }

    public string Connection { get; }

    public static async Task<Database> Create()
    {
        var server = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
            ? given
            : throw new InvalidOperationException($"Set {Variable} to the connection string of a PostgreSQL on which tests may create databases, or run ops/test");
        var name = $"access_requests_test_{Guid.NewGuid():N}";
        await Run(server, $"create database {name}");
        return new Database(server, name);
    }

    public async Task<int> Execute(string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteNonQueryAsync();
    }

    public async Task<IReadOnlyList<object?[]>> Query(string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object?[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add([.. row.Select(value => value is DBNull ? null : value)]);
        }
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await Run(server, $"drop database {name} with (force)");
    }

    static async Task Run(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
