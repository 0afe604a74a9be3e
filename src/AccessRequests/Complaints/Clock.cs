using AccessRequests.Casework;
using Deadlines;

namespace AccessRequests.Complaints;

static class Clock
{
    /// <summary>As if it had never ended. An outcome that came first stays the acknowledgement that it was (rule C6).</summary>
    public static ComplaintFacts TakenUpAgain(this ComplaintFacts facts) =>
        facts with { OutcomeOn = null, WithdrawnOn = null, AcknowledgedOn = facts.AcknowledgedOn ?? facts.OutcomeOn };

    /// <summary>What the work list and the board need to know: first the acknowledgement is due, then the next report of progress.</summary>
    public static Due ToDue(this ComplaintClock clock) => Next(clock) with
    {
        Kept = clock.Status switch { ClockStatus.Met => true, ClockStatus.Late => false, _ => null },
    };

    static Due Next(ComplaintClock clock) => clock switch
    {
        { ProgressDueOn: null } => new Due(DueState.Answered, null, null, null),
        { Status: ClockStatus.Running } => new Due(DueState.Running, clock.AcknowledgementDueOn, clock.TargetOn, null),
        _ => new Due(DueState.Running, clock.ProgressDueOn, null, null),
    } with
    {
        Milestones = [.. Milestones(clock)],
    };

    static IEnumerable<Milestone> Milestones(ComplaintClock clock)
    {
        if (clock is { Status: ClockStatus.Running, ProgressDueOn: not null, AcknowledgementDueOn: { } due })
            yield return new(Clocks.Acknowledgement, due, "the last day to acknowledge", "Tell whoever wrote that we have it");
        if (clock.ProgressDueOn is { } progress)
            yield return new(Clocks.Progress, progress, "the day to report progress", "Tell whoever wrote how it goes");
        if (clock.DirectorFlagOn is { } flag)
            yield return new(Clocks.DirectorFlag, flag, "the day to tell a director", "Tell a director that there is no outcome yet");
    }
}
