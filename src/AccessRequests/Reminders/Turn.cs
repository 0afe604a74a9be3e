using Npgsql;

namespace AccessRequests.Reminders;

/// <summary>One node at a time. The lock hangs on a connection: it is gone when the node is, and the next one goes on.</summary>
sealed class Turn : IAsyncDisposable
{
    const long Key = 0x72656d696e64; // "remind"

    // An answer stays open until the next one, and with it all that was there when it was asked for: nothing in the whole database could be
    // tidied away while somebody has their turn. What answers nothing holds nothing.
    const string LetGo = "set local application_name = 'turn'";

    readonly NpgsqlConnection connection;
    readonly NpgsqlTransaction transaction;

    Turn(NpgsqlConnection connection, NpgsqlTransaction transaction) => (this.connection, this.transaction) = (connection, transaction);

    /// <returns>Null while another node has it.</returns>
    public static async Task<Turn?> Take(NpgsqlDataSource database, CancellationToken cancel)
    {
        var connection = await database.OpenConnectionAsync(cancel);
        var transaction = await connection.BeginTransactionAsync(cancel);
        var turn = new Turn(connection, transaction);
        await using var batch = new NpgsqlBatch(connection, transaction) { BatchCommands = { new($"select pg_try_advisory_xact_lock({Key})"), new(LetGo) } };
        if (await batch.ExecuteScalarAsync(cancel) is true)
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
