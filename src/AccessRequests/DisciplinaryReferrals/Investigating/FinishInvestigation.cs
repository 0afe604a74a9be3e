using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Investigating;

/// <summary>Say what was found, and whether there is a case to answer (D3).</summary>
public sealed record FinishInvestigation : IAct<FinishInvestigation, DisciplinaryReferral>
{
    [Display(Name = "The day you finished")]
    public DateOnly FinishedOn { get; init; }

    [Display(Name = "Whether there is a case to answer")]
    public bool? CaseToAnswer { get; init; }

    public string Findings { get; init; } = "";

    public static ActInfo Info { get; } = new("finish-investigation", "Finish the investigation", "Say what was found, and whether there is a case to answer.", Workers.Appointed)
    {
        IsFinal = true,
    };

    public static IValidator<FinishInvestigation> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<FinishInvestigation>
    {
        public Rules()
        {
            RuleFor(act => act.FinishedOn).NotEmpty().WithMessage("Enter the day you finished");
            RuleFor(act => act.CaseToAnswer).NotNull().WithMessage("Choose whether there is a case to answer");
            RuleFor(act => act.Findings).NotEmpty().WithMessage("Enter what was found").UpTo(Lengths.Letter, "What was found");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => referral is { IsClosed: false, IsFormal: true, Investigation: null, InvestigatorId: not null };

    public static Decision Decide(FinishInvestigation act, DisciplinaryReferral referral, Desk desk) => referral switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        { Investigation: { } before } when (before.FinishedOn, before.CaseToAnswer) == (act.FinishedOn, act.CaseToAnswer) && desk.Seal.Holds(before.Findings, act.Findings) => Nothing,
        { Investigation: not null } => Refuse("The investigation is finished"),
        { IsFormal: false } => Refuse("Decide first to deal with it formally"),
        _ when !referral.ActsAs(ReferralPart.Investigator, desk.Actor) => Refuse(Workers.NotTheInvestigator),
        _ when act.FinishedOn > desk.Today => Refuse("The day you finished cannot be in the future", nameof(FinishedOn)),
        _ when act.FinishedOn < referral.Facts.TriagedOn => Refuse("You cannot have finished before it was decided to investigate", nameof(FinishedOn)),
        _ => Record(new ReferralInvestigationFinished(act.FinishedOn, act.CaseToAnswer!.Value, desk.Seal.Text(act.Findings.Trim()), desk.Law.Schedule(referral.Facts with { InvestigatedOn = act.FinishedOn }))),
    };
}
