using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.PersonalData;
using Deadlines;

namespace AccessRequests.Acts;

/// <summary>What a decision needs besides the command and the case, so that it stays pure.</summary>
/// <param name="People">Seals words about each person of the case, under that person's key.</param>
/// <param name="Places">Where records are kept.</param>
/// <param name="Staff">Those who may be given work on this case.</param>
public sealed record Desk(DateTimeOffset Now, Sealers People, Law Law, Actor Actor, Places Places, IReadOnlyList<Colleague> Staff)
{
    /// <summary>Everybody who works here, whatever they do.</summary>
    public IReadOnlyList<Colleague> Everybody { get; init; } = Staff;

    /// <summary>The date in London.</summary>
    public DateOnly Today => UkTime.DateOf(Now);

    /// <summary>Seals words about the person whom the case is about.</summary>
    /// <exception cref="PersonErasedException">Nothing new may be written about them here.</exception>
    public Sealer Seal => People.For(PersonKeys.Subject);

    public bool IsHere(Guid id) => Everybody.Any(colleague => colleague.Id == id);

    public bool CanBeGivenWork(Guid id) => Staff.Any(colleague => colleague.Id == id);
}
