using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using Deadlines;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Investigating;

/// <summary>Give the investigation more time, with reasons (D3).</summary>
public sealed record ExtendInvestigation : IAct<ExtendInvestigation, DisciplinaryReferral>
{
    [Display(Name = "Until when")]
    public DateOnly ExtendedTo { get; init; }

    public string Reasons { get; init; } = "";

    public static ActInfo Info { get; } = new("extend-investigation", "Give the investigation more time", "Give the investigation more time, with reasons.", Workers.Appointed)
    {
        IsFinal = true,
    };

    public static IValidator<ExtendInvestigation> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<ExtendInvestigation>
    {
        public Rules()
        {
            RuleFor(act => act.ExtendedTo).NotEmpty().WithMessage("Enter until when");
            RuleFor(act => act.Reasons).NotEmpty().WithMessage("Enter why it needs more time").UpTo(Lengths.Paragraph, "The reasons");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => referral is { IsClosed: false, IsFormal: true, Investigation: null, InvestigatorId: not null };

    public static Decision Decide(ExtendInvestigation act, DisciplinaryReferral referral, Desk desk) => referral switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        _ when act.ExtendedTo == referral.Facts.InvestigationExtendedTo => Nothing,
        { Investigation: not null } => Refuse("The investigation is finished"),
        { IsFormal: false } => Refuse("Decide first to deal with it formally"),
        _ when !referral.ActsAs(ReferralPart.Investigator, desk.Actor) => Refuse(Workers.NotTheInvestigator),
        _ when act.ExtendedTo <= referral.Schedule.DueOn(ReferralStage.Investigate) => Refuse("That is no later than the day there is already", nameof(ExtendedTo)),
        _ => Record(new ReferralInvestigationExtended(act.ExtendedTo, desk.Seal.Text(act.Reasons.Trim()), desk.Law.Schedule(referral.Facts with { InvestigationExtendedTo = act.ExtendedTo }))),
    };
}
