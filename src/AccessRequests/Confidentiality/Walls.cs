using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;

namespace AccessRequests.Confidentiality;

/// <summary>What follows from raising a wall, for any act that names somebody as accused, witness or relative.</summary>
public static class Walls
{
    /// <summary>The key under which staff's words about confidentiality are sealed: they outlive the erasure of a person.</summary>
    public const string File = "file";

    /// <summary>
    /// Whom the case goes to where these walls leave nobody who could lead it: those named beforehand as independent. Empty
    /// where somebody is left, or where nobody was named.
    /// </summary>
    public static IReadOnlyList<Guid> OutsidersFor(string reference, CaseAccess access, IEnumerable<Guid> walled, Desk desk) => OutsidersFor(reference, access, walled, desk.Everybody);

    /// <inheritdoc cref="OutsidersFor(string,CaseAccess,IEnumerable{Guid},Desk)"/>
    public static IReadOnlyList<Guid> OutsidersFor(string reference, CaseAccess access, IEnumerable<Guid> walled, IReadOnlyList<Colleague> everybody)
    {
        var after = access with { Walled = access.Walled.Union(walled) };
        return CanBeLed(reference, after, everybody)
            ? []
            : [.. everybody.Where(colleague => colleague.Roles.Contains(Role.Independent) && !after.Walled.Contains(colleague.Id)).Select(colleague => colleague.Id).Except(access.Admitted)];
    }

    /// <summary>Somebody who leads this kind of case, or an independent person in it, is on this side of every wall.</summary>
    public static bool CanBeLed(string reference, CaseAccess access, Desk desk) => CanBeLed(reference, access, desk.Everybody);

    static bool CanBeLed(string reference, CaseAccess access, IReadOnlyList<Colleague> everybody) => everybody.Any(colleague =>
        Gate.Leads(Actor.Staff(colleague.Id, colleague.Name, colleague.Roles), reference, access)
        || colleague.Roles.Contains(Role.Independent) && access.Admitted.Contains(colleague.Id) && !access.Walled.Contains(colleague.Id));

    /// <summary>Whoever decides who comes near this case: its leads, and the independent person to whom it was given.</summary>
    public static bool AreMindedBy(Actor actor, string reference, CaseAccess access) =>
        actor.IsTheHouse || Gate.Leads(actor, reference, access) || actor.Is(Role.Independent) && actor.StaffId is { } me && access.Admitted.Contains(me);
}
