using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Triage;

/// <summary>Record by what somebody may complain for another person; for a child, what the child understands and wants.</summary>
public sealed record RecordComplaintAuthority : IAct<RecordComplaintAuthority, Complaint>
{
    [Display(Name = "The day it came")]
    public DateOnly ReceivedOn { get; init; }

    [Display(Name = "What shows it")]
    public AuthorityKind? Kind { get; init; }

    /// <summary>What they may do for the person, and any limit to it.</summary>
    public string Scope { get; init; } = "";

    public string? ChildsView { get; init; }

    public static ActInfo Info { get; } = new(
        "record-authority", "Record authority", "Record by what somebody may complain for another person; for a child, what the child wants (rule C2).", Workers.All);

    public static IValidator<RecordComplaintAuthority> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<RecordComplaintAuthority>
    {
        public Rules()
        {
            RuleFor(record => record.ReceivedOn).NotEmpty().WithMessage("Enter the day it came");
            RuleFor(record => record.Kind).NotNull().WithMessage("Choose what shows it");
            RuleFor(record => record.Scope).NotEmpty().WithMessage("Enter what they may do").UpTo(Lengths.Paragraph, "What they may do");
            RuleFor(record => record.ChildsView).UpTo(Lengths.Paragraph, "What the child wants");
        }
    }

    public static bool IsPossible(Complaint complaint) => complaint is { IsInHand: true, LacksAuthority: true };

    public static Decision Decide(RecordComplaintAuthority record, Complaint complaint, Desk desk) => complaint switch
    {
        { IsInHand: false } => Refuse(complaint.WhyNotInHand()),
        { For: RequestedFor.Self } => Refuse("They complain for themselves: nothing has to be shown"),
        { Authority: not null } when record.Kind == complaint.Authority => Nothing,
        { Authority: not null } => Refuse("They have already shown that they may"),
        _ when record.ReceivedOn > desk.Today => Refuse("The day it came cannot be in the future", nameof(ReceivedOn)),
        { For: RequestedFor.Child } when string.IsNullOrWhiteSpace(record.ChildsView) => Refuse("Enter what the child understands and wants", nameof(ChildsView)),
        _ => Record(new ComplaintAuthorityRecorded(record.ReceivedOn, record.Kind!.Value, desk.Seal.Text(record.Scope.Trim()), desk.Seal.TextOrNothing(record.ChildsView))),
    };
}
