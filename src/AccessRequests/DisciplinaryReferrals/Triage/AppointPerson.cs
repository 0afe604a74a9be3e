using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Triage;

/// <summary>Appoint who investigates, who decides or who hears an appeal: three different people, none of whom has to do with the matter (D11).</summary>
public sealed record AppointPerson : IAct<AppointPerson, DisciplinaryReferral>
{
    [Display(Name = "Which part")]
    public ReferralPart? Part { get; init; }

    [Display(Name = "Who")]
    public Guid? PersonId { get; init; }

    /// <summary>Why somebody has it who should not, where the team is too small for another.</summary>
    public string? OverrideReason { get; init; }

    public static ActInfo Info { get; } = new("appoint", "Appoint someone", "Appoint who investigates, decides or hears an appeal: three different people, none of whom has to do with the matter.", Workers.Lead)
    {
        IsFinal = true,
    };

    public static IValidator<AppointPerson> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AppointPerson>
    {
        public Rules()
        {
            RuleFor(act => act.Part).NotNull().WithMessage("Choose which part");
            RuleFor(act => act.PersonId).NotEmpty().WithMessage("Choose whom you appoint");
            RuleFor(act => act.OverrideReason).UpTo(Lengths.Paragraph, "The reason");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => !referral.IsClosed;

    public static Decision Decide(AppointPerson act, DisciplinaryReferral referral, Desk desk) => referral switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        _ when referral.Holds(act.Part!.Value) == act.PersonId => Nothing,
        _ when !desk.IsHere(act.PersonId!.Value) => Refuse("Choose someone who works here, or was named beforehand from outside", nameof(PersonId)),
        _ when act.PersonId == referral.SubjectId || referral.Access.Walled.Contains(act.PersonId.Value) => Refuse("It is about them, or they are behind a wall: choose somebody else", nameof(PersonId)),
        _ when Conflicts.Of(referral, act.Part.Value, act.PersonId.Value) is { } conflict && string.IsNullOrWhiteSpace(act.OverrideReason) =>
            Refuse($"{conflict}. Choose somebody else, or enter why nobody else can do it", nameof(PersonId)),
        _ => Record(new ReferralPersonAppointed(
            act.Part.Value, act.PersonId.Value, Released(referral, act.Part.Value),
            Conflicts.Of(referral, act.Part.Value, act.PersonId.Value) is null ? null : desk.Seal.TextOrNothing(act.OverrideReason))),
    };

    /// <summary>Whoever gives the part up need not know of the case any more, unless they have another.</summary>
    static Guid? Released(DisciplinaryReferral referral, ReferralPart part) =>
        referral.Holds(part) is { } holder && !Enum.GetValues<ReferralPart>().Any(other => other != part && referral.Holds(other) == holder) ? holder : null;
}
