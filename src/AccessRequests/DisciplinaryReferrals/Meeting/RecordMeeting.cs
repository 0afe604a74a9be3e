using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Meeting;

/// <summary>Record the meeting: who came, and what was said (D5).</summary>
public sealed record RecordMeeting : IAct<RecordMeeting, DisciplinaryReferral>
{
    [Display(Name = "The day of the meeting")]
    public DateOnly HeldOn { get; init; }

    [Display(Name = "Whether they came")]
    public bool? Attended { get; init; }

    public string? Companion { get; init; }

    public string Record { get; init; } = "";

    public static ActInfo Info { get; } = new("record-meeting", "Record the meeting", "Record the meeting: who came, and what was said.", Workers.Appointed);

    public static IValidator<RecordMeeting> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<RecordMeeting>
    {
        public Rules()
        {
            RuleFor(act => act.HeldOn).NotEmpty().WithMessage("Enter the day of the meeting");
            RuleFor(act => act.Attended).NotNull().WithMessage("Choose whether they came");
            RuleFor(act => act.Companion).UpTo(Lengths.Line, "The companion");
            RuleFor(act => act.Record).NotEmpty().WithMessage("Enter what was said").UpTo(Lengths.Letter, "What was said");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => referral is { IsClosed: false, Informed: not null, Meeting: null, Decision: null };

    public static Decision Decide(RecordMeeting act, DisciplinaryReferral referral, Desk desk) => referral switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        { Meeting: { } before } when (before.HeldOn, before.Attended) == (act.HeldOn, act.Attended) && desk.Seal.Holds(before.Record, act.Record) => Nothing,
        { Informed: null } => Refuse("Tell the person in writing first"),
        { Meeting: not null } => Refuse("The meeting was held already"),
        _ when !referral.ActsAs(ReferralPart.Decider, desk.Actor) => Refuse(Workers.NotTheDecider),
        _ when act.HeldOn > desk.Today => Refuse("The day of the meeting cannot be in the future", nameof(HeldOn)),
        { Informed: { } told } when act.HeldOn < told.InformedOn => Refuse("The meeting cannot have been before they were told", nameof(HeldOn)),
        _ => Recorded(act, desk),
    };

    static Decision Recorded(RecordMeeting act, Desk desk) =>
        Decision.Record(new ReferralMeetingHeld(act.HeldOn, act.Attended!.Value, desk.Seal.TextOrNothing(act.Companion), desk.Seal.Text(act.Record.Trim())));
}
