using Microsoft.AspNetCore.Identity;

namespace AccessRequests.Identity;

/// <summary>Someone who works on cases. Who has left stays on record, so that what they did keeps its name.</summary>
public sealed class StaffMember : IdentityUser<Guid>
{
    public string DisplayName { get; set; } = "";

    /// <summary>From this day on they are not let in.</summary>
    public DateOnly? LeftOn { get; set; }

    /// <summary>Set while the password is one that an administrator handed over: it must be changed at once, and opens nothing after this moment.</summary>
    public DateTimeOffset? OneTimeUntil { get; set; }

    public bool MustChangePassword => OneTimeUntil is not null;

    public bool MayEnter(DateTimeOffset now, DateOnly today) => !(LeftOn <= today) && !(OneTimeUntil <= now);
}
