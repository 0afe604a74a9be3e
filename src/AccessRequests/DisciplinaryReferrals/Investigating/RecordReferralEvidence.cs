using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Investigating;

/// <summary>Record evidence and where it came from.</summary>
public sealed record RecordReferralEvidence : IAct<RecordReferralEvidence, DisciplinaryReferral>
{
    /// <summary>A random key of this submission: sent twice with the same key, it is done once.</summary>
    public Guid? Submission { get; init; }

    [Display(Name = "The day you got it")]
    public DateOnly ObtainedOn { get; init; }

    public string Evidence { get; init; } = "";

    public static ActInfo Info { get; } = new("record-evidence", "Record evidence", "Record evidence and where it came from.", Workers.Appointed);

    public static IValidator<RecordReferralEvidence> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<RecordReferralEvidence>
    {
        public Rules()
        {
            RuleFor(act => act.Submission).Submission();
            RuleFor(act => act.ObtainedOn).NotEmpty().WithMessage("Enter the day you got it");
            RuleFor(act => act.Evidence).NotEmpty().WithMessage("Enter what it is and where it came from").UpTo(Lengths.Letter, "The evidence");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => referral is { IsClosed: false, Investigation: null, InvestigatorId: not null };

    public static Decision Decide(RecordReferralEvidence act, DisciplinaryReferral referral, Desk desk) => referral switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        _ when referral.Evidence.Exists(before => before.EvidenceId == act.Submission) => Nothing,
        { Investigation: not null } => Refuse("The investigation is finished"),
        _ when !referral.ActsAs(ReferralPart.Investigator, desk.Actor) => Refuse(Workers.NotTheInvestigator),
        _ when act.ObtainedOn > desk.Today => Refuse("The day you got it cannot be in the future", nameof(ObtainedOn)),
        _ => Record(new ReferralEvidenceRecorded(act.Submission!.Value, act.ObtainedOn, desk.Seal.Text(act.Evidence.Trim()))),
    };
}
