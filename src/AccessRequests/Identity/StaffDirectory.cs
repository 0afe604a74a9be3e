namespace AccessRequests.Identity;

/// <summary>Names of staff, for the pages that show who does what.</summary>
public sealed class StaffDirectory
{
    public Task<IReadOnlyDictionary<Guid, string>> Names() => Task.FromResult<IReadOnlyDictionary<Guid, string>>(new Dictionary<Guid, string>());
}
