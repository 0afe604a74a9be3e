using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Ending;

/// <summary>Take the case up again, because something was missing or wrong. Enquiry and reports of progress go on from where they stood.</summary>
public sealed record ReopenComplaint : IAct<ReopenComplaint, Complaint>
{
    public string Reason { get; init; } = "";

    public static ActInfo Info { get; } = new("reopen", "Reopen the case", "Take the case up again; enquiry and reports of progress go on.", Workers.All);

    public static IValidator<ReopenComplaint> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<ReopenComplaint>
    {
        public Rules() => RuleFor(reopen => reopen.Reason).NotEmpty().WithMessage("Enter why you reopen it").UpTo(Lengths.Paragraph, "The reason");
    }

    public static bool IsPossible(Complaint complaint) => !complaint.IsInHand;

    public static Decision Decide(ReopenComplaint reopen, Complaint complaint, Desk desk) => complaint switch
    {
        { IsInHand: true } => Refuse("This complaint is open"),
        _ => Record(new ComplaintReopened(
            desk.Today, desk.Seal.Text(reopen.Reason.Trim()), complaint.IsTriaged ? Stages.Enquiring : Stages.Received,
            desk.Law.Clock(complaint.Facts.TakenUpAgain()))),
    };
}
