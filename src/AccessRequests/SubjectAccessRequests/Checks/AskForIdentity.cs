using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Checks;

/// <summary>Ask for what shows who is asking, when there is reasonable doubt (UK GDPR art 12(6)). The clock starts when it arrives (art 12A(2)).</summary>
public sealed record AskForIdentity : IAct<AskForIdentity, SubjectAccessRequest>
{
    [Display(Name = "The day you asked")]
    public DateOnly AskedOn { get; init; }

    /// <summary>What they should send: no more than is needed.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Why it is in doubt who is asking.</summary>
    public string Reason { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "ask-for-identity", "Ask who is asking", "Ask for proof of identity where it is reasonably in doubt; the clock starts when it arrives (UK GDPR art 12(6) and 12A).", Role.Caseworker, Role.Lead)
    {
        SendsLetter = true,
    };

    public static IValidator<AskForIdentity> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AskForIdentity>
    {
        public Rules()
        {
            RuleFor(ask => ask.AskedOn).NotEmpty().WithMessage("Enter the day you asked");
            RuleFor(ask => ask.Evidence).NotEmpty().WithMessage("Enter what you asked for").UpTo(Lengths.Paragraph, "What you asked for");
            RuleFor(ask => ask.Reason).NotEmpty().WithMessage("Enter why you doubt who is asking").UpTo(Lengths.Paragraph, "The reason");
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) => request is { IsInHand: true, AwaitsIdentity: false, IdentityConfirmedOn: null };

    public static Decision Decide(AskForIdentity ask, SubjectAccessRequest request, Desk desk) => request switch
    {
        { IsInHand: false } => Refuse(request.WhyNotInHand()),
        { AwaitsIdentity: true } => Refuse("You are already waiting for proof of identity"),
        { IdentityConfirmedOn: not null } => Refuse("You have already confirmed who is asking"),
        _ when ask.AskedOn > desk.Today => Refuse("The day you asked cannot be in the future", nameof(AskedOn)),
        _ when ask.AskedOn < request.ReceivedOn => Refuse("You cannot have asked before the request arrived", nameof(AskedOn)),
        _ => Record(new IdentityRequested(
            ask.AskedOn, desk.Seal.Text(ask.Evidence.Trim()), desk.Seal.Text(ask.Reason.Trim()), desk.Law.Clock(request.Facts.IdentityAsked(ask.AskedOn)))),
    };
}
