using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Deciding;

/// <summary>Give a review that was asked for to somebody who had no part in it (rule C10), or to somebody else than before.</summary>
public sealed record AppointReviewer : IAct<AppointReviewer, Complaint>
{
    [Display(Name = "Who reviews it")]
    public Guid? ReviewerId { get; init; }

    public static ActInfo Info { get; } = new("appoint-reviewer", "Appoint a reviewer", "Give the review that was asked for to somebody who had no part in it (rule C10).", Workers.All);

    public static IValidator<AppointReviewer> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AppointReviewer>
    {
        public Rules() => RuleFor(appoint => appoint.ReviewerId).NotEmpty().WithMessage("Choose who reviews it");
    }

    public static bool IsPossible(Complaint complaint) => complaint is { IsClosed: false, AwaitsReview: true };

    public static Decision Decide(AppointReviewer appoint, Complaint complaint, Desk desk) => complaint switch
    {
        { IsClosed: true } => Refuse("This complaint is closed"),
        { AwaitsReview: false } => Refuse("There is no review to decide"),
        { Review: { } review } when review.ReviewerId == appoint.ReviewerId => Nothing,
        _ when WhyNot(appoint.ReviewerId!.Value, complaint, desk) is { } why => Refuse(why, nameof(ReviewerId)),
        _ => Record(new ComplaintReviewerAppointed(appoint.ReviewerId.Value)),
    };

    /// <summary>Why somebody cannot review it; null where they can.</summary>
    internal static string? WhyNot(Guid reviewer, Complaint complaint, Desk desk) =>
        complaint.NamedStaff.Contains(reviewer) ? "The complaint is about this person: choose someone else"
        : complaint.Involved.Contains(reviewer) ? "This person looked into it or decided it: choose someone who had no part in it"
        : !desk.CanLookInto(complaint, reviewer) ? "Choose someone who works on cases and may see this one"
        : null;
}
