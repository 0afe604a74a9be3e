using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Complaints.Triage;

/// <summary>Give the complaint to somebody who looks into it: never the person complained about, a witness, a relative or a friend (rules C10 and D11).</summary>
public sealed record AssignInvestigator : IAct<AssignInvestigator, Complaint>
{
    [Display(Name = "Who looks into it")]
    public Guid? AssigneeId { get; init; }

    /// <summary>They are no witness, relative or friend of anyone it is about, and do not manage them.</summary>
    [Display(Name = "No conflict of interest")]
    public bool NoConflict { get; init; }

    public static ActInfo Info { get; } = new(
        "assign", "Assign an investigator", "Give the complaint to somebody who looks into it, and who has no part in it (rules C10 and D11).", Workers.OfIntake);

    public static IValidator<AssignInvestigator> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AssignInvestigator>
    {
        public Rules()
        {
            RuleFor(assign => assign.AssigneeId).NotEmpty().WithMessage("Choose who looks into it");
            RuleFor(assign => assign.NoConflict).Equal(true).WithMessage("Make sure that they have no part in it, and say so");
        }
    }

    public static bool IsPossible(Complaint complaint) => complaint is { IsTriaged: true, IsClosed: false };

    public static Decision Decide(AssignInvestigator assign, Complaint complaint, Desk desk) => complaint switch
    {
        { IsClosed: true } => Refuse(complaint.WhyNotInHand()),
        { IsTriaged: false } => Refuse("Triage the complaint first"),
        _ when assign.AssigneeId == complaint.AssigneeId => Nothing,
        _ when complaint.NamedStaff.Contains(assign.AssigneeId!.Value) => Refuse("The complaint is about this person: choose someone else", nameof(AssigneeId)),
        _ when !desk.CanLookInto(complaint, assign.AssigneeId.Value) => Refuse("Choose someone who works on cases and may see this one", nameof(AssigneeId)),
        _ => Record(new ComplaintAssigned(assign.AssigneeId.Value, true)),
    };
}
