namespace AccessRequests.Breaches.Casefile;

public static class NextStep
{
    /// <summary>The act that usually comes next; the case page offers it first. Only a suggestion.</summary>
    public static string? SlugOf(Breach breach) => breach switch
    {
        { IsClosed: true } => null,
        { AssigneeId: null } => "assign",
        { AwaitsNotification: true } => "notify-regulator",
        { Containment: [] } => "record-containment",
        { Awareness: null } => "record-awareness",
        { Description: null } => "describe",
        { Assessment: null } => "assess-risk",
        { NotificationDecision: null } => "decide-notification",
        { MissingContents: [_, ..] } => "notify-regulator",
        { IsHighRisk: true, TellingDecision: null } => "decide-telling-people",
        { AwaitsTelling: true } => "record-telling-people",
        { Lessons: [] } => "record-lesson",
        _ => "close",
    };
}
