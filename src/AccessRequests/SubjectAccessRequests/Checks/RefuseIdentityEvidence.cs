using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Checks;

/// <summary>Record that what was sent does not show who is asking. The question stays open, and the clock still waits for its answer.</summary>
public sealed record RefuseIdentityEvidence : IAct<RefuseIdentityEvidence, SubjectAccessRequest>
{
    [Display(Name = "The day it arrived")]
    public DateOnly ReceivedOn { get; init; }

    [Display(Name = "The day you told them")]
    public DateOnly RefusedOn { get; init; }

    /// <summary>Why it is not enough, as they were told.</summary>
    public string Reason { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "refuse-identity-evidence", "Record that the evidence is not enough", "Record that what was sent does not show who is asking; the question stays open.", Role.Caseworker, Role.Lead);

    public static IValidator<RefuseIdentityEvidence> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<RefuseIdentityEvidence>
    {
        public Rules()
        {
            RuleFor(refuse => refuse.ReceivedOn).NotEmpty().WithMessage("Enter the day on which it arrived");
            RuleFor(refuse => refuse.RefusedOn).NotEmpty().WithMessage("Enter the day on which you told them");
            RuleFor(refuse => refuse.Reason).NotEmpty().WithMessage("Enter why it is not enough").UpTo(Lengths.Paragraph, "The reason");
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) => request is { IsInHand: true, AwaitsIdentity: true };

    public static Decision Decide(RefuseIdentityEvidence refuse, SubjectAccessRequest request, Desk desk) => request switch
    {
        { IsInHand: false } => Refuse(request.WhyNotInHand()),
        { AwaitsIdentity: false } => Refuse("You are not waiting for proof of identity"),
        _ when refuse.ReceivedOn < request.IdentityAskedOn => Refuse("It cannot have arrived before you asked for it", nameof(ReceivedOn)),
        _ when refuse.ReceivedOn <= request.LastRefusedEvidenceOn => Refuse(
            $"You have already recorded that what arrived until {UkFormat.Date(request.LastRefusedEvidenceOn.Value)} is not enough", nameof(ReceivedOn)),
        _ when refuse.RefusedOn > desk.Today => Refuse("The day you told them cannot be in the future", nameof(RefusedOn)),
        _ when refuse.RefusedOn < refuse.ReceivedOn => Refuse("You cannot have told them before it arrived", nameof(RefusedOn)),
        _ => Record(new IdentityEvidenceRefused(refuse.ReceivedOn, refuse.RefusedOn, desk.Seal.Text(refuse.Reason.Trim()))),
    };
}
