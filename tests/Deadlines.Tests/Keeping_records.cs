namespace Deadlines.Tests;

/// <summary>K1, K2 and P1.</summary>
public class Keeping_records
{
    [Theory, MemberData(nameof(Schedule))]
    public void Follows_the_schedule(RecordKind kind, DateOnly reviewOn, string trigger)
    {
        var (period, review) = (RetentionSchedule.For(kind), RetentionReview.Of(RetentionSchedule.For(kind), 22.November(2026), onHold: false));

        Assert.Equal((kind, trigger, reviewOn), (period.Kind, period.Trigger, review.ReviewOn));
        Assert.Equal(reviewOn, review.Steps[^1].Date);
        Assert.StartsWith($"{period.Record}: {trigger} on Sunday 22 November 2026.", review.Steps[0].Text);
        Assert.Equal(period.Basis, review.Steps[1].Source);
        Assert.All([period.Record, period.Basis], Assert.NotEmpty);
    }

    public static TheoryData<RecordKind, DateOnly, string> Schedule => new()
    {
        { RecordKind.RightsCase, 22.November(2029), "closed" },
        { RecordKind.RightsCaseContested, 22.November(2032), "finally closed" },
        { RecordKind.IdentityEvidence, 20.December(2026), "checked" },
        { RecordKind.DisclosedBundle, 22.November(2027), "sent" },
        { RecordKind.Complaint, 22.November(2032), "closed" },
        { RecordKind.Breach, 22.November(2032), "closed" },
        { RecordKind.DisciplinaryUpheld, 22.November(2032), "employment ended" },
        { RecordKind.DisciplinaryNoCase, 22.November(2027), "closed" },
        { RecordKind.VolunteerConduct, 22.May(2028), "last volunteered" },
        { RecordKind.VolunteerRemoved, 22.November(2032), "last volunteered" },
        { RecordKind.SafeguardingAllegation, 22.November(2036), "closed" },
        { RecordKind.WithdrawnSubmission, 22.May(2027), "closed" },
        { RecordKind.SupersededPolicy, 22.November(2032), "replaced" },
    };

    [Fact]
    public void Has_a_period_for_every_kind() => Assert.Equal(Enum.GetValues<RecordKind>(), RetentionSchedule.Default.Select(period => period.Kind));

    [Theory, MemberData(nameof(Periods))]
    public void Ends_with_a_review(DateOnly trigger, int months, bool onHold, DateOnly? reviewOn, string because) =>
        Assert.True(RetentionReview.Of(trigger, months, onHold).ReviewOn == reviewOn, because);

    public static TheoryData<DateOnly, int, bool, DateOnly?, string> Periods => new()
    {
        { 22.November(2026), 36, false, 22.November(2029), "three years" },
        { 25.December(2026), 12, false, 25.December(2027), "no move off a Saturday or a holiday" },
        { 29.February(2028), 36, false, 28.February(2031), "from a leap day" },
        { 22.November(2026), 36, true, null, "a legal hold" },
        { 22.November(2026), 0, false, 22.November(2026), "at once" },
    };

    [Theory, MemberData(nameof(Pensions))]
    public void Waits_for_pension_age_where_that_is_later(DateOnly? notBefore, DateOnly reviewOn, bool said)
    {
        var review = RetentionReview.Of(RetentionSchedule.For(RecordKind.SafeguardingAllegation), 22.November(2026), onHold: false, notBefore);

        Assert.Equal(reviewOn, review.ReviewOn);
        Assert.Equal(said, review.Steps.Any(step => step.Text.Contains("which is later")));
    }

    public static TheoryData<DateOnly?, DateOnly, bool> Pensions => new()
    {
        { null, 22.November(2036), false },
        { 22.November(2036), 22.November(2036), false },
        { 23.November(2036), 23.November(2036), true },
        { 1.January(2030), 22.November(2036), false },
    };

    [Fact]
    public void Is_explained() => Assert.Equal(
        [
            new("K1", "Our own rule", "Allegation about safeguarding: closed on Sunday 22 November 2026.", 22.November(2026)),
            new("K1", "Practice of the sector: or until pension age", "10 years later is Saturday 22 November 2036.", 22.November(2036)),
            new("K1", "Practice of the sector: or until pension age", "It is kept until Monday 1 June 2043, which is later.", 1.June(2043)),
            new("K2", "Our own rule", "A legal hold is on it, so there is no date until the hold is lifted.", null),
        ],
        RetentionReview.Of(RetentionSchedule.For(RecordKind.SafeguardingAllegation), 22.November(2026), onHold: true, 1.June(2043)).Steps);

    [Fact]
    public void Is_explained_in_days() => Assert.Equal(
        ["Evidence of identity: checked on Sunday 22 November 2026.", "28 days later is Sunday 20 December 2026.", "Decide on Sunday 20 December 2026 whether it is disposed of."],
        RetentionReview.Of(RetentionSchedule.For(RecordKind.IdentityEvidence), 22.November(2026), onHold: false).Steps.Select(step => step.Text));

    [Fact]
    public void Is_explained_for_any_period() => Assert.Equal(
        [
            new("K1", "Our own rule", "The period runs from Tuesday 29 February 2028.", 29.February(2028)),
            new("K1", "Our own rule", "1 year later there is no 29th, so the last day of the month counts: Wednesday 28 February 2029.", 28.February(2029)),
            new("K1", "Our own rule", "Decide on Wednesday 28 February 2029 whether it is disposed of.", 28.February(2029)),
        ],
        RetentionReview.Of(29.February(2028), 12, onHold: false).Steps);

    [Theory, MemberData(nameof(Reviews))]
    public void Reviews_a_policy(DateOnly last, int months, DateOnly due, DateOnly[] reminders, string because)
    {
        var review = PolicyReview.After(last, months);

        Assert.True(review.NextDueOn == due, because);
        Assert.Equal(reminders, review.RemindOn);
        Assert.Equal(due, review.Steps[^1].Date);
    }

    public static TheoryData<DateOnly, int, DateOnly, DateOnly[], string> Reviews => new()
    {
        { 10.March(2025), 24, 10.March(2027), [10.December(2026), 8.February(2027), 3.March(2027)], "90, 30 and 7 days before" },
        { 25.December(2025), 24, 25.December(2027), [26.September(2027), 25.November(2027), 18.December(2027)], "our own date does not move" },
        { 29.February(2028), 12, 28.February(2029), [30.November(2028), 29.January(2029), 21.February(2029)], "from a leap day" },
    };

    [Fact]
    public void Reviews_a_policy_after_two_years_unless_said_otherwise() => Assert.Equal(
        [
            new("P1", "Our own rule", "The policy was last reviewed on Monday 10 March 2025.", 10.March(2025)),
            new("P1", "Our own rule", "Directors are reminded on Thursday 10 December 2026.", 10.December(2026)),
            new("P1", "Our own rule", "Directors are reminded on Monday 8 February 2027.", 8.February(2027)),
            new("P1", "Our own rule", "Directors are reminded on Wednesday 3 March 2027.", 3.March(2027)),
            new("P1", "Our own rule", "2 years later is Wednesday 10 March 2027.", 10.March(2027)),
        ],
        PolicyReview.After(10.March(2025)).Steps);
}
