using AccessRequests.Casework;
using AccessRequests.PersonalData;

namespace AccessRequests.Acts;

/// <summary>A fact that any kind of case can have, and that is told alike in all of them.</summary>
public interface ITellItself : IFact
{
    /// <param name="read">Opens a sealed word.</param>
    /// <param name="name">The name of a member of staff.</param>
    (string Title, string? Text) Tell(Func<Sealed?, string?> read, Func<Guid, string> name);
}
