using AccessRequests.Casework;
using AccessRequests.Identity;
using Npgsql;

namespace AccessRequests.NeedToKnow;

/// <summary>What there is about a case, besides the people in it, that decides who sees it.</summary>
public readonly record struct Part(bool IsForIntakeAlone, bool GoesPastHandlers, bool IsUnassigned)
{
    static readonly bool[] Either = [false, true];

    public static IReadOnlyList<Part> All { get; } = [.. from intake in Either from past in Either from unassigned in Either select new Part(intake, past, unassigned)];

    public override string ToString() => $"{(IsForIntakeAlone ? "i" : "")}{(GoesPastHandlers ? "h" : "")}{(IsUnassigned ? "u" : "")}";
}

/// <summary>Cases that count together: a part of a kind, or of it those near to somebody, or those that a wall keeps from somebody.</summary>
/// <param name="Near">Whoever works on them or was brought in, and stands behind no wall.</param>
public readonly record struct Share(Part Part, Guid? Near = null, Guid? Walled = null)
{
    /// <summary>Of which a case is one: that of all, and those of the people in it.</summary>
    public static IEnumerable<Share> Of(Part part, IEnumerable<Guid> near, IEnumerable<Guid> walled) =>
        [new(part), .. near.Select(person => new Share(part, Near: person)), .. walled.Select(person => new Share(part, Walled: person))];

    /// <summary>As a table names it.</summary>
    public override string ToString() => $"{(Near is { } near ? $"near {near} " : Walled is { } walled ? $"walled {walled} " : All)}{Part}";

    public const string All = "all ";
}

/// <summary>
/// <see cref="GateSql"/> for cases that were counted before anybody asked: which parts somebody sees as a whole, less what a wall keeps from
/// them. Of the others they see what is near to them. Glass lasts for hours and is counted by nobody.
/// </summary>
public sealed class Sight(Actor actor, Scope scope)
{
    readonly bool seesFigures = scope == Scope.Figures && GateSql.SeesFigures(actor);

    public Guid Viewer => actor.StaffId ?? Guid.Empty;

    /// <summary>Numbers of all cases hold what they hold, whatever glass is broken.</summary>
    public bool LooksThroughGlass => !seesFigures;

    /// <summary>What to add up, and what to take away, for each kind.</summary>
    public IEnumerable<(CaseKind Kind, Share Share, int Times)> Shares =>
        from kind in KindAccess.All
        from part in Part.All
        from share in SeesWhole(kind.Kind, part)
            ? [(new Share(part), 1), (new Share(part, Walled: Viewer), -1)]
            : new[] { (Share: new Share(part, Near: Viewer), Times: 1) }
        select (kind.Kind, share.Item1, share.Item2);

    /// <summary>The same as parameters of a command: <c>@kinds</c>, <c>@shares</c> and <c>@times</c>.</summary>
    public void AddTo(NpgsqlParameterCollection parameters)
    {
        var shares = Shares.ToList();
        parameters.Add(new("kinds", shares.ConvertAll(share => share.Kind.ToString())));
        parameters.Add(new("shares", shares.ConvertAll(share => share.Share.ToString())));
        parameters.Add(new("times", shares.ConvertAll(share => share.Times)));
    }

    public bool Sees(CaseKind kind, Part part, bool isNear, bool isWalled) => !isWalled && (isNear || SeesWhole(kind, part));

    public bool SeesWhole(CaseKind kind, Part part)
    {
        var access = KindAccess.Of(kind);
        if (part.GoesPastHandlers && access.IsHandledBy(role => actor.Is(role)))
            return false;
        if (part.IsForIntakeAlone)
            return actor.Is(Role.Intake);
        return seesFigures || actor.Is(access.Leads) || part.IsUnassigned && access.TakesUp is { } role && actor.Is(role);
    }

}
