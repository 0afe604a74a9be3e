using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Triage;

/// <summary>It came out that the complaint is about another member of staff. From then on the case does not exist for them (rule C10).</summary>
public sealed record NameStaff : IAct<NameStaff, Complaint>
{
    [Display(Name = "Whom it is about")]
    public Guid? StaffId { get; init; }

    /// <summary>How that came out.</summary>
    public string Reason { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "name-staff", "Name someone it is about", "Name a member of staff whom the complaint is about: for them the case no longer exists (rule C10).", Workers.All)
    {
        IsFinal = true,
        NeedsStepUp = true,
    };

    public static IValidator<NameStaff> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<NameStaff>
    {
        public Rules()
        {
            RuleFor(name => name.StaffId).NotEmpty().WithMessage("Choose whom it is about");
            RuleFor(name => name.Reason).NotEmpty().WithMessage("Enter how that came out").UpTo(Lengths.Paragraph, "How that came out");
        }
    }

    public static bool IsPossible(Complaint complaint) => complaint is { IsTriaged: true, IsClosed: false };

    public static Decision Decide(NameStaff name, Complaint complaint, Desk desk) => complaint switch
    {
        { IsClosed: true } => Refuse(complaint.WhyNotInHand()),
        { IsTriaged: false } => Refuse("Triage the complaint first"),
        _ when complaint.NamedStaff.Contains(name.StaffId!.Value) => Nothing,
        _ when !desk.Everybody.Any(colleague => colleague.Id == name.StaffId) => Refuse("Choose someone who works here", nameof(StaffId)),
        _ when name.StaffId == desk.Actor.StaffId => Refuse("It is about you: ask someone else to record it", nameof(StaffId)),
        _ => complaint.Keeping([name.StaffId!.Value], desk, new ComplaintStaffNamed([name.StaffId.Value], desk.Seal.Text(name.Reason.Trim()))),
    };
}
