namespace Deadlines;

/// <summary>The rules named <c>retention.</c> and <c>policy.</c></summary>
static class KeepingRules
{
    public static KeyValuePair<string, Rule>[] All =>
    [
        Rules.Named("retention.disposalReview", ReadRetention, review => ([new { review.ReviewOn }], review.Steps)),
        Rules.Named("policy.review", ReadPolicy, policy =>
        {
            var review = PolicyReview.After(policy.LastReviewed, policy.Months);
            return ([new { NextReviewDue = review.NextDueOn, Reminders = review.RemindOn }], review.Steps);
        }),
    ];

    /// <summary>A kind of record has its period; years or months say another.</summary>
    static RetentionReview ReadRetention(RuleInput input)
    {
        var (trigger, onHold, notBefore) = (input.Date("trigger"), input.Flag("legalHold"), input.DateIfAny("notBefore"));
        return input.Has("record") && !input.Has("years") && !input.Has("months")
            ? RetentionReview.Of(RetentionSchedule.For(input.OneOf<RecordKind>("record").GetValueOrDefault()), trigger, onHold, notBefore)
            : RetentionReview.Of(trigger, input.Has("months") ? input.Number("months", 0, 1200) : input.Years("years", 100), onHold);
    }

    static (DateOnly LastReviewed, int Months) ReadPolicy(RuleInput input) =>
        (input.Date("lastReviewed"), input.NumberIfAny("intervalMonths", 1, 1200) ?? PolicyReview.UsualMonths);
}
