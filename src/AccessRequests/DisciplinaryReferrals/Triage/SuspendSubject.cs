using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Triage;

/// <summary>Ask the person to stay away while the facts are established: only if needed, brief, on full pay for staff, and reviewed. It is no sanction (D2).</summary>
public sealed record SuspendSubject : IAct<SuspendSubject, DisciplinaryReferral>
{
    [Display(Name = "From when")]
    public DateOnly From { get; init; }

    [Display(Name = "When it is reviewed")]
    public DateOnly ReviewOn { get; init; }

    public string Reasons { get; init; } = "";

    public static ActInfo Info { get; } = new("suspend", "Ask them to stay away for now", "Ask the person to stay away while the facts are established; no sanction, brief, on full pay for staff, and reviewed.", Workers.Lead)
    {
        IsFinal = true,
    };

    public static IValidator<SuspendSubject> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<SuspendSubject>
    {
        public Rules()
        {
            RuleFor(act => act.From).NotEmpty().WithMessage("Enter from when");
            RuleFor(act => act.ReviewOn).NotEmpty().WithMessage("Enter when it is reviewed");
            RuleFor(act => act.Reasons).NotEmpty().WithMessage("Enter why it is needed").UpTo(Lengths.Letter, "The reasons");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => referral is { IsClosed: false, Suspension: null, Decision: null };

    public static Decision Decide(SuspendSubject act, DisciplinaryReferral referral, Desk desk) => referral switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        { Suspension: { } before } when (before.From, before.ReviewOn) == (act.From, act.ReviewOn) && desk.Seal.Holds(before.Reasons, act.Reasons) => Nothing,
        { Suspension: not null } => Refuse("They were asked to stay away already: review that"),
        { Decision: not null } => Refuse("It is decided already"),
        _ when act.From < referral.Facts.ReferredOn => Refuse("It cannot begin before the referral was raised", nameof(From)),
        _ when act.ReviewOn <= act.From => Refuse("It must be reviewed after it begins", nameof(ReviewOn)),
        _ when act.ReviewOn > act.From.AddDays(28) => Refuse("It must be brief: review it within 28 days", nameof(ReviewOn)),
        _ => Record(new SubjectSuspended(act.From, act.ReviewOn, desk.Seal.Text(act.Reasons.Trim()))),
    };
}
