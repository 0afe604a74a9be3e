using AccessRequests.Casework;
using AccessRequests.Identity;

namespace AccessRequests.NeedToKnow;

/// <summary>
/// The one policy of who comes near a case. Deny beats allow: a wall holds against every role and every assignment, and
/// only glass broken by two people lets somebody look past it. <see cref="GateSql"/> says the same for lists and counts.
/// </summary>
public static class Gate
{
    /// <param name="purposeUntil">Until when a purpose that the actor has stated holds.</param>
    public static Reach Of(Actor actor, string reference, CaseAccess access, DateTimeOffset now, DateTimeOffset? purposeUntil = null)
    {
        if (actor.IsTheHouse)
            return Reach.Work;
        if (actor.FollowsCase is { } followed)
            return followed == reference ? Reach.Work : Reach.None;
        if (actor.StaffId is not { } me || KindOfCase.Of(reference) is not { } kind)
            return Reach.None;
        if (access.Glass.Exists(glass => glass.LookerId == me && glass.Until > now))
            return Reach.Look;
        if (access.Walled.Contains(me))
            return Reach.None;
        if (access.AssigneeId == me || access.Admitted.Contains(me))
            return Reach.Work;
        if (GoesPast(actor.Roles, kind, access))
            return Reach.None;
        if (access.IsForIntakeAlone)
            return actor.Is(Role.Intake) ? Reach.Work : Reach.None;
        return OfRole(actor, KindAccess.Of(kind.Kind), access, purposeUntil > now);
    }

    static Reach OfRole(Actor actor, KindAccess kind, CaseAccess access, bool hasPurpose) =>
        actor.Is(kind.Leads) || kind.TakesUp is { } role && actor.Is(role) && access.AssigneeId is null ? Reach.Work :
        kind.IsForDirectors && actor.Is(Role.Director) ? hasPurpose ? Reach.Look : Reach.Purpose :
        Reach.None;

    /// <summary>
    /// Whether a case that is about somebody who handles such cases goes past whoever has these roles. It goes by the roles of the
    /// moment and names nobody, so it holds for accounts and roles that come later.
    /// </summary>
    public static bool GoesPast(IEnumerable<string> roles, KindOfCase kind, CaseAccess access) => access.GoesPastHandlers && KindAccess.Of(kind.Kind).IsHandledBy(roles.Contains);

    /// <summary>Whether a case of this kind in somebody's list may open for them; lists show directors numbers of more.</summary>
    public static bool OffersToOpen(Actor actor, CaseKind kind) => !actor.Is(Role.Director) || KindAccess.Of(kind).IsForDirectors || actor.Is(KindAccess.Of(kind).Leads);

    /// <summary>Whether somebody leads this kind of case and no wall keeps them from this one.</summary>
    public static bool Leads(Actor actor, string reference, CaseAccess access) =>
        KindOfCase.Of(reference) is { } kind && actor.Is(KindAccess.Of(kind.Kind).Leads) && actor.StaffId is { } me && !access.Walled.Contains(me)
        && (access.Admitted.Contains(me) || !GoesPast(actor.Roles, kind, access));
}
