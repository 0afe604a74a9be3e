using AccessRequests.Casework;
using Npgsql;

namespace AccessRequests.NeedToKnow;

/// <summary>How people stand to many cases at once, for the house that asks <see cref="Gate"/> on behalf of others. Walls hold from the transaction that raises them.</summary>
public sealed class StandingsOfCases(NpgsqlDataSource database)
{
    /// <summary>Each case by its reference; one that nobody stands out in is left out. Only members, walls and glass: the rest of <see cref="CaseAccess"/> the caller knows.</summary>
    public async Task<IReadOnlyDictionary<string, CaseAccess>> Of(IEnumerable<string> references, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(
            $"select case_reference, person, standing, until from {Standings.TableName} where case_reference = any($1) and standing in ('{Standings.Member}', '{Standings.Walled}', '{Standings.Glass}')");
        command.Parameters.Add(new() { Value = references.Distinct().ToArray() });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var found = new Dictionary<string, CaseAccess>();
        while (await rows.ReadAsync(cancel))
        {
            var (reference, person) = (rows.GetString(0), rows.GetGuid(1));
            var access = found.GetValueOrDefault(reference) ?? new CaseAccess();
            found[reference] = rows.GetString(2) switch
            {
                Standings.Member => access with { Admitted = access.Admitted.Add(person) },
                Standings.Walled => access with { Walled = access.Walled.Add(person) },
                _ => access with { Glass = access.Glass.Add(new(person, rows.GetFieldValue<DateTimeOffset>(3))) },
            };
        }
        return found;
    }
}
