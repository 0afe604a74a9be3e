namespace AccessRequests.Identity;

/// <summary>Who works here, for the pages that show who does what and the acts that give work to someone.</summary>
public sealed class StaffDirectory
{
    public Task<IReadOnlyDictionary<Guid, string>> Names() => Task.FromResult<IReadOnlyDictionary<Guid, string>>(new Dictionary<Guid, string>());

    /// <summary>Everybody who may be given work now, in the order of their names.</summary>
    public Task<IReadOnlyList<Colleague>> Assignable(CancellationToken cancel) => Task.FromResult<IReadOnlyList<Colleague>>([]);
}

/// <summary>A member of staff as the others know them.</summary>
public sealed record Colleague(Guid Id, string Name);
