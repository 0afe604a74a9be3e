using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Ending;

/// <summary>Record that the requester took the request back, on any channel. Nothing is owed from then on; they can ask again at any time.</summary>
public sealed record WithdrawAccessRequest : IAct<WithdrawAccessRequest, SubjectAccessRequest>
{
    [Display(Name = "The day they told you")]
    public DateOnly WithdrawnOn { get; init; }

    [Display(Name = "How they told you")]
    public Channel? Channel { get; init; }

    /// <summary>What they said.</summary>
    public string? Note { get; init; }

    public static ActInfo Info { get; } = new(
        "withdraw", "Record that they withdrew it", "Record that the requester took the request back.", Role.Caseworker, Role.Lead);

    public static IValidator<WithdrawAccessRequest> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<WithdrawAccessRequest>
    {
        public Rules()
        {
            RuleFor(withdraw => withdraw.WithdrawnOn).NotEmpty().WithMessage("Enter the day they told you");
            RuleFor(withdraw => withdraw.Channel).NotNull().WithMessage("Choose how they told you");
            RuleFor(withdraw => withdraw.Note).UpTo(Lengths.Paragraph, "What they said");
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) => request.IsInHand;

    public static Decision Decide(WithdrawAccessRequest withdraw, SubjectAccessRequest request, Desk desk) => request switch
    {
        { IsInHand: false } => Refuse(request.WhyNotInHand()),
        _ when withdraw.WithdrawnOn > desk.Today => Refuse("The day they told you cannot be in the future", nameof(WithdrawnOn)),
        _ when withdraw.WithdrawnOn < request.ReceivedOn => Refuse("They cannot have withdrawn it before it arrived", nameof(WithdrawnOn)),
        _ => Record(new AccessRequestWithdrawn(
            withdraw.WithdrawnOn, withdraw.Channel!.Value, desk.Seal.TextOrNothing(withdraw.Note), desk.Law.Clock(request.Facts.Withdrawn(withdraw.WithdrawnOn)))),
    };
}
