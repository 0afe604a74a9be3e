using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Deciding;

/// <summary>Decide the review and tell whoever complained: by the person appointed, who had no part in it, and by nobody else.</summary>
public sealed record DecideReview : IAct<DecideReview, Complaint>
{
    [Display(Name = "The day you told them")]
    public DateOnly SentOn { get; init; }

    public ReviewResult? Result { get; init; }

    /// <summary>What they read when they follow their complaint.</summary>
    public string Letter { get; init; } = "";

    public static ActInfo Info { get; } = new("decide-review", "Decide the review", "Decide the review and tell whoever complained; done by somebody who had no part in it (rule C10).", Workers.All)
    {
        IsFinal = true,
        SendsLetter = true,
    };

    public static IValidator<DecideReview> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<DecideReview>
    {
        public Rules()
        {
            RuleFor(decide => decide.SentOn).NotEmpty().WithMessage("Enter the day you told them");
            RuleFor(decide => decide.Result).NotNull().WithMessage("Choose what you decided");
            RuleFor(decide => decide.Letter).NotEmpty().WithMessage("Enter what you told them").UpTo(Lengths.Letter, "What you told them");
        }
    }

    public static bool IsPossible(Complaint complaint) => complaint is { IsClosed: false, AwaitsReview: true };

    public static Decision Decide(DecideReview decide, Complaint complaint, Desk desk) => complaint switch
    {
        { IsClosed: true } => Refuse("This complaint is closed"),
        { Reviewed: { } done } when done.SentOn == decide.SentOn && done.Result == decide.Result => Nothing,
        { AwaitsReview: false } => Refuse("There is no review to decide"),
        { Review.ReviewerId: null } => Refuse("Appoint somebody to review it first"),
        _ when desk.Actor.StaffId != complaint.Review!.ReviewerId => Refuse("Only the person appointed to review it decides"),
        _ when decide.SentOn > desk.Today => Refuse("The day you told them cannot be in the future", nameof(SentOn)),
        _ when decide.SentOn < complaint.Review.AskedOn => Refuse("You cannot have told them before they asked", nameof(SentOn)),
        _ => Record(new ComplaintReviewDecided(
            decide.SentOn, decide.Result!.Value, desk.Seal.Text(decide.Letter.Trim()), complaint.Review.ReviewerId!.Value,
            decide.Result is ReviewResult.EnquireAgain ? Stages.Enquiring : Stages.Outcome,
            desk.Law.Clock(decide.Result is ReviewResult.EnquireAgain ? complaint.Facts.TakenUpAgain() : complaint.Facts))),
    };
}
