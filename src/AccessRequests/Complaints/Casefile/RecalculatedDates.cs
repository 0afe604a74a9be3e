using AccessRequests.Casework;
using Deadlines;

namespace AccessRequests.Complaints.Casefile;

/// <summary>What a change of the law means for a complaint (rule T7). What is answered, taken back or closed keeps the dates it had.</summary>
public static class RecalculatedDates
{
    /// <summary>The complaints that are in hand, by their stored state.</summary>
    public const string Open = "data -> 'closure' is null and data #> '{facts,outcomeOn}' is null and data #> '{facts,withdrawnOn}' is null";

    public static IFact? Of(Complaint complaint, Law law) =>
        complaint.IsInHand && law.Recalculate(complaint.Clock, complaint.Facts) is { } clock
            ? new ComplaintDatesRecalculated(new(complaint.Clock.CalendarVersion, clock.CalendarVersion, complaint.Clock.RuleSet, clock.RuleSet), clock, complaint.Clock)
            : null;
}
