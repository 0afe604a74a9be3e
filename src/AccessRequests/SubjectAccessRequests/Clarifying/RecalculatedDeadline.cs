using AccessRequests.Casework;
using Deadlines;

namespace AccessRequests.SubjectAccessRequests.Clarifying;

/// <summary>
/// What a change of the law means for a request (rule T7). What is answered, withdrawn or closed keeps the dates it had; where
/// no date moves, there is nothing to record.
/// </summary>
public static class RecalculatedDeadline
{
    /// <summary>The requests that are in hand, by their stored state.</summary>
    public const string Open =
        "data -> 'closure' is null and data -> 'response' is null and data -> 'refusal' is null and data #> '{facts,withdrawnOn}' is null";

    public static IFact? Of(SubjectAccessRequest request, Law law) =>
        request.IsInHand && law.Recalculate(request.Clock, request.Facts) is { } clock
            ? new ResponseDeadlineRecalculated(
                clock.DueOn, request.Clock.DueOn, new(request.Clock.CalendarVersion, clock.CalendarVersion, request.Clock.RuleSet, clock.RuleSet), clock)
            : null;
}
