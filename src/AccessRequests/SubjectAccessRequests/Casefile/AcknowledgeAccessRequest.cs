using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Casefile;

/// <summary>Record that the requester was told that their request arrived. The law does not ask for it; people wait more calmly.</summary>
public sealed record AcknowledgeAccessRequest : IAct<AcknowledgeAccessRequest, SubjectAccessRequest>
{
    [Display(Name = "The day you told them")]
    public DateOnly AcknowledgedOn { get; init; }

    [Display(Name = "How you told them")]
    public Channel? Channel { get; init; }

    public static ActInfo Info { get; } = new(
        "acknowledge", "Acknowledge the request", "Record that the requester was told that their request arrived.", Role.Caseworker, Role.Lead)
    {
        SendsLetter = true,
    };

    public static IValidator<AcknowledgeAccessRequest> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AcknowledgeAccessRequest>
    {
        public Rules()
        {
            RuleFor(acknowledge => acknowledge.Channel).Must(channel => channel is { } way && Channels.OfOurs.Contains(way)).WithMessage("Choose how you told them");
            RuleFor(acknowledge => acknowledge.AcknowledgedOn).NotEmpty().WithMessage("Enter the day you told them");
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) => request is { IsInHand: true, AcknowledgedOn: null };

    public static Decision Decide(AcknowledgeAccessRequest acknowledge, SubjectAccessRequest request, Desk desk) => request switch
    {
        _ when acknowledge.AcknowledgedOn == request.AcknowledgedOn => Nothing,
        { IsInHand: false } => Refuse(request.WhyNotInHand()),
        { AcknowledgedOn: not null } => Refuse("You have already told them that it arrived"),
        _ when acknowledge.AcknowledgedOn > desk.Today => Refuse("The day you told them cannot be in the future", nameof(AcknowledgedOn)),
        _ when acknowledge.AcknowledgedOn < request.ReceivedOn => Refuse("You cannot have told them before the request arrived", nameof(AcknowledgedOn)),
        _ => Record(new AccessRequestAcknowledged(
            acknowledge.AcknowledgedOn, acknowledge.Channel!.Value, request.Stage == Stages.Received ? Stages.Checks : request.Stage)),
    };
}
