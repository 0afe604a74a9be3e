using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using Deadlines;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Meeting;

/// <summary>Put the meeting off. Where a worker’s companion cannot come, a day they propose within five working days must be taken; a later one may still be fair (Employment Relations Act 1999 s.10).</summary>
public sealed record PostponeMeeting : IAct<PostponeMeeting, DisciplinaryReferral>
{
    [Display(Name = "When the meeting is now")]
    public DateTimeOffset? MeetingAt { get; init; }

    [Display(Name = "Why")]
    public PostponementGround? Ground { get; init; }

    public string? Note { get; init; }

    public static ActInfo Info { get; } = new("postpone-meeting", "Put the meeting off", "Put the meeting off; for a companion of a worker, to a day they propose within five working days (Employment Relations Act 1999 s.10).", Workers.Appointed)
    {
        IsFinal = true,
    };

    public static IValidator<PostponeMeeting> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<PostponeMeeting>
    {
        public Rules()
        {
            RuleFor(act => act.MeetingAt).NotNull().WithMessage("Enter when the meeting is now");
            RuleFor(act => act.Ground).NotNull().WithMessage("Choose why");
            RuleFor(act => act.Note).UpTo(Lengths.Paragraph, "The note");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => referral is { IsClosed: false, Informed: not null, Meeting: null, Decision: null };

    public static Decision Decide(PostponeMeeting act, DisciplinaryReferral referral, Desk desk) => referral switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        _ when act.MeetingAt == referral.MeetingAt => Nothing,
        { Informed: null } => Refuse("No meeting is arranged yet"),
        { Meeting: not null } => Refuse("The meeting was held already"),
        _ when !referral.ActsAs(ReferralPart.Decider, desk.Actor) => Refuse(Workers.NotTheDecider),
        _ when act.MeetingAt < referral.MeetingAt && act.Ground is not PostponementGround.OurSide => Refuse("Enter a later day or time", nameof(MeetingAt)),
        _ => Record(new ReferralMeetingPostponed(
            act.MeetingAt!.Value, referral.MeetingAt!.Value, act.Ground!.Value, desk.Seal.TextOrNothing(act.Note), desk.Law.Schedule(referral.Facts with { MeetingOn = UkTime.DateOf(act.MeetingAt.Value) }))),
    };
}
