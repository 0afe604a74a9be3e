using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Appealing;

/// <summary>Record an appeal, in writing with its grounds (D7). One that comes late may still be heard.</summary>
public sealed record LodgeAppeal : IAct<LodgeAppeal, DisciplinaryReferral>
{
    [Display(Name = "The day it came")]
    public DateOnly LodgedOn { get; init; }

    public string Grounds { get; init; } = "";

    public static ActInfo Info { get; } = new("lodge-appeal", "Record an appeal", "Record an appeal, with its grounds; one that comes late may still be heard.", Workers.Appointed);

    public static IValidator<LodgeAppeal> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<LodgeAppeal>
    {
        public Rules()
        {
            RuleFor(act => act.LodgedOn).NotEmpty().WithMessage("Enter the day it came");
            RuleFor(act => act.Grounds).NotEmpty().WithMessage("Enter the grounds").UpTo(Lengths.Letter, "The grounds");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => referral is { IsClosed: false, Decision: not null, Appeal: null };

    public static Decision Decide(LodgeAppeal act, DisciplinaryReferral referral, Desk desk) => referral switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        { Appeal: { } before } when before.LodgedOn == act.LodgedOn && desk.Seal.Holds(before.Grounds, act.Grounds) => Nothing,
        { Decision: null } => Refuse("Nothing is decided yet"),
        { Appeal: not null } => Refuse("They have appealed already"),
        _ when act.LodgedOn > desk.Today => Refuse("The day it came cannot be in the future", nameof(LodgedOn)),
        { Decision: { } decided } when act.LodgedOn < decided.DecidedOn => Refuse("They cannot have appealed before it was decided", nameof(LodgedOn)),
        _ => Record(new ReferralAppealLodged(act.LodgedOn, desk.Seal.Text(act.Grounds.Trim()), desk.Law.Schedule(referral.Facts with { AppealedOn = act.LodgedOn }))),
    };
}
