using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Casefile;

/// <summary>Give the case to a member of staff, or take it.</summary>
public sealed record AssignAccessRequest : IAct<AssignAccessRequest, SubjectAccessRequest>
{
    public Guid? AssigneeId { get; init; }

    public static ActInfo Info { get; } = new("assign", "Assign the case", "Give the case to a member of staff, or take it.", Role.Caseworker, Role.Lead);

    public static IValidator<AssignAccessRequest> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AssignAccessRequest>
    {
        public Rules() => RuleFor(assign => assign.AssigneeId).NotEmpty().WithMessage("Choose who works on it");
    }

    public static bool IsPossible(SubjectAccessRequest request) => !request.IsClosed;

    public static Decision Decide(AssignAccessRequest assign, SubjectAccessRequest request, Desk desk) => request switch
    {
        { IsClosed: true } => Refuse(request.WhyNotInHand()),
        _ when assign.AssigneeId == request.AssigneeId => Nothing,
        _ when !desk.CanBeGivenWork(assign.AssigneeId!.Value) => Refuse("Choose someone who works on cases", nameof(AssigneeId)),
        _ => Record(new AccessRequestAssigned(assign.AssigneeId.Value)),
    };
}
