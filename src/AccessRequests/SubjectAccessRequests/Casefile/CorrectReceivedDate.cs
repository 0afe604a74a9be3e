using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Casefile;

/// <summary>Correct the day on which the request reached us (rule T1). Every date that hangs on it is worked out again; the old ones stay on record.</summary>
public sealed record CorrectReceivedDate : IAct<CorrectReceivedDate, SubjectAccessRequest>
{
    [Display(Name = "The day it arrived")]
    public DateOnly ReceivedOn { get; init; }

    /// <summary>How it is known that the day on record is wrong.</summary>
    public string Reason { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "correct-received-date", "Correct the day it arrived", "Correct the day of receipt; the reply-by date is worked out again and both stay on record.", Role.Caseworker, Role.Lead)
    {
        IsFinal = true,
    };

    public static IValidator<CorrectReceivedDate> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<CorrectReceivedDate>
    {
        public Rules()
        {
            RuleFor(correct => correct.ReceivedOn).NotEmpty().WithMessage("Enter the day it arrived");
            RuleFor(correct => correct.Reason).NotEmpty().WithMessage("Enter how you know").UpTo(Lengths.Paragraph, "How you know");
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) => request.IsInHand;

    public static Decision Decide(CorrectReceivedDate correct, SubjectAccessRequest request, Desk desk) => request switch
    {
        { IsInHand: false } => Refuse(request.WhyNotInHand()),
        _ when correct.ReceivedOn == request.ReceivedOn => Nothing,
        _ when correct.ReceivedOn > desk.Today => Refuse("The day it arrived cannot be in the future", nameof(ReceivedOn)),
        _ when correct.ReceivedOn < desk.Today.AddYears(-5) => Refuse("The day it arrived cannot be more than 5 years ago", nameof(ReceivedOn)),
        _ when correct.ReceivedOn > request.FirstWorkedOn => Refuse(
            $"It cannot have arrived after {UkFormat.Date(request.FirstWorkedOn.Value)}, when you first did something about it", nameof(ReceivedOn)),
        _ => Record(new ReceivedDateCorrected(
            correct.ReceivedOn, request.ReceivedOn, desk.Seal.Text(correct.Reason.Trim()),
            desk.Law.Clock(request.Facts with { ReceivedOn = correct.ReceivedOn }), request.Clock)),
    };
}
