using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Deciding;

/// <summary>Decide what comes of it, in writing, with reasons and the right of appeal. Staff and volunteers have outcomes of their own (D6, D10).</summary>
public sealed record DecideReferral : IAct<DecideReferral, DisciplinaryReferral>
{
    [Display(Name = "The day you decided")]
    public DateOnly DecidedOn { get; init; }

    [Display(Name = "What comes of it")]
    public ReferralOutcome? Outcome { get; init; }

    /// <summary>How long a warning counts; the usual time where left out.</summary>
    [Display(Name = "Months the warning counts")]
    public int? WarningMonths { get; init; }

    public string Reasons { get; init; } = "";

    [Display(Name = "Whether they are removed over harm")]
    public bool? OverHarm { get; init; }

    public static ActInfo Info { get; } = new("decide", "Decide", "Decide what comes of it, in writing, with reasons and the right of appeal.", Workers.Appointed)
    {
        IsFinal = true,
        NeedsStepUp = true,
    };

    public static IValidator<DecideReferral> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<DecideReferral>
    {
        public Rules()
        {
            RuleFor(act => act.DecidedOn).NotEmpty().WithMessage("Enter the day you decided");
            RuleFor(act => act.Outcome).NotNull().WithMessage("Choose what comes of it");
            RuleFor(act => act.WarningMonths).Must(months => months is null or (>= 1 and <= 24)).WithMessage("A warning counts from 1 to 24 months");
            RuleFor(act => act.Reasons).NotEmpty().WithMessage("Enter the reasons, as the person is told them").UpTo(Lengths.Letter, "The reasons");
            RuleFor(act => act.OverHarm).NotNull().When(act => act.Outcome is ReferralOutcome.Dismissal or ReferralOutcome.InvolvementEnded).WithMessage("Choose whether it is over harm, or a risk of it, to children or vulnerable adults");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => referral is { IsClosed: false, HasCaseToAnswer: true, Decision: null, DeciderId: not null, Meeting: not null };

    public static Decision Decide(DecideReferral act, DisciplinaryReferral referral, Desk desk) => referral switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        { Decision: { } before } when (before.DecidedOn, before.Outcome) == (act.DecidedOn, act.Outcome) && desk.Seal.Holds(before.Reasons, act.Reasons) => Nothing,
        { Decision: not null } => Refuse("It is decided already: an appeal may change it"),
        { HasCaseToAnswer: false } => Refuse("The investigation must first find a case to answer"),
        { Meeting: null } => Refuse("Hear the person first: record the meeting"),
        _ when !referral.ActsAs(ReferralPart.Decider, desk.Actor) => Refuse(Workers.NotTheDecider),
        _ when !Outcomes.For(referral.Path).Contains(act.Outcome!.Value) => Refuse(Outcomes.NotForThem(referral.Path), nameof(Outcome)),
        _ when act.WarningMonths is not null && Outcomes.LevelOf(act.Outcome!.Value) is null => Refuse("Only a warning counts for months: leave them out", nameof(WarningMonths)),
        _ when act.DecidedOn > desk.Today => Refuse("The day you decided cannot be in the future", nameof(DecidedOn)),
        { Meeting: { } held } when act.DecidedOn < held.HeldOn => Refuse("You cannot have decided before the meeting", nameof(DecidedOn)),
        _ => Record(new ReferralDecided(
            act.DecidedOn, act.Outcome!.Value, Outcomes.WarningOf(act.Outcome.Value, act.DecidedOn, act.WarningMonths, desk.Law), desk.Seal.Text(act.Reasons.Trim()), act.OverHarm is true,
            desk.Law.Schedule(referral.Facts with { DecidedOn = act.DecidedOn }))),
    };
}
