namespace AccessRequests.Complaints.Casefile;

public static class NextStep
{
    /// <summary>The act that usually comes next; the case page offers it first. Only a suggestion.</summary>
    public static string? SlugOf(Complaint complaint, DateOnly today) => complaint switch
    {
        { IsClosed: true } => null,
        { AwaitsReview: true, Review.ReviewerId: null } => "appoint-reviewer",
        { AwaitsReview: true } => "decide-review",
        { HasOutcome: true, HasLessons: false } => "record-lessons",
        { IsInHand: false } => "close",
        { IsTriaged: false } => "triage",
        { AcknowledgedOn: null } => "acknowledge",
        { AssigneeId: null } => "assign",
        { LacksAuthority: true, AuthorityAskedOn: null } => "ask-for-authority",
        { DirectorToldOn: null, Clock.DirectorFlagOn: { } flag } when flag <= today => "tell-director",
        { Clock.ProgressDueOn: { } due } when due <= today.AddDays(2) => "report-progress",
        { IsDecided: true } => "send-outcome",
        { Accounts: 0 } => "record-account",
        _ => "decide",
    };
}
