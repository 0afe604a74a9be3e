using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Ending;

/// <summary>Close the case, with how it ended. One without an outcome that was not taken back needs a reason.</summary>
public sealed record CloseComplaint : IAct<CloseComplaint, Complaint>
{
    [Display(Name = "How it ended")]
    public ComplaintEnding? Outcome { get; init; }

    /// <summary>Why it is closed, where the outcome alone does not say it.</summary>
    public string? Reason { get; init; }

    public static ActInfo Info { get; } = new("close", "Close the case", "Close the case with how it ended and, where there was no outcome, the reason.", Workers.All)
    {
        IsFinal = true,
    };

    public static IValidator<CloseComplaint> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<CloseComplaint>
    {
        public Rules()
        {
            RuleFor(close => close.Outcome).NotNull().WithMessage("Choose how it ended");
            RuleFor(close => close.Reason).NotEmpty().WithMessage("Enter why you close it without an outcome")
                .When(close => close.Outcome is ComplaintEnding.NoAnswer or ComplaintEnding.NotAComplaint);
            RuleFor(close => close.Reason).UpTo(Lengths.Paragraph, "The reason");
        }
    }

    public static bool IsPossible(Complaint complaint) => complaint is { IsClosed: false, AwaitsReview: false };

    public static Decision Decide(CloseComplaint close, Complaint complaint, Desk desk) => (close.Outcome!.Value, EndOf(complaint)) switch
    {
        _ when complaint.IsClosed => Refuse("This complaint is closed"),
        _ when complaint.AwaitsReview => Refuse("A review was asked for: decide it first"),
        (var outcome, { } end) when outcome != end => Refuse($"{complaint.WhyNotInHand()}: close it as {Wording.Words(end)}", nameof(Outcome)),
        (ComplaintEnding.OutcomeSent, null) => Refuse("No outcome was sent: send it first, or choose another", nameof(Outcome)),
        (ComplaintEnding.Withdrawn, null) => Refuse("The complaint was not taken back: record that first, or choose another", nameof(Outcome)),
        (ComplaintEnding.NoAnswer, _) when !complaint.AwaitsAnswer => Refuse("You are not waiting for an answer", nameof(Outcome)),
        (ComplaintEnding.NoAnswer, _) when complaint.Questions[^1].AskedOn.AddMonths(1) >= desk.Today =>
            Refuse("Give them a month to answer before you close it", nameof(Outcome)),
        _ => Record(new ComplaintClosed(desk.Today, close.Outcome.Value, desk.Seal.TextOrNothing(close.Reason))),
    };

    /// <summary>How it ended, where something ended it.</summary>
    public static ComplaintEnding? EndOf(Complaint complaint) =>
        complaint.HasOutcome ? ComplaintEnding.OutcomeSent : complaint.IsWithdrawn ? ComplaintEnding.Withdrawn : null;
}
