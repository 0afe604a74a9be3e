using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Ending;

/// <summary>Record that whoever complained took it back. They never have to, and can complain again at any time.</summary>
public sealed record WithdrawComplaint : IAct<WithdrawComplaint, Complaint>
{
    [Display(Name = "The day they took it back")]
    public DateOnly WithdrawnOn { get; init; }

    [Display(Name = "How they told you")]
    public Channel? Channel { get; init; }

    public string? Note { get; init; }

    public static ActInfo Info { get; } = new("withdraw", "Record that they take it back", "Record that whoever complained took it back; what came to light may still have to be dealt with.", Workers.All)
    {
        IsFinal = true,
    };

    public static IValidator<WithdrawComplaint> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<WithdrawComplaint>
    {
        public Rules()
        {
            RuleFor(withdraw => withdraw.WithdrawnOn).NotEmpty().WithMessage("Enter the day they took it back");
            RuleFor(withdraw => withdraw.Channel).NotNull().WithMessage("Choose how they told you");
            RuleFor(withdraw => withdraw.Note).UpTo(Lengths.Paragraph, "The note");
        }
    }

    public static bool IsPossible(Complaint complaint) => complaint.IsInHand;

    public static Decision Decide(WithdrawComplaint withdraw, Complaint complaint, Desk desk) => complaint switch
    {
        { IsClosed: false } when withdraw.WithdrawnOn == complaint.WithdrawnOn => Nothing,
        { IsInHand: false } => Refuse(complaint.WhyNotInHand()),
        _ when withdraw.WithdrawnOn > desk.Today => Refuse("The day they took it back cannot be in the future", nameof(WithdrawnOn)),
        _ when withdraw.WithdrawnOn < complaint.ReceivedOn => Refuse("They cannot have taken it back before it arrived", nameof(WithdrawnOn)),
        _ => Record(new ComplaintWithdrawn(
            withdraw.WithdrawnOn, withdraw.Channel!.Value, desk.Seal.TextOrNothing(withdraw.Note), desk.Law.Clock(complaint.Facts with { WithdrawnOn = withdraw.WithdrawnOn }))),
    };
}
