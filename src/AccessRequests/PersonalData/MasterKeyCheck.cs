using System.Security.Cryptography;
using Npgsql;

namespace AccessRequests.PersonalData;

/// <summary>
/// Refuses to start beside people's keys that the master key does not open. Otherwise a lost file would be made anew without
/// a word, and what is sealed from then on would lie mixed with what nobody can read.
/// </summary>
sealed class MasterKeyCheck(NpgsqlDataSource database, PersonKeys keys) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var command = database.CreateCommand($"select id, wrapped from {PersonKeys.Schema}.person_key where wrapped is not null limit 1");
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            if (await rows.ReadAsync(cancellationToken))
                keys.Unwrap(rows.GetString(0), rows.GetFieldValue<byte[]>(1));
        }
        catch (PostgresException missing) when (missing.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            // A new database: there is nothing to open yet.
        }
        catch (CryptographicException)
        {
            throw new InvalidOperationException("The master key does not open the keys in this database: put back its offline copy into the keys directory");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
