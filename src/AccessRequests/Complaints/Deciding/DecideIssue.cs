using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Deciding;

/// <summary>Decide one issue, with reasons (rule C6). Until the outcome is sent the decision can be made anew.</summary>
public sealed record DecideIssue : IAct<DecideIssue, Complaint>
{
    public int Issue { get; init; }

    public Finding? Finding { get; init; }

    public string Reasons { get; init; } = "";

    public static ActInfo Info { get; } = new("decide", "Decide an issue", "Decide one issue: upheld, partly upheld or not upheld, with reasons (rule C6).", Workers.All);

    public static IValidator<DecideIssue> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<DecideIssue>
    {
        public Rules()
        {
            RuleFor(decide => decide.Issue).GreaterThan(0).WithMessage("Choose the issue");
            RuleFor(decide => decide.Finding).NotNull().WithMessage("Choose what you decided");
            RuleFor(decide => decide.Reasons).NotEmpty().WithMessage("Enter the reasons").UpTo(Lengths.Letter, "The reasons");
        }
    }

    public static bool IsPossible(Complaint complaint) => complaint.IsUnderEnquiry;

    public static Decision Decide(DecideIssue decide, Complaint complaint, Desk desk) => complaint switch
    {
        { IsUnderEnquiry: false } => Refuse(complaint.WhyNotUnderEnquiry()),
        _ when complaint.IssueOf(decide.Issue) is not { } issue => Refuse("There is no such issue", nameof(Issue)),
        _ when complaint.IssueOf(decide.Issue) is { Finding: { } known } issue && known == decide.Finding && desk.Seal.Holds(issue.Reasons, decide.Reasons) => Nothing,
        _ when desk.Actor.StaffId is not { } me => Refuse("Only staff decide"),
        _ => Record(new ComplaintIssueDecided(decide.Issue, desk.Today, decide.Finding!.Value, desk.Seal.Text(decide.Reasons.Trim()), desk.Actor.StaffId!.Value)),
    };
}
