using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Breaches.Casefile;

/// <summary>Give the breach to a member of staff, or take it.</summary>
public sealed record AssignBreach : IAct<AssignBreach, Breach>
{
    public Guid? AssigneeId { get; init; }

    public static ActInfo Info { get; } = new("assign", "Assign the breach", "Give the breach to a member of staff, or take it.", Role.Caseworker, Role.Lead);

    public static IValidator<AssignBreach> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AssignBreach>
    {
        public Rules() => RuleFor(assign => assign.AssigneeId).NotEmpty().WithMessage("Choose who works on it");
    }

    public static bool IsPossible(Breach breach) => !breach.IsClosed;

    public static Decision Decide(AssignBreach assign, Breach breach, Desk desk) => breach switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        _ when assign.AssigneeId == breach.AssigneeId => Nothing,
        _ when !desk.CanBeGivenWork(assign.AssigneeId!.Value) => Refuse("Choose someone who works on cases", nameof(AssigneeId)),
        _ => Record(new BreachAssigned(assign.AssigneeId.Value)),
    };
}
