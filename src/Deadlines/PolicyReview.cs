namespace Deadlines;

/// <summary>P1: when a policy is to be reviewed next, and when directors are reminded. Our own rule; no date moves.</summary>
public sealed record PolicyReview
{
    public const int UsualMonths = 24;

    static readonly int[] DaysBefore = [90, 30, 7];

    public required DateOnly NextDueOn { get; init; }

    public IReadOnlyList<DateOnly> RemindOn { get; init => field = ValueList<DateOnly>.Of(value); } = ValueList<DateOnly>.Empty;

    public IReadOnlyList<Step> Steps { get; init => field = ValueList<Step>.Of(value); } = ValueList<Step>.Empty;

    /// <summary>The time runs from the last review that was completed, early or not.</summary>
    public static PolicyReview After(DateOnly lastReviewedOn, int months = UsualMonths)
    {
        var due = StatutoryPeriod.AddMonths(lastReviewedOn, months);
        return new()
        {
            NextDueOn = due,
            RemindOn = [.. DaysBefore.Select(days => due.AddDays(-days))],
            Steps =
            [
                new("P1", Explanation.OurRule, $"The policy was last reviewed on {lastReviewedOn.InWords()}.", lastReviewedOn),
                .. DaysBefore.Select(days => due.AddDays(-days)).Select(day => new Step("P1", Explanation.OurRule, $"Directors are reminded on {day.InWords()}.", day)),
                new("P1", Explanation.OurRule, Explanation.MonthsOn(Explanation.Months(months), lastReviewedOn, due), due),
            ],
        };
    }
}
