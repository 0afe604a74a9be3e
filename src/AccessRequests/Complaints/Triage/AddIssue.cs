using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Triage;

/// <summary>Add something to find out that the complaint turned out to be about as well.</summary>
public sealed record AddIssue : IAct<AddIssue, Complaint>
{
    [Display(Name = "What there is to find out")]
    public string Text { get; init; } = "";

    public static ActInfo Info { get; } = new("add-issue", "Add an issue", "Add something to find out, which is then decided by itself (rule C6).", Workers.All);

    public static IValidator<AddIssue> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AddIssue>
    {
        public Rules() => RuleFor(add => add.Text).NotEmpty().WithMessage("Enter what there is to find out").UpTo(Lengths.Paragraph, "What there is to find out");
    }

    public static bool IsPossible(Complaint complaint) => complaint.IsUnderEnquiry;

    public static Decision Decide(AddIssue add, Complaint complaint, Desk desk) => complaint switch
    {
        { IsUnderEnquiry: false } => Refuse(complaint.WhyNotUnderEnquiry()),
        _ when complaint.Issues.Exists(issue => desk.Seal.Holds(issue.Text, add.Text)) => Nothing,
        _ => Record(new ComplaintIssueAdded(complaint.Issues.Count + 1, desk.Seal.Text(add.Text.Trim()))),
    };
}
