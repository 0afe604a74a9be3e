using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.DisciplinaryReferrals.Deciding;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Appealing;

/// <summary>Record how the appeal ended: heard by somebody who had no part in it before, with a companion, in writing (D7).</summary>
public sealed record HearAppeal : IAct<HearAppeal, DisciplinaryReferral>
{
    [Display(Name = "The day you decided it")]
    public DateOnly HeardOn { get; init; }

    [Display(Name = "Whether the decision stands")]
    public bool? Stands { get; init; }

    /// <summary>What takes the place of the decision, where it does not stand.</summary>
    [Display(Name = "What comes of it instead")]
    public ReferralOutcome? Outcome { get; init; }

    [Display(Name = "Months the warning counts")]
    public int? WarningMonths { get; init; }

    public string Reasons { get; init; } = "";

    public static ActInfo Info { get; } = new("hear-appeal", "Record how the appeal ended", "Record how the appeal ended, heard by somebody who had no part in it before.", Workers.Appointed)
    {
        IsFinal = true,
        SendsLetter = true,
        NeedsStepUp = true,
    };

    public static IValidator<HearAppeal> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<HearAppeal>
    {
        public Rules()
        {
            RuleFor(act => act.HeardOn).NotEmpty().WithMessage("Enter the day you decided it");
            RuleFor(act => act.Stands).NotNull().WithMessage("Choose whether the decision stands");
            RuleFor(act => act.Outcome).NotNull().When(act => act.Stands is false).WithMessage("Choose what comes of it instead");
            RuleFor(act => act.Outcome).Null().When(act => act.Stands is true).WithMessage("Leave this out: the decision stands");
            RuleFor(act => act.WarningMonths).Must(months => months is null or (>= 1 and <= 24)).WithMessage("A warning counts from 1 to 24 months");
            RuleFor(act => act.Reasons).NotEmpty().WithMessage("Enter the reasons, as the person is told them").UpTo(Lengths.Letter, "The reasons");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => referral is { IsClosed: false, Appeal: not null, AppealResult: null, AppealHearerId: not null };

    public static Decision Decide(HearAppeal act, DisciplinaryReferral referral, Desk desk) => referral switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        { AppealResult: { } before } when (before.HeardOn, before.Outcome) == (act.HeardOn, act.Outcome) && desk.Seal.Holds(before.Reasons, act.Reasons) => Nothing,
        { Appeal: null } => Refuse("They have not appealed"),
        { AppealResult: not null } => Refuse("The appeal has ended already"),
        _ when !referral.ActsAs(ReferralPart.AppealHearer, desk.Actor) => Refuse(Workers.NotTheHearer),
        _ when act.Outcome is { } instead && !Outcomes.For(referral.Path).Contains(instead) => Refuse(Outcomes.NotForThem(referral.Path), nameof(Outcome)),
        _ when act.WarningMonths is not null && (act.Outcome is not { } warned || Outcomes.LevelOf(warned) is null) => Refuse("Only a warning counts for months: leave them out", nameof(WarningMonths)),
        _ when act.HeardOn > desk.Today => Refuse("The day you decided it cannot be in the future", nameof(HeardOn)),
        { Appeal: { } lodged } when act.HeardOn < lodged.LodgedOn => Refuse("You cannot have decided it before it came", nameof(HeardOn)),
        _ => Record(new ReferralAppealHeard(
            act.HeardOn, act.Outcome, act.Outcome is { } outcome ? Outcomes.WarningOf(outcome, act.HeardOn, act.WarningMonths, desk.Law) : null, desk.Seal.Text(act.Reasons.Trim()),
            desk.Law.Schedule(referral.Facts with { AppealHeardOn = act.HeardOn }))),
    };
}
