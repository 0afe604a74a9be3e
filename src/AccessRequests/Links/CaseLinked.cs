using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.PersonalData;

namespace AccessRequests.Links;

/// <summary>The case has to do with another. The history names neither its number nor its kind: whoever reads it may not know of it.</summary>
public sealed record CaseLinked(string Other) : ILinkCase, ITellItself
{
    IReadOnlyList<string> ILinkCase.LinkedTo => [Other];

    (string Title, string? Text) ITellItself.Tell(Func<Sealed?, string?> read, Func<Guid, string> name) => ("Linked to another case", null);
}
