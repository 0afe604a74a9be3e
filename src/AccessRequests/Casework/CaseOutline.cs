namespace AccessRequests.Casework;

/// <summary>What a case of any kind looks like from afar, to be compared with how it looked at another moment.</summary>
public sealed record CaseOutline(string Stage, Due? Due, Guid? AssigneeId, DateOnly? ClosedOn, int Facts)
{
    public static CaseOutline Of(IEnumerable<object> facts) => facts.Aggregate(new CaseOutline("", null, null, null, 0), (outline, fact) => outline.After(fact));

    CaseOutline After(object fact)
    {
        var after = this with { Facts = Facts + 1 };
        if (fact is IMoveDeadline moved)
            after = after with { Due = moved.Due };
        if (fact is IReachStage reached)
            after = after with { Stage = reached.Stage };
        return fact switch
        {
            IAssignCase assigned => after with { AssigneeId = assigned.AssigneeId },
            IRaiseWall raised when after.AssigneeId is { } id && raised.Walled.Contains(id) => after with { AssigneeId = null },
            ICloseCase closed => after with { ClosedOn = closed.ClosedOn },
            IReopenCase => after with { ClosedOn = null },
            _ => after,
        };
    }
}
