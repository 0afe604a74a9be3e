using Deadlines;
using Microsoft.EntityFrameworkCore;

namespace AccessRequests.Identity;

/// <summary>A member of staff as the others know them.</summary>
public sealed record Colleague(Guid Id, string Name)
{
    public IReadOnlyList<string> Roles { get; init; } = [];
}

/// <summary>
/// Who works here, for the pages that show who does what and the acts that give work to someone. Read as a whole and
/// kept for half a minute, so that no page asks for one name after another.
/// </summary>
public sealed class StaffDirectory(IDbContextFactory<StaffDb> accounts, TimeProvider time)
{
    static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);
    static readonly string[] WorkOnCases = [Role.Caseworker, Role.Lead];

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
        var today = UkTime.DateOf(time.GetUtcNow());
        await using var db = await accounts.CreateDbContextAsync(cancel);
        return await db.Users.AsNoTracking().Where(member => member.Id == id && (member.LeftOn == null || member.LeftOn > today)).Select(member => member.Email).FirstOrDefaultAsync(cancel);
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
        await using var db = await accounts.CreateDbContextAsync(cancel);
        var rows = await db.Users.AsNoTracking()
            .Select(member => new
            {
                member.Id,
                member.DisplayName,
                member.LeftOn,
                Roles = db.UserRoles.Where(held => held.UserId == member.Id).Join(db.Roles, held => held.RoleId, role => role.Id, (held, role) => role.Name!).ToList(),
            })
            .ToListAsync(cancel);
        Colleague[] everybody =
        [
            .. rows.Where(row => row.LeftOn is null)
                .Select(row => new Colleague(row.Id, row.DisplayName) { Roles = row.Roles })
                .OrderBy(colleague => colleague.Name, StringComparer.CurrentCulture),
        ];
        return new Copy(
            now,
            rows.ToDictionary(row => row.Id, row => row.DisplayName),
            everybody,
            [.. everybody.Where(colleague => colleague.Roles.Any(WorkOnCases.Contains))]);
    }

    sealed record Copy(DateTimeOffset At, IReadOnlyDictionary<Guid, string> Names, IReadOnlyList<Colleague> Everybody, IReadOnlyList<Colleague> Assignable);
}
