using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Ending;

/// <summary>Decide whether the Disclosure and Barring Service must be told: it must be where somebody is removed from regulated activity over harm (Safeguarding Vulnerable Groups Act 2006 s.35).</summary>
public sealed record DecideBarring : IAct<DecideBarring, DisciplinaryReferral>
{
    [Display(Name = "Whether they must be told")]
    public bool? MustRefer { get; init; }

    [Display(Name = "The day you told them")]
    public DateOnly? ReferredOn { get; init; }

    public string Reasons { get; init; } = "";

    public static ActInfo Info { get; } = new("decide-barring", "Decide whether to tell the barring service", "Decide whether the Disclosure and Barring Service must be told (Safeguarding Vulnerable Groups Act 2006 s.35).", Workers.Lead)
    {
        IsFinal = true,
    };

    public static IValidator<DecideBarring> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<DecideBarring>
    {
        public Rules()
        {
            RuleFor(act => act.MustRefer).NotNull().WithMessage("Choose whether they must be told");
            RuleFor(act => act.ReferredOn).NotNull().When(act => act.MustRefer is true).WithMessage("Enter the day you told them");
            RuleFor(act => act.Reasons).NotEmpty().WithMessage("Enter your reasons").UpTo(Lengths.Letter, "The reasons");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => referral is { IsClosed: false, Decision.OverHarm: true, Barring: null };

    public static Decision Decide(DecideBarring act, DisciplinaryReferral referral, Desk desk) => referral switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        { Barring: { } before } when before.ReferredOn == (act.MustRefer is true ? act.ReferredOn : null) && desk.Seal.Holds(before.Reasons, act.Reasons) => Nothing,
        { Decision: not { OverHarm: true } } => Refuse("Nobody was removed over harm"),
        _ when act.ReferredOn > desk.Today => Refuse("The day you told them cannot be in the future", nameof(ReferredOn)),
        _ => Record(new BarringReferralDecided(desk.Today, act.MustRefer is true ? act.ReferredOn : null, desk.Seal.Text(act.Reasons.Trim()))),
    };
}
