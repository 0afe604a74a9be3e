using AccessRequests.Casework;
using AccessRequests.Identity;
using Npgsql;

namespace AccessRequests.NeedToKnow;

/// <summary>For whoever only carries a word to somebody: whether a wall keeps them from the case now, or it goes past what they do.</summary>
public sealed class WallLookup(NpgsqlDataSource database, StaffDirectory staff)
{
    public async Task<bool> KeepFrom(Guid person, string reference, CancellationToken cancel)
    {
        var roles = (await staff.Everybody(cancel)).FirstOrDefault(colleague => colleague.Id == person)?.Roles ?? [];
        await using var command = database.CreateCommand(
            $"""
            select 1 from {Standings.TableName} s where case_reference = $1 and standing = '{Standings.Walled}'
              and (person = $2 or person = '{Standings.Handlers}' and $3
                and not exists (select 1 from {Standings.TableName} m where m.case_reference = $1 and m.person = $2 and m.standing = '{Standings.Member}'))
            """);
        command.Parameters.Add(new() { Value = reference });
        command.Parameters.Add(new() { Value = person });
        command.Parameters.Add(new() { Value = KindOfCase.Of(reference) is { } kind && KindAccess.Of(kind.Kind).IsHandledBy(roles.Contains) });
        return await command.ExecuteScalarAsync(cancel) is not null;
    }
}
