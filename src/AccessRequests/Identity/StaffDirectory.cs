using Deadlines;
using Npgsql;

namespace AccessRequests.Identity;

/// <summary>A member of staff as the others know them.</summary>
public sealed record Colleague(Guid Id, string Name)
{
    public IReadOnlyList<string> Roles { get; init; } = [];
}

/// <summary>
/// Who works here, for the pages that show who does what and the acts that give work to someone. Read as a whole and
/// kept for half a minute, so that no page asks for one name after another. It asks the tables themselves: the first request after
/// a start reads it, and making the model of the accounts would be a quarter of that start.
/// </summary>
public sealed class StaffDirectory(NpgsqlDataSource database, TimeProvider time)
{
    static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);
    static readonly string[] WorkOnCases = [Role.Caseworker, Role.Lead];

    const string Everyone =
        $"""
        select s.id, s.display_name, s.left_on is not null, array(select r.name from {StaffDb.Schema}.staff_role h join {StaffDb.Schema}.role r on r.id = h.role_id where h.user_id = s.id)
        from {StaffDb.Schema}.staff s
        """;

    volatile Copy? copy;

    /// <summary>Everybody, those who have left included: what they did keeps their name.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Names(CancellationToken cancel = default) => (await Load(cancel)).Names;

    /// <summary>Everybody who may be given work now, in the order of their names.</summary>
    public async Task<IReadOnlyList<Colleague>> Assignable(CancellationToken cancel) => (await Load(cancel)).Assignable;

    /// <summary>Everybody who works here now, in the order of their names.</summary>
    public async Task<IReadOnlyList<Colleague>> Everybody(CancellationToken cancel) => (await Load(cancel)).Everybody;

    /// <summary>Where mail reaches them now; null once they have left. Never kept: an address is read when it is needed.</summary>
    public async Task<string?> EmailOf(Guid id, CancellationToken cancel)
    {
        await using var command = database.CreateCommand($"select email from {StaffDb.Schema}.staff where id = $1 and (left_on is null or left_on > $2)");
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = UkTime.DateOf(time.GetUtcNow()) });
        return await command.ExecuteScalarAsync(cancel) as string;
    }

    /// <summary>After a change on this node. The others see it within half a minute.</summary>
    public void Forget() => copy = null;

    async ValueTask<Copy> Load(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return copy is { } known && now - known.At < Kept ? known : copy = await Read(now, cancel);
    }

    async Task<Copy> Read(DateTimeOffset now, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(Everyone);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<(Guid Id, string Name, bool HasLeft, string[] Roles)>();
        while (await reader.ReadAsync(cancel))
            rows.Add((reader.GetGuid(0), reader.GetString(1), reader.GetBoolean(2), reader.GetFieldValue<string[]>(3)));
        Colleague[] everybody =
        [
            .. rows.Where(row => !row.HasLeft)
                .Select(row => new Colleague(row.Id, row.Name) { Roles = row.Roles })
                .OrderBy(colleague => colleague.Name, StringComparer.CurrentCulture),
        ];
        return new Copy(
            now,
            rows.ToDictionary(row => row.Id, row => row.Name),
            everybody,
            [.. everybody.Where(colleague => colleague.Roles.Any(WorkOnCases.Contains))]);
    }

    sealed record Copy(DateTimeOffset At, IReadOnlyDictionary<Guid, string> Names, IReadOnlyList<Colleague> Everybody, IReadOnlyList<Colleague> Assignable);
}
