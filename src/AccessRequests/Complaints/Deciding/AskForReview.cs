using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Deciding;

/// <summary>Record that whoever complained asks us to look again, and give it to somebody who had no part in it.</summary>
public sealed record AskForReview : IAct<AskForReview, Complaint>
{
    [Display(Name = "The day they asked")]
    public DateOnly AskedOn { get; init; }

    [Display(Name = "How they asked")]
    public Channel? Channel { get; init; }

    /// <summary>Why they think that the outcome is wrong.</summary>
    public string Reason { get; init; } = "";

    [Display(Name = "Who reviews it")]
    public Guid? ReviewerId { get; init; }

    public static ActInfo Info { get; } = new("ask-for-review", "Record a request for review", "Record that they ask us to look again, and appoint somebody uninvolved to do so (rule C10).", Workers.All);

    public static IValidator<AskForReview> Shape { get; } = new Rules();

    sealed class Rules : AbstractValidator<AskForReview>
    {
        public Rules()
        {
            RuleFor(ask => ask.AskedOn).NotEmpty().WithMessage("Enter the day they asked");
            RuleFor(ask => ask.Channel).NotNull().WithMessage("Choose how they asked");
            RuleFor(ask => ask.Reason).NotEmpty().WithMessage("Enter why they think that it is wrong").UpTo(Lengths.Letter, "Why they think that it is wrong");
            RuleFor(ask => ask.ReviewerId).NotEmpty().WithMessage("Choose who reviews it");
        }
    }

    public static bool IsPossible(Complaint complaint) => complaint is { IsClosed: false, HasOutcome: true, Review: null };

    public static Decision Decide(AskForReview ask, Complaint complaint, Desk desk) => complaint switch
    {
        { IsClosed: true } => Refuse("This complaint is closed"),
        { Review: { } review } when review.AskedOn == ask.AskedOn && review.ReviewerId == ask.ReviewerId => Nothing,
        { HasOutcome: false } => Refuse("There is no outcome to review yet"),
        { Review: not null } => Refuse("A review was asked for already"),
        _ when ask.AskedOn > desk.Today => Refuse("The day they asked cannot be in the future", nameof(AskedOn)),
        _ when ask.AskedOn < complaint.OutcomeOn => Refuse("They cannot have asked before the outcome was sent", nameof(AskedOn)),
        _ when complaint.NamedStaff.Contains(ask.ReviewerId!.Value) => Refuse("The complaint is about this person: choose someone else", nameof(ReviewerId)),
        _ when complaint.Involved.Contains(ask.ReviewerId.Value) => Refuse("This person looked into it or decided it: choose someone who had no part in it", nameof(ReviewerId)),
        _ when !desk.CanLookInto(complaint, ask.ReviewerId.Value) => Refuse("Choose someone who works on cases and may see this one", nameof(ReviewerId)),
        _ => Record(new ComplaintReviewRequested(ask.AskedOn, ask.Channel!.Value, desk.Seal.Text(ask.Reason.Trim()), ask.ReviewerId.Value)),
    };
}
