using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Casefile;

/// <summary>Record that whoever complained was told that their complaint arrived: within 30 days (DPA 2018 s.164A(3), rule C4).</summary>
public sealed record AcknowledgeComplaint : IAct<AcknowledgeComplaint, Complaint>
{
    [Display(Name = "The day you told them")]
    public DateOnly AcknowledgedOn { get; init; }

    [Display(Name = "How you told them")]
    public Channel? Channel { get; init; }

    public static ActInfo Info { get; } = new(
        "acknowledge", "Acknowledge the complaint", "Record that whoever complained was told that it arrived, within 30 days (DPA 2018 s.164A(3)).", Workers.All)
    {
        SendsLetter = true,
    };

    public static IValidator<AcknowledgeComplaint> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AcknowledgeComplaint>
    {
        public Rules()
        {
            RuleFor(acknowledge => acknowledge.Channel).Must(channel => channel is { } way && Channels.OfOurs.Contains(way)).WithMessage("Choose how you told them");
            RuleFor(acknowledge => acknowledge.AcknowledgedOn).NotEmpty().WithMessage("Enter the day you told them");
        }
    }

    public static bool IsPossible(Complaint complaint) => complaint is { IsInHand: true, AcknowledgedOn: null };

    public static Decision Decide(AcknowledgeComplaint acknowledge, Complaint complaint, Desk desk) => complaint switch
    {
        _ when acknowledge.AcknowledgedOn == complaint.AcknowledgedOn => Nothing,
        { IsInHand: false } => Refuse(complaint.WhyNotInHand()),
        { AcknowledgedOn: not null } => Refuse("You have already told them that it arrived"),
        _ when acknowledge.AcknowledgedOn > desk.Today => Refuse("The day you told them cannot be in the future", nameof(AcknowledgedOn)),
        _ when acknowledge.AcknowledgedOn < complaint.ReceivedOn => Refuse("You cannot have told them before the complaint arrived", nameof(AcknowledgedOn)),
        _ => Record(new ComplaintAcknowledged(
            acknowledge.AcknowledgedOn, acknowledge.Channel!.Value, desk.Law.Clock(complaint.Facts with { AcknowledgedOn = acknowledge.AcknowledgedOn }))),
    };
}
