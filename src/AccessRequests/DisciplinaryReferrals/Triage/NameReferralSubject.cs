using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Confidentiality;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Triage;

/// <summary>Say which account belongs to the person it is about. From then on the case does not exist for them, anywhere.</summary>
public sealed record NameReferralSubject : IAct<NameReferralSubject, DisciplinaryReferral>
{
    [Display(Name = "Who it is about")]
    public Guid? SubjectId { get; init; }

    public static ActInfo Info { get; } = new("name-subject", "Name the person by their account", "Say which account belongs to the person it is about: from then on the case does not exist for them.", Workers.Lead)
    {
        IsFinal = true,
        NeedsStepUp = true,
    };

    public static IValidator<NameReferralSubject> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<NameReferralSubject>
    {
        public Rules()
        {
            RuleFor(act => act.SubjectId).NotEmpty().WithMessage("Choose who it is about");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => referral is { IsClosed: false, SubjectId: null };

    public static Decision Decide(NameReferralSubject act, DisciplinaryReferral referral, Desk desk) => referral switch
    {
        _ when act.SubjectId == referral.SubjectId => Nothing,
        { IsClosed: true } => Refuse(Wording.Closed),
        { SubjectId: not null } => Refuse("The person it is about is named already"),
        _ when !desk.IsHere(act.SubjectId!.Value) => Refuse("Choose someone who works here", nameof(SubjectId)),
        _ when act.SubjectId == desk.Actor.StaffId => Refuse("You cannot look after a referral about yourself: ask another director", nameof(SubjectId)),
        _ when Walls.OutsidersFor(referral.Id, referral.Access, [act.SubjectId.Value], desk) is [_, ..] outsiders => Record(new ReferralSubjectNamed(act.SubjectId.Value), new ColleagueBroughtIn(outsiders, null)),
        _ => Record(new ReferralSubjectNamed(act.SubjectId.Value)),
    };
}
