using Npgsql;

namespace AccessRequests.Reminders;

/// <summary>One node at a time. The lock hangs on a connection: it is gone when the node is, and the next one goes on.</summary>
sealed class Turn : IAsyncDisposable
{
    const long Key = 0x72656d696e64; // "remind"

    readonly NpgsqlConnection connection;
    readonly NpgsqlTransaction transaction;

    Turn(NpgsqlConnection connection, NpgsqlTransaction transaction) => (this.connection, this.transaction) = (connection, transaction);

    /// <returns>Null while another node has it.</returns>
    public static async Task<Turn?> Take(NpgsqlDataSource database, CancellationToken cancel)
    {
        var connection = await database.OpenConnectionAsync(cancel);
        var transaction = await connection.BeginTransactionAsync(cancel);
        var turn = new Turn(connection, transaction);
        await using var command = new NpgsqlCommand($"select pg_try_advisory_xact_lock({Key})", connection, transaction);
        if (await command.ExecuteScalarAsync(cancel) is true)
            return turn;
        await turn.DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
