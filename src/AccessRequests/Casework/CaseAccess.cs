using System.Collections.Immutable;

namespace AccessRequests.Casework;

/// <summary>Who has to do with a case, as its facts leave it. Every kind of case folds it in with the same line.</summary>
public sealed record CaseAccess
{
    /// <summary>New, and only for those who take such cases in.</summary>
    public bool IsForIntakeAlone { get; init; }

    /// <summary>About somebody who handles such cases: nobody who does comes near it, but those who work on it or were brought in.</summary>
    public bool GoesPastHandlers { get; init; }

    public bool IsOpen { get; init; } = true;

    public Guid? AssigneeId { get; init; }

    public ImmutableHashSet<Guid> Admitted { get; init; } = [];
    public ImmutableHashSet<Guid> Walled { get; init; } = [];
    public ImmutableList<BrokenGlass> Glass { get; init; } = [];

    /// <summary>The references of cases that this one says it has to do with.</summary>
    public ImmutableHashSet<string> Links { get; init; } = [];

    public CaseAccess After(object fact)
    {
        var after = fact switch
        {
            IOpenCase opened => new CaseAccess { IsForIntakeAlone = opened.IsForIntakeAlone, GoesPastHandlers = opened.GoesPastHandlers },
            IEndIntake => this with { IsForIntakeAlone = false },
            ICloseCase => this with { IsOpen = false },
            IReopenCase => this with { IsOpen = true },
            _ => this,
        };
        after = after with { AssigneeId = Assignee.After(after.AssigneeId, fact) };
        if (fact is IAdmit admitted)
            after = after with { Admitted = after.Admitted.Union(admitted.Admitted) };
        if (fact is IDismiss dismissed)
            after = after with { Admitted = after.Admitted.Except(dismissed.Dismissed) };
        if (fact is ILowerWall lowered)
            after = after with { Walled = after.Walled.Except(lowered.Unwalled) };
        if (fact is IRaiseWall raised)
            after = after with { Walled = after.Walled.Union(raised.Walled) };
        if (fact is ILinkCase link)
            after = after with { Links = after.Links.Union(link.LinkedTo) };
        if (fact is IUnlinkCase unlink)
            after = after with { Links = after.Links.Except(unlink.UnlinkedFrom) };
        if (fact is IBreakGlass broken)
            after = after with { Glass = after.Glass.Add(new BrokenGlass(broken.LookerId, broken.Until)) };
        return after;
    }
}

/// <summary>By two people's word somebody may look until then, whatever stands in the way.</summary>
public sealed record BrokenGlass(Guid LookerId, DateTimeOffset Until);
