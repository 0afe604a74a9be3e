using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Deciding;

/// <summary>
/// Record that whoever complained asks us to look again, and give it to somebody who had no part in it. Where they ask
/// themselves, the reviewer is appointed afterwards. A case that was closed is opened again.
/// </summary>
public sealed record AskForReview : IAct<AskForReview, Complaint>
{
    internal const string AskedAlready = "A review was asked for already";

    [Display(Name = "The day they asked")]
    public DateOnly AskedOn { get; init; }

    [Display(Name = "How they asked")]
    public Channel? Channel { get; init; }

    /// <summary>Why they think that the outcome is wrong.</summary>
    public string Reason { get; init; } = "";

    [Display(Name = "Who reviews it")]
    public Guid? ReviewerId { get; init; }

    public static ActInfo Info { get; } = new("ask-for-review", "Record a request for review", "Record that they ask us to look again, and appoint somebody uninvolved to do so (rule C10).", Workers.All);

    public static IValidator<AskForReview> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AskForReview>
    {
        public Rules()
        {
            RuleFor(ask => ask.AskedOn).NotEmpty().WithMessage("Enter the day they asked");
            RuleFor(ask => ask.Channel).NotNull().WithMessage("Choose how they asked");
            RuleFor(ask => ask.Reason).NotEmpty().WithMessage("Enter why they think that it is wrong").UpTo(Lengths.Letter, "Why they think that it is wrong");
        }
    }

    /// <summary>After the outcome, once.</summary>
    public static bool IsPossible(Complaint complaint) => complaint is { HasOutcome: true, Review: null };

    public static Decision Decide(AskForReview ask, Complaint complaint, Desk desk) => complaint switch
    {
        { Review: { } review } when review.AskedOn == ask.AskedOn && review.ReviewerId == ask.ReviewerId => Nothing,
        { IsClosed: true, HasOutcome: false } => Refuse("This complaint is closed"),
        { HasOutcome: false } => Refuse("There is no outcome to review yet"),
        { Review: not null } => Refuse(AskedAlready),
        _ when ask.AskedOn > desk.Today => Refuse("The day they asked cannot be in the future", nameof(AskedOn)),
        _ when ask.AskedOn < complaint.OutcomeOn => Refuse("They cannot have asked before the outcome was sent", nameof(AskedOn)),
        _ when ask.ReviewerId is null && desk.Actor.FollowsCase is null => Refuse("Choose who reviews it", nameof(ReviewerId)),
        _ when ask.ReviewerId is { } reviewer && AppointReviewer.WhyNot(reviewer, complaint, desk) is { } why => Refuse(why, nameof(ReviewerId)),
        _ => Record(Facts(ask, complaint, desk)),
    };

    static IReadOnlyList<IFact> Facts(AskForReview ask, Complaint complaint, Desk desk)
    {
        var asked = new ComplaintReviewRequested(ask.AskedOn, ask.Channel!.Value, desk.Seal.Text(ask.Reason.Trim()), ask.ReviewerId);
        return complaint.IsClosed ? [new ComplaintReopenedForReview(desk.Today, desk.Law.Clock(complaint.Facts)), asked] : [asked];
    }
}
