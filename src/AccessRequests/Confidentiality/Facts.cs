using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.PersonalData;

namespace AccessRequests.Confidentiality;

/// <summary>Somebody needs to know of the case from now on.</summary>
public sealed record ColleagueBroughtIn(IReadOnlyList<Guid> PeopleIds, Sealed? Reason) : IAdmit, ITellItself
{
    IReadOnlyList<Guid> IAdmit.Admitted => PeopleIds;

    (string Title, string? Text) ITellItself.Tell(Func<Sealed?, string?> read, Func<Guid, string> name) => ($"{Names.Of(PeopleIds, name)} brought into the case", read(Reason));
}

/// <summary>Somebody need not know of the case any more.</summary>
public sealed record ColleagueLetGo(IReadOnlyList<Guid> PeopleIds, Sealed? Reason) : IDismiss, ITellItself
{
    IReadOnlyList<Guid> IDismiss.Dismissed => PeopleIds;

    (string Title, string? Text) ITellItself.Tell(Func<Sealed?, string?> read, Func<Guid, string> name) => ($"{Names.Of(PeopleIds, name)} taken off the case", read(Reason));
}

/// <summary>For these people the case does not exist from now on.</summary>
public sealed record WallRaised(IReadOnlyList<Guid> PeopleIds, Conflict Conflict, Sealed? Reason) : IRaiseWall, ITellItself
{
    IReadOnlyList<Guid> IRaiseWall.Walled => PeopleIds;

    (string Title, string? Text) ITellItself.Tell(Func<Sealed?, string?> read, Func<Guid, string> name) =>
        ($"Wall raised: {Names.Of(PeopleIds, name)}, {Conflict.Words()}", read(Reason));
}

public sealed record WallLowered(IReadOnlyList<Guid> PeopleIds, Sealed Reason) : ILowerWall, ITellItself
{
    IReadOnlyList<Guid> ILowerWall.Unwalled => PeopleIds;

    (string Title, string? Text) ITellItself.Tell(Func<Sealed?, string?> read, Func<Guid, string> name) => ($"Wall taken down: {Names.Of(PeopleIds, name)}", read(Reason));
}

/// <summary>Two people agreed that one of them may look at the case until then, whatever stands in the way.</summary>
public sealed record GlassBroken(Guid RequestId, Guid LookerId, Guid ApproverId, GlassReason Reason, DateTimeOffset Until) : IBreakGlass, ITellItself
{
    (string Title, string? Text) ITellItself.Tell(Func<Sealed?, string?> read, Func<Guid, string> name) =>
        ($"Glass broken: {name(LookerId)} may look until {Web.UkFormat.DateAndTime(Until)}", $"{Reason.Words()}. Agreed to by {name(ApproverId)}.");
}

/// <summary>Why somebody is kept from a case.</summary>
public enum Conflict { ComplainedAbout, Witness, Relative, LineManager, MadeIt, Other }

/// <summary>Why glass is to be broken. Chosen from a list: whoever agrees must not learn from it what the case is about.</summary>
public enum GlassReason { SomebodyIsInDanger, ADateWouldBeMissed, NobodyElseIsThere, CourtOrRegulator }

public static class ConfidentialityWords
{
    public static string Words(this Conflict conflict) => conflict switch
    {
        Conflict.ComplainedAbout => "complained about",
        Conflict.Witness => "a witness",
        Conflict.Relative => "a relative or friend of somebody in it",
        Conflict.LineManager => "the line manager of somebody in it",
        Conflict.MadeIt => "made it themselves",
        _ => "another conflict of interest",
    };

    public static string Words(this GlassReason reason) => reason switch
    {
        GlassReason.SomebodyIsInDanger => "Somebody is in danger",
        GlassReason.ADateWouldBeMissed => "A date set by law would be missed",
        GlassReason.NobodyElseIsThere => "Nobody who may see it can be reached",
        _ => "A court or the regulator asks",
    };
}

static class Names
{
    public static string Of(IReadOnlyList<Guid> people, Func<Guid, string> name) => people.Count == 1 ? name(people[0]) : $"{string.Join(", ", people.SkipLast(1).Select(name))} and {name(people[^1])}";
}
