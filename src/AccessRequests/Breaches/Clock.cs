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
        Milestones = clock is { Status: BreachStatus.Running, DueAt: { } end }
            ? [new(Clocks.Regulator, UkTime.DateOf(end), "the end of the 72 hours", "Tell the regulator, or decide that you need not") { At = end }]
            : [],
        Kept = clock.Status switch { BreachStatus.Met => true, BreachStatus.Late => false, _ => null },
    };

    /// <summary>What is missing of a notification is supplied without undue delay (art 33(4)); we ask after it three days later.</summary>
    public static Milestone RestOfNotification(DateTimeOffset notifiedAt) =>
        new(Clocks.RestOfNotification, UkTime.DateOf(notifiedAt).AddDays(DaysToSupplyTheRest), "the day to supply what is missing", "Give the regulator the rest of the notification");

    const int DaysToSupplyTheRest = 3;

    /// <summary>What came of the duty to tell the regulator.</summary>
    public static Classification ToOutcome(this BreachClock clock) => clock.Status is BreachStatus.Running ? new(Aspect.Outcome) : new(Aspect.Outcome, CodeBook.Code(clock.Status));
}
