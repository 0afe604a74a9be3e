using AccessRequests.Casework;
using Deadlines;

namespace AccessRequests.Breaches;

static class Clock
{
    /// <summary>What the work list and the board need to know of a clock.</summary>
    public static Due ToDue(this BreachClock clock) => new(
        clock.Status is BreachStatus.Running ? DueState.Running : DueState.Answered, clock.DueAt is { } due ? UkTime.DateOf(due) : null, null, null)
    {
        DueAt = clock.DueAt,
    };
}
