using AccessRequests.PersonalData;
using Deadlines;

namespace AccessRequests.Acts;

/// <summary>What the beginning of a case is decided with.</summary>
/// <param name="People">Seals words about each person, under the keys of the case that is to be.</param>
public sealed record OpeningDesk(DateTimeOffset Now, Sealers People, Law Law)
{
    /// <summary>The date in London.</summary>
    public DateOnly Today => UkTime.DateOf(Now);

    /// <summary>Seals words about the person whom the case is about.</summary>
    public Sealer Seal => People.For(PersonKeys.Subject);
}
