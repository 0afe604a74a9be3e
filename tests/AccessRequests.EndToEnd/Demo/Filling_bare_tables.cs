using AccessRequests.Demo.Synthesis;
using AccessRequests.EndToEnd.Costs;
using Npgsql;
using Xunit;

namespace AccessRequests.EndToEnd.Demo;

public class Filling_bare_tables(Alone alone) : IClassFixture<Alone>
{
    const string Dress =
        """
        select pg_get_indexdef(indexrelid) from pg_index where indrelid = any($1::regclass[])
        union all select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where conrelid = any($1::regclass[]) order by 1
        """;

    static readonly string[] Tables = ["casework.mt_events", "vault.person_key", "identity.access_code"];

    [Fact]
    public async Task leaves_every_index_and_constraint_as_it_was()
    {
        await using var connection = new NpgsqlConnection(alone.Service.Database.Connection);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var before = await Dressed(connection);
        var bare = await BareTables.Undress(connection, Tables, CancellationToken.None);
        Assert.Equal(4, before.Except(await Dressed(connection)).Count());
        await bare.Dress(CancellationToken.None);
        Assert.Equal(before, await Dressed(connection));
    }

    static async Task<IReadOnlyList<string>> Dressed(NpgsqlConnection connection)
    {
        var found = new List<string>();
        await using var command = new NpgsqlCommand(Dress, connection) { Parameters = { new() { Value = Tables } } };
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            found.Add(rows.GetString(0));
        return found;
    }
}
