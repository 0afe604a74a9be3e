using Npgsql;

namespace AccessRequests.NeedToKnow;

/// <summary>For whoever only carries a word to somebody: whether a wall keeps them from the case now.</summary>
public sealed class WallLookup(NpgsqlDataSource database)
{
    public async Task<bool> KeepFrom(Guid person, string reference, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select 1 from {Standings.TableName} where case_reference = $1 and person = $2 and standing = '{Standings.Walled}'");
        command.Parameters.Add(new() { Value = reference });
        command.Parameters.Add(new() { Value = person });
        return await command.ExecuteScalarAsync(cancel) is not null;
    }
}
