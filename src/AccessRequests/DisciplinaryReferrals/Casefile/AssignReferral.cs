using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Casefile;

/// <summary>Give the referral to somebody who looks after its course, or take it.</summary>
public sealed record AssignReferral : IAct<AssignReferral, DisciplinaryReferral>
{
    public Guid? AssigneeId { get; init; }

    public static ActInfo Info { get; } = new("assign", "Assign the referral", "Give the referral to somebody who looks after its course.", Workers.Lead);

    public static IValidator<AssignReferral> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AssignReferral>
    {
        public Rules()
        {
            RuleFor(act => act.AssigneeId).NotEmpty().WithMessage("Choose who looks after it");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => !referral.IsClosed;

    public static Decision Decide(AssignReferral act, DisciplinaryReferral referral, Desk desk) => referral switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        _ when act.AssigneeId == referral.AssigneeId => Nothing,
        _ when !desk.IsHere(act.AssigneeId!.Value) || referral.Access.Walled.Contains(act.AssigneeId.Value) => Refuse("Choose someone who works here, and whom it is not about", nameof(AssigneeId)),
        _ => Record(new ReferralAssigned(act.AssigneeId.Value)),
    };
}
