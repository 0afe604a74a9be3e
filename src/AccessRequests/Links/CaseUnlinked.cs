using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.PersonalData;

namespace AccessRequests.Links;

/// <summary>The case has to do with the other no more. It is recorded where the link was, and there alone: the other's history never told of it.</summary>
public sealed record CaseUnlinked(string Other, Sealed Reason) : IUnlinkCase, ITellItself
{
    IReadOnlyList<string> IUnlinkCase.UnlinkedFrom => [Other];

    (string Title, string? Text) ITellItself.Tell(Func<Sealed?, string?> read, Func<Guid, string> name) => ("Link to another case taken away", read(Reason));
}
