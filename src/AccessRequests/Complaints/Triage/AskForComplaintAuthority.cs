using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Triage;

/// <summary>Ask whoever complains for another person to show that they may. The enquiry does not wait for it, but what we found is told only to whoever may know.</summary>
public sealed record AskForComplaintAuthority : IAct<AskForComplaintAuthority, Complaint>
{
    [Display(Name = "The day you asked")]
    public DateOnly AskedOn { get; init; }

    /// <summary>What would show it.</summary>
    public string Evidence { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "ask-for-authority", "Ask for proof of authority", "Ask whoever complains for another person to show that they may act for them (rule C2).", Workers.All);

    public static IValidator<AskForComplaintAuthority> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AskForComplaintAuthority>
    {
        public Rules()
        {
            RuleFor(ask => ask.AskedOn).NotEmpty().WithMessage("Enter the day you asked");
            RuleFor(ask => ask.Evidence).NotEmpty().WithMessage("Enter what you asked for").UpTo(Lengths.Paragraph, "What you asked for");
        }
    }

    public static bool IsPossible(Complaint complaint) => complaint is { IsInHand: true, LacksAuthority: true, AuthorityAskedOn: null };

    public static Decision Decide(AskForComplaintAuthority ask, Complaint complaint, Desk desk) => complaint switch
    {
        { IsInHand: false } => Refuse(complaint.WhyNotInHand()),
        { LacksAuthority: false } => Refuse("Nothing has to be shown: they complain for themselves, or have shown that they may"),
        _ when ask.AskedOn == complaint.AuthorityAskedOn => Nothing,
        { AuthorityAskedOn: not null } => Refuse("You have already asked for proof"),
        _ when ask.AskedOn > desk.Today => Refuse("The day you asked cannot be in the future", nameof(AskedOn)),
        _ when ask.AskedOn < complaint.ReceivedOn => Refuse("You cannot have asked before the complaint arrived", nameof(AskedOn)),
        _ => Record(new ComplaintAuthorityRequested(ask.AskedOn, desk.People.For(People.Representative).Text(ask.Evidence.Trim()))),
    };
}
