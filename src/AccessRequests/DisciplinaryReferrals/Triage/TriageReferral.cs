using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Triage;

/// <summary>Decide how the referral is dealt with: formally, informally, or by others (D2).</summary>
public sealed record TriageReferral : IAct<TriageReferral, DisciplinaryReferral>
{
    [Display(Name = "The day you decided")]
    public DateOnly TriagedOn { get; init; }

    [Display(Name = "How to deal with it")]
    public ReferralRoute? Route { get; init; }

    public string Reasons { get; init; } = "";

    public static ActInfo Info { get; } = new("triage", "Decide how to deal with it", "Decide whether the referral is dealt with formally, informally, or by others.", Workers.Lead)
    {
        IsFinal = true,
    };

    public static IValidator<TriageReferral> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<TriageReferral>
    {
        public Rules()
        {
            RuleFor(act => act.TriagedOn).NotEmpty().WithMessage("Enter the day you decided");
            RuleFor(act => act.Route).NotNull().WithMessage("Choose how to deal with it");
            RuleFor(act => act.Reasons).NotEmpty().WithMessage("Enter your reasons").UpTo(Lengths.Letter, "The reasons");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => referral is { IsClosed: false, Investigation: null };

    public static Decision Decide(TriageReferral act, DisciplinaryReferral referral, Desk desk) => referral switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        { Triage: { } before } when (before.TriagedOn, before.Route) == (act.TriagedOn, act.Route) && desk.Seal.Holds(before.Reasons, act.Reasons) => Nothing,
        { Investigation: not null } => Refuse("The investigation is finished already"),
        _ when act.TriagedOn > desk.Today => Refuse("The day you decided cannot be in the future", nameof(TriagedOn)),
        _ when act.TriagedOn < referral.Facts.ReferredOn => Refuse("You cannot have decided before the referral was raised", nameof(TriagedOn)),
        _ => Record(new ReferralTriaged(act.TriagedOn, act.Route!.Value, desk.Seal.Text(act.Reasons.Trim()), desk.Law.Schedule(referral.Facts with { TriagedOn = act.TriagedOn }))),
    };
}
