using AccessRequests.Casework;
using Deadlines;

namespace AccessRequests.SubjectAccessRequests;

static class Clock
{
    /// <summary>What the work list and the board need to know of a clock.</summary>
    public static Due ToDue(this AccessRequestClock clock) => new(
        clock.Status switch
        {
            ClockStatus.NotStarted or ClockStatus.Stopped => DueState.Waiting,
            ClockStatus.Running => DueState.Running,
            _ => DueState.Answered,
        },
        clock.DueOn,
        clock.TargetOn,
        clock.WaitingFor.Count == 0 ? null : string.Join(", ", clock.WaitingFor.Select(Words)));

    public static string Words(Awaiting awaiting) => awaiting switch
    {
        Awaiting.Identity => "proof of identity",
        Awaiting.Authority => "proof of authority",
        Awaiting.Fee => "the fee",
        _ => "an answer to our question",
    };
}
