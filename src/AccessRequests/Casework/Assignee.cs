namespace AccessRequests.Casework;

/// <summary>Whoever works on a case. Nobody behind a wall ever does.</summary>
public static class Assignee
{
    public static Guid? After(Guid? before, object fact)
    {
        var assignee = fact is IAssignCase assigned ? assigned.AssigneeId : before;
        return fact is IRaiseWall raised && assignee is { } worker && raised.Walled.Contains(worker) ? null : assignee;
    }
}
