namespace Deadlines;

/// <summary>When to look at a record again before it is disposed of, and how that came about.</summary>
public sealed record RetentionReview
{
    /// <summary>Null while a legal hold lasts. Nothing is deleted because a day has come: somebody decides.</summary>
    public DateOnly? ReviewOn { get; init; }

    public IReadOnlyList<Step> Steps { get; init => field = ValueList<Step>.Of(value); } = ValueList<Step>.Empty;

    /// <summary>K1 and K2, for a period of the schedule.</summary>
    /// <param name="notBefore">A later day that holds if it is later: for safeguarding, the day of pension age.</param>
    public static RetentionReview Of(RetentionPeriod period, DateOnly trigger, bool onHold, DateOnly? notBefore = null) =>
        Of($"{period.Record}: {period.Trigger} on {trigger.InWords()}.", period.Basis, trigger, period.Months, period.Days, onHold, notBefore);

    /// <summary>K1 and K2, for any period.</summary>
    public static RetentionReview Of(DateOnly trigger, int months, bool onHold) =>
        Of($"The period runs from {trigger.InWords()}.", Explanation.OurRule, trigger, months, 0, onHold, null);

    static RetentionReview Of(string beginning, string basis, DateOnly trigger, int months, int days, bool onHold, DateOnly? notBefore)
    {
        var end = days > 0 ? trigger.AddDays(days) : StatutoryPeriod.AddMonths(trigger, months);
        var text = days > 0 ? $"{Explanation.Days(days)} later is {end.InWords()}." : Explanation.MonthsOn(Explanation.Months(months), trigger, end);
        var review = notBefore > end ? notBefore.Value : end;
        return new()
        {
            ReviewOn = onHold ? null : review,
            Steps =
            [
                new("K1", Explanation.OurRule, beginning, trigger),
                new("K1", basis, text, end),
                .. review == end ? Enumerable.Empty<Step>() : [new("K1", basis, $"It is kept until {review.InWords()}, which is later.", review)],
                onHold
                    ? new("K2", Explanation.OurRule, "A legal hold is on it, so there is no date until the hold is lifted.", null)
                    : new("K1", Explanation.OurRule, $"Decide on {review.InWords()} whether it is disposed of.", review),
            ],
        };
    }
}
