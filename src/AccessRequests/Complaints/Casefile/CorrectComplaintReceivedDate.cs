using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Web;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Casefile;

/// <summary>Correct the day on which the complaint reached us (rule T1). Every date that hangs on it is worked out again; the old ones stay on record.</summary>
public sealed record CorrectComplaintReceivedDate : IAct<CorrectComplaintReceivedDate, Complaint>
{
    [Display(Name = "The day it arrived")]
    public DateOnly ReceivedOn { get; init; }

    /// <summary>How it is known that the day on record is wrong.</summary>
    public string Reason { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "correct-received-date", "Correct the day it arrived", "Correct the day of receipt; the dates are worked out again and the old ones stay on record.", Workers.All)
    {
        IsFinal = true,
    };

    public static IValidator<CorrectComplaintReceivedDate> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<CorrectComplaintReceivedDate>
    {
        public Rules()
        {
            RuleFor(correct => correct.ReceivedOn).NotEmpty().WithMessage("Enter the day it arrived");
            RuleFor(correct => correct.Reason).NotEmpty().WithMessage("Enter how you know").UpTo(Lengths.Paragraph, "How you know");
        }
    }

    public static bool IsPossible(Complaint complaint) => complaint.IsInHand;

    public static Decision Decide(CorrectComplaintReceivedDate correct, Complaint complaint, Desk desk) => complaint switch
    {
        { IsInHand: false } => Refuse(complaint.WhyNotInHand()),
        _ when correct.ReceivedOn == complaint.ReceivedOn => Nothing,
        _ when correct.ReceivedOn > desk.Today => Refuse("The day it arrived cannot be in the future", nameof(ReceivedOn)),
        _ when correct.ReceivedOn < desk.Today.AddYears(-5) => Refuse("The day it arrived cannot be more than 5 years ago", nameof(ReceivedOn)),
        _ when correct.ReceivedOn > complaint.FirstWorkedOn => Refuse(
            $"It cannot have arrived after {UkFormat.Date(complaint.FirstWorkedOn.Value)}, when you first did something about it", nameof(ReceivedOn)),
        _ => Record(new ComplaintReceivedDateCorrected(
            correct.ReceivedOn, complaint.ReceivedOn, desk.Seal.Text(correct.Reason.Trim()),
            desk.Law.Clock(complaint.Facts with { ReceivedOn = correct.ReceivedOn }), complaint.Clock)),
    };
}
