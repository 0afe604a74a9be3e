using AccessRequests.Casework;

namespace AccessRequests.Reminders;

/// <summary>For whom a reminder is. Stored by name: members may be added, never renamed or removed.</summary>
public enum Tier { Owner, Lead, Director }

static class Tiers
{
    public static string Stored(this Tier tier) => tier switch { Tier.Owner => "owner", Tier.Lead => "lead", _ => "director" };
}

/// <summary>Who has said that they see to it. Whoever leads such cases can end all reminders of a date; anybody else only their own.</summary>
public enum Handled { No, ByOwner, ByLead }

/// <summary>The latest reminder of this date that was recorded for a tier.</summary>
/// <param name="At">When it came due.</param>
public sealed record SentStep(Tier To, string Step, DateTimeOffset At);

/// <summary>One date of one case, and all that decides whether somebody is to be told of it now.</summary>
/// <param name="Version">The version of the case that set the date: where the date moves, all begins anew.</param>
public sealed record AgendaEntry(string CaseReference, long Version, Milestone What)
{
    /// <summary>Null where it is no case: the review of a policy.</summary>
    public CaseKind? Kind { get; init; }

    public bool IsOpen { get; init; } = true;
    public bool IsWaiting { get; init; }
    public bool IsForIntakeAlone { get; init; }
    public Guid? AssigneeId { get; init; }

    /// <summary>A fact said that nobody needs to be told any more.</summary>
    public bool IsDone { get; init; }

    public Handled Handled { get; init; }
    public IReadOnlyList<SentStep> Sent { get; init; } = [];

    /// <summary>A closed, a waiting or a finished matter reminds of nothing, but for the dates that are about just that.</summary>
    public bool IsLive => !IsDone && (IsOpen || What.HoldsWhenClosed) && (!IsWaiting || What.HoldsWhileWaiting);

    public bool IsSilentFor(Tier tier) => Handled is Handled.ByLead || Handled is Handled.ByOwner && tier is Tier.Owner;
}
