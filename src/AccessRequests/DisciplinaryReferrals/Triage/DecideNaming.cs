using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Triage;

/// <summary>Decide whether the person it is about may learn who complained. Until then they may not.</summary>
public sealed record DecideNaming : IAct<DecideNaming, DisciplinaryReferral>
{
    [Display(Name = "Whether they may learn it")]
    public bool? MayLearn { get; init; }

    public string Reasons { get; init; } = "";

    public static ActInfo Info { get; } = new("decide-naming", "Decide who may learn who complained", "Decide whether the person it is about may learn who complained; until then they may not.", Workers.Lead)
    {
        IsFinal = true,
    };

    public static IValidator<DecideNaming> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<DecideNaming>
    {
        public Rules()
        {
            RuleFor(act => act.MayLearn).NotNull().WithMessage("Choose whether they may learn it");
            RuleFor(act => act.Reasons).NotEmpty().WithMessage("Enter your reasons").UpTo(Lengths.Letter, "The reasons");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => !referral.IsClosed;

    public static Decision Decide(DecideNaming act, DisciplinaryReferral referral, Desk desk) => referral switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        { Naming: { } before } when before.MayLearn == act.MayLearn && desk.Seal.Holds(before.Reasons, act.Reasons) => Nothing,
        _ => Record(new ComplainantNamingDecided(desk.Today, act.MayLearn!.Value, desk.Seal.Text(act.Reasons.Trim()))),
    };
}
