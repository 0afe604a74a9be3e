using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;

namespace AccessRequests.Reminders;

/// <summary>Whom a reminder goes to.</summary>
/// <param name="AreOutsiders">Nobody inside may see the case: those named beforehand are told its number and the date, and may not open it either.</param>
public sealed record Recipients(IReadOnlyList<Guid> People, bool AreOutsiders = false)
{
    /// <summary>Never anybody from whom the gate keeps the case. Empty only where nobody at all may be told.</summary>
    /// <param name="access">Who has to do with the case. Nothing for what is no case.</param>
    public static Recipients Of(Tier tier, AgendaEntry entry, CaseAccess access, IReadOnlyList<Colleague> everybody, DateTimeOffset now)
    {
        if (entry.Kind is not { } kind)
            return new([.. everybody.Where(colleague => colleague.Roles.Contains(tier is Tier.Director ? Role.Director : Role.Lead)).Select(colleague => colleague.Id)]);
        var rules = KindAccess.Of(kind);
        // Work that nobody has taken up is for those who take it up; where there are none, for those who lead.
        Guid[][] ways = tier switch
        {
            Tier.Owner => [Assignee(), entry.IsForIntakeAlone ? With(Role.Intake) : With(rules.TakesUp), Leads(), With(Role.Independent)],
            Tier.Lead => [Leads(), With(Role.Independent)],
            _ => [With(Role.Director), With(Role.Independent), Leads()],
        };
        if (ways.FirstOrDefault(people => people.Length > 0) is { } found)
            return new(found);
        return new([.. everybody.Where(colleague => colleague.Roles.Contains(Role.Independent) && !access.Walled.Contains(colleague.Id)).Select(colleague => colleague.Id)], AreOutsiders: true);

        Guid[] Assignee() => [.. everybody.Where(colleague => colleague.Id == entry.AssigneeId && Sees(colleague)).Select(colleague => colleague.Id)];

        Guid[] Leads() => With(entry.IsForIntakeAlone ? Role.Intake : rules.Leads);

        Guid[] With(string? role) => [.. everybody.Where(colleague => role is not null && colleague.Roles.Contains(role) && Sees(colleague)).Select(colleague => colleague.Id)];

        // Whoever may only look past a wall, by broken glass, is not the one to act.
        bool Sees(Colleague colleague) =>
            !access.Walled.Contains(colleague.Id) && Gate.Of(Actor.Staff(colleague.Id, colleague.Name, colleague.Roles), entry.CaseReference, access, now) is (Reach.Work or Reach.Purpose);
    }
}
