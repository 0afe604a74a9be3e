namespace AccessRequests.Casework;

/// <summary>What a case of any kind looks like from afar, to be compared with how it looked at another moment.</summary>
public sealed record CaseOutline(string Stage, Due? Due, Guid? AssigneeId, DateOnly? ClosedOn, int Facts)
{
    public static CaseOutline Of(IEnumerable<object> facts) => facts.Aggregate(new CaseOutline("", null, null, null, 0), (outline, fact) => outline.After(fact));

    CaseOutline After(object fact)
    {
        var after = this with { Facts = Facts + 1, AssigneeId = Assignee.After(AssigneeId, fact) };
        if (fact is IMoveDeadline moved)
            after = after with { Due = moved.Due };
        if (fact is IReachStage reached)
            after = after with { Stage = reached.Stage };
        return fact switch
        {
            ICloseCase closed => after with { ClosedOn = closed.ClosedOn },
            IReopenCase => after with { ClosedOn = null },
            _ => after,
        };
    }
}
