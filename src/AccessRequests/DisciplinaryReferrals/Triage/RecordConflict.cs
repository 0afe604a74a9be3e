using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Triage;

/// <summary>Record that somebody can have no part in it: they complained, saw it, manage the person, or are close to them (D11).</summary>
public sealed record RecordConflict : IAct<RecordConflict, DisciplinaryReferral>
{
    [Display(Name = "Who")]
    public Guid? PersonId { get; init; }

    [Display(Name = "Why")]
    public ConflictGround? Ground { get; init; }

    public string? Note { get; init; }

    public static ActInfo Info { get; } = new("record-conflict", "Record a conflict of interest", "Record that somebody can neither investigate, decide nor hear an appeal.", Workers.Lead);

    public static IValidator<RecordConflict> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<RecordConflict>
    {
        public Rules()
        {
            RuleFor(act => act.PersonId).NotEmpty().WithMessage("Choose who can have no part in it");
            RuleFor(act => act.Ground).NotNull().WithMessage("Choose why");
            RuleFor(act => act.Note).UpTo(Lengths.Paragraph, "The note");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => !referral.IsClosed;

    public static Decision Decide(RecordConflict act, DisciplinaryReferral referral, Desk desk) => referral switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        _ when referral.Conflicts.Exists(known => known.PersonId == act.PersonId && known.Ground == act.Ground) => Nothing,
        _ when !desk.IsHere(act.PersonId!.Value) => Refuse("Choose someone who works here", nameof(PersonId)),
        _ => Record(new ReferralConflictRecorded(act.PersonId.Value, act.Ground!.Value, desk.Seal.TextOrNothing(act.Note))),
    };
}
