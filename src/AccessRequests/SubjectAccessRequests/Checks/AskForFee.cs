using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Checks;

/// <summary>
/// Ask for a reasonable fee. The right is free of charge, except for manifestly unfounded or excessive requests and for
/// further copies (UK GDPR art 12(5) and 15(3)). The clock starts when the fee is paid (art 12A(2)).
/// </summary>
public sealed record AskForFee : IAct<AskForFee, SubjectAccessRequest>
{
    /// <summary>A larger one is a slip of the hand: it must only cover the work of answering.</summary>
    const decimal Most = 1_000;

    [Display(Name = "The day you asked")]
    public DateOnly AskedOn { get; init; }

    [Display(Name = "The fee")]
    public decimal Pounds { get; init; }

    [Display(Name = "Why you may ask for a fee")]
    public FeeGround? Ground { get; init; }

    /// <summary>Why the ground holds.</summary>
    public string Reason { get; init; } = "";

    /// <summary>How the amount was worked out, as the requester was told.</summary>
    public string Basis { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "ask-for-fee", "Ask for a fee", "Ask for a reasonable fee where the law allows one; the clock starts when it is paid (UK GDPR art 12(5), 15(3) and 12A).", Role.Caseworker, Role.Lead)
    {
        IsFinal = true,
    };

    public static IValidator<AskForFee> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AskForFee>
    {
        public Rules()
        {
            RuleFor(ask => ask.Ground).NotNull().WithMessage("Choose why you may ask for a fee");
            RuleFor(ask => ask.Reason).NotEmpty().WithMessage("Enter why that is so").UpTo(Lengths.Paragraph, "Why that is so");
            RuleFor(ask => ask.Pounds).Must(pounds => pounds is > 0 and <= Most).WithMessage("The fee must be more than £0 and no more than £1,000")
                .Must(pounds => pounds == Math.Round(pounds, 2)).WithMessage("Enter the fee in pounds and pence, like 12.50");
            RuleFor(ask => ask.Basis).NotEmpty().WithMessage("Enter how you worked out the fee").UpTo(Lengths.Paragraph, "How you worked out the fee");
            RuleFor(ask => ask.AskedOn).NotEmpty().WithMessage("Enter the day you asked");
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) => request.IsInHand && request.Facts.Fee.Count == 0;

    public static Decision Decide(AskForFee ask, SubjectAccessRequest request, Desk desk) => request switch
    {
        { IsInHand: false } => Refuse(request.WhyNotInHand()),
        { AwaitsFee: true } => Refuse("You are already waiting for the fee"),
        { Facts.Fee.Count: > 0 } => Refuse("The fee for this request was paid: you cannot ask for another"),
        _ when ask.AskedOn > desk.Today => Refuse("The day you asked cannot be in the future", nameof(AskedOn)),
        _ when ask.AskedOn < request.ReceivedOn => Refuse("You cannot have asked before the request arrived", nameof(AskedOn)),
        _ => Record(new FeeRequested(
            ask.AskedOn, ask.Pounds, ask.Ground!.Value, desk.Seal.Text(ask.Basis.Trim()), desk.Seal.Text(ask.Reason.Trim()), desk.Law.Clock(request.Facts.FeeAsked(ask.AskedOn)))),
    };
}
