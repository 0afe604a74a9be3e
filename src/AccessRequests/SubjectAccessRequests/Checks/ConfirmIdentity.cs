using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Checks;

/// <summary>
/// Record how it was made sure who is asking. Where it had been asked for, the clock runs from the day on which it arrived,
/// not from the day on which someone looked at it (UK GDPR art 12A(2)).
/// </summary>
public sealed record ConfirmIdentity : IAct<ConfirmIdentity, SubjectAccessRequest>
{
    [Display(Name = "The day it arrived")]
    public DateOnly ReceivedOn { get; init; }

    [Display(Name = "How you checked")]
    public IdentityMethod? Method { get; init; }

    /// <summary>What was looked at, without copying it.</summary>
    public string? Note { get; init; }

    public static ActInfo Info { get; } = new(
        "confirm-identity", "Confirm who is asking", "Record how identity was checked; the clock runs from the day on which the evidence arrived (UK GDPR art 12A).", Role.Caseworker, Role.Lead);

    public static IValidator<ConfirmIdentity> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<ConfirmIdentity>
    {
        public Rules()
        {
            RuleFor(confirm => confirm.Method).NotNull().WithMessage("Choose how you checked");
            RuleFor(confirm => confirm.ReceivedOn).NotEmpty().WithMessage("Enter the day on which what you needed arrived");
            RuleFor(confirm => confirm.Note).UpTo(Lengths.Paragraph, "The note");
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) => request.IsInHand && (request.AwaitsIdentity || request.IdentityConfirmedOn is null);

    public static Decision Decide(ConfirmIdentity confirm, SubjectAccessRequest request, Desk desk) => request switch
    {
        { IsInHand: false } => Refuse(request.WhyNotInHand()),
        { AwaitsIdentity: false, IdentityConfirmedOn: not null } => Refuse("You have already confirmed who is asking"),
        _ when confirm.ReceivedOn > desk.Today => Refuse("The day it arrived cannot be in the future", nameof(ReceivedOn)),
        _ when confirm.ReceivedOn < request.ReceivedOn => Refuse("It cannot have arrived before the request: where you knew them already, enter the day of the request", nameof(ReceivedOn)),
        _ when confirm.ReceivedOn < request.IdentityAskedOn => Refuse("It cannot have arrived before you asked for it", nameof(ReceivedOn)),
        _ => Record(new IdentityConfirmed(
            confirm.ReceivedOn, confirm.Method!.Value, desk.Seal.TextOrNothing(confirm.Note), desk.Law.Clock(request.Facts.IdentityMet(confirm.ReceivedOn)))),
    };
}
