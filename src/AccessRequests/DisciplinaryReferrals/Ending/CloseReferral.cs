using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Ending;

/// <summary>Close the referral. Where it came of another case, that case may say that the matter was dealt with, and nothing else (D8).</summary>
public sealed record CloseReferral : IAct<CloseReferral, DisciplinaryReferral>
{
    [Display(Name = "How it ended")]
    public ReferralClosure? How { get; init; }

    public string? Reason { get; init; }

    public static ActInfo Info { get; } = new("close", "Close the referral", "Close the referral; a case that it came of may say that the matter was dealt with, and nothing else.", Workers.Lead)
    {
        IsFinal = true,
    };

    public static IValidator<CloseReferral> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<CloseReferral>
    {
        public Rules()
        {
            RuleFor(act => act.How).NotNull().WithMessage("Choose how it ended");
            RuleFor(act => act.Reason).UpTo(Lengths.Paragraph, "The reason");
            RuleFor(act => act.Reason).NotEmpty().When(act => act.How is not (null or ReferralClosure.Decided or ReferralClosure.NoCaseToAnswer)).WithMessage("Enter the reason");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => !referral.IsClosed;

    public static Decision Decide(CloseReferral act, DisciplinaryReferral referral, Desk desk) => referral switch
    {
        _ when act.How == referral.Closure?.How => Nothing,
        { IsClosed: true } => Refuse(Wording.Closed),
        _ when act.How is ReferralClosure.Decided && referral.Decision is null => Refuse("Nothing is decided yet", nameof(How)),
        { Appeal: not null, AppealResult: null } => Refuse("The appeal must end first"),
        _ when act.How is ReferralClosure.NoCaseToAnswer && referral.Investigation is not { CaseToAnswer: false } => Refuse("The investigation did not find that there is no case to answer", nameof(How)),
        { AwaitsBarringDecision: true } => Refuse("Decide first whether the barring service must be told: they were removed over harm"),
        { Suspension: not null } => Refuse("They are still asked to stay away: review that first"),
        _ => Record(new ReferralClosed(desk.Today, act.How!.Value, desk.Seal.TextOrNothing(act.Reason), Timetable.RecordOf(referral, act.How.Value))),
    };
}
