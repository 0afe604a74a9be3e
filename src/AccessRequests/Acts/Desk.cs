using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.PersonalData;

namespace AccessRequests.Acts;

/// <summary>What a decision needs besides the command and the case, so that it stays pure.</summary>
/// <param name="Today">The date in London.</param>
/// <param name="Seal">Seals words about the person whose data the case is about.</param>
/// <param name="Places">Where records are kept.</param>
/// <param name="Staff">Those who may be given work.</param>
public sealed record Desk(DateOnly Today, Sealer Seal, Law Law, Actor Actor, Places Places, IReadOnlyList<Colleague> Staff)
{
    public bool CanBeGivenWork(Guid id) => Staff.Any(colleague => colleague.Id == id);
}
