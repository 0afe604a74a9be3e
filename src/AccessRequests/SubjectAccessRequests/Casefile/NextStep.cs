using AccessRequests.Casework;

namespace AccessRequests.SubjectAccessRequests.Casefile;

public static class NextStep
{
    /// <summary>The act that usually comes next; the case page offers it first. Only a suggestion.</summary>
    public static string? SlugOf(SubjectAccessRequest request) => request switch
    {
        { IsClosed: true } => null,
        { IsInHand: false } => "close",
        { AcknowledgedOn: null } => "acknowledge",
        { AssigneeId: null } => "assign",
        { AwaitsIdentity: true } => "confirm-identity",
        { AwaitsAuthority: true } => "record-authority",
        { AwaitsFee: true } => "record-fee-payment",
        { ClockIsStopped: true } => "record-clarification",
        { For: not RequestedFor.Self, Authority: null } => "ask-for-authority",
        { Searches.Count: 0 } => "plan-search",
        _ when request.Searches.Exists(search => !search.IsDone) => "record-search",
        _ => "send-response",
    };
}
