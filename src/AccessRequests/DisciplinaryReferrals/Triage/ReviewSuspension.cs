using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Triage;

/// <summary>Review whether the person must still stay away.</summary>
public sealed record ReviewSuspension : IAct<ReviewSuspension, DisciplinaryReferral>
{
    [Display(Name = "The day you reviewed it")]
    public DateOnly ReviewedOn { get; init; }

    /// <summary>Left out where it ends.</summary>
    [Display(Name = "When it is reviewed next")]
    public DateOnly? NextReviewOn { get; init; }

    public string Reasons { get; init; } = "";

    public static ActInfo Info { get; } = new("review-suspension", "Review their staying away", "Review whether the person must still stay away.", Workers.Lead);

    public static IValidator<ReviewSuspension> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<ReviewSuspension>
    {
        public Rules()
        {
            RuleFor(act => act.ReviewedOn).NotEmpty().WithMessage("Enter the day you reviewed it");
            RuleFor(act => act.Reasons).NotEmpty().WithMessage("Enter your reasons").UpTo(Lengths.Letter, "The reasons");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => referral is { IsClosed: false, Suspension: not null };

    public static Decision Decide(ReviewSuspension act, DisciplinaryReferral referral, Desk desk) => referral switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        { LastReview: { } before } when (before.ReviewedOn, before.NextReviewOn) == (act.ReviewedOn, act.NextReviewOn) && desk.Seal.Holds(before.Reasons, act.Reasons) => Nothing,
        { Suspension: null } => Refuse("They were not asked to stay away"),
        _ when act.ReviewedOn > desk.Today => Refuse("The day you reviewed it cannot be in the future", nameof(ReviewedOn)),
        { Suspension: { } since } when act.ReviewedOn < since.From => Refuse("You cannot have reviewed it before it began", nameof(ReviewedOn)),
        _ when act.NextReviewOn <= act.ReviewedOn => Refuse("The next review must come after this one", nameof(NextReviewOn)),
        _ when act.NextReviewOn > act.ReviewedOn.AddDays(28) => Refuse("It must be brief: review it within 28 days", nameof(NextReviewOn)),
        _ => Record(new SuspensionReviewed(act.ReviewedOn, act.NextReviewOn, desk.Seal.Text(act.Reasons.Trim()))),
    };
}
