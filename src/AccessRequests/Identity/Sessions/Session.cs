namespace AccessRequests.Identity.Sessions;

/// <summary>A session that stands: not too old, and nothing has changed about its owner that would end it.</summary>
/// <param name="Id">What the owner's list calls it. It opens nothing.</param>
/// <param name="ConfirmedAt">When its owner last proved in full who they are; null while something of it is missing.</param>
/// <param name="Browser">The family of the browser, such as "Firefox on Windows".</param>
public sealed record Session(Guid Id, DateTimeOffset Begun, DateTimeOffset LastUsed, DateTimeOffset? ConfirmedAt, string Browser)
{
    /// <summary>The member of staff whose it is, as the accounts have them at this moment.</summary>
    public SessionOwner? Owner { get; init; }

    /// <summary>The case that a requester follows with it.</summary>
    public string? Case { get; init; }
}

/// <param name="MustChangePassword">The password is one that was handed over.</param>
/// <param name="IsLeaving">There is a day from which on they are not let in.</param>
public sealed record SessionOwner(Guid Id, string Name, IReadOnlyList<string> Roles, bool MustChangePassword, bool HasSecondFactor, bool IsLeaving);
