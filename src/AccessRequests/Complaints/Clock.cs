using AccessRequests.Casework;
using Deadlines;

namespace AccessRequests.Complaints;

static class Clock
{
    /// <summary>As if it had never ended. An outcome that came first stays the acknowledgement that it was (rule C6).</summary>
    public static ComplaintFacts TakenUpAgain(this ComplaintFacts facts) =>
        facts with { OutcomeOn = null, WithdrawnOn = null, AcknowledgedOn = facts.AcknowledgedOn ?? facts.OutcomeOn };

    /// <summary>What the work list and the board need to know: first the acknowledgement is due, then the next report of progress.</summary>
    public static Due ToDue(this ComplaintClock clock) => clock switch
    {
        { ProgressDueOn: null } => new Due(DueState.Answered, null, null, null),
        { Status: ClockStatus.Running } => new Due(DueState.Running, clock.AcknowledgementDueOn, clock.TargetOn, null),
        _ => new Due(DueState.Running, clock.ProgressDueOn, null, null),
    };
}
