using AccessRequests.Casework;
using Deadlines;

namespace AccessRequests.SubjectAccessRequests;

static class Clock
{
    /// <summary>What the work list and the board need to know of a clock.</summary>
    public static Due ToDue(this AccessRequestClock clock) => new(
        clock.Status switch
        {
            ClockStatus.NotStarted => DueState.NotStarted,
            ClockStatus.Stopped => DueState.Waiting,
            ClockStatus.Running => DueState.Running,
            _ => DueState.Answered,
        },
        clock.DueOn,
        clock.TargetOn,
        clock.WaitingFor.Count == 0 ? null : string.Join(", ", clock.WaitingFor.Select(Words)))
    {
        Milestones = [.. Milestones(clock)],
        Kept = clock.Status switch { ClockStatus.Met => true, ClockStatus.Late => false, _ => null },
    };

    static IEnumerable<Milestone> Milestones(AccessRequestClock clock)
    {
        if (clock is { Status: ClockStatus.Running, DueOn: { } due })
        {
            yield return new(Clocks.ReplyBy, due, "the reply-by date", "Send the reply");
            if (clock is { Extended: false, ExtensionNoticeDueOn: { } notice })
                yield return new(Clocks.ExtensionNotice, notice, "the last day to say that more time is needed", "Reply, or tell them that you need more time and why");
            if (clock.RefusalNoticeWarnOn is { } refusal && refusal < due)
                yield return new(Clocks.RefusalNotice, refusal, "the last day to refuse by the strictest reading", "Decide whether anything is refused, and tell them");
        }
        if (clock is { Status: ClockStatus.NotStarted or ClockStatus.Stopped, FollowUpOn: { } followUp })
            yield return new(Clocks.FollowUp, followUp, "the day to ask again", "Ask again, or decide what to do without it") { HoldsWhileWaiting = true };
    }

    /// <summary>As the line of a table.</summary>
    public static string InWords(Awaiting awaiting) => Web.UkFormat.Capital(Words(awaiting));

    public static string Words(Awaiting awaiting) => awaiting switch
    {
        Awaiting.Identity => "proof of identity",
        Awaiting.Authority => "proof of authority",
        Awaiting.Fee => "the fee",
        _ => "an answer to our question",
    };
}
