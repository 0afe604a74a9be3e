using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using Deadlines;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.DisciplinaryReferrals.Meeting;

/// <summary>Tell the person in writing that there is a case to answer: what they are said to have done, what may come of it, the evidence, when and where the meeting is, and that they may bring a companion (D4).</summary>
public sealed record InformSubject : IAct<InformSubject, DisciplinaryReferral>
{
    [Display(Name = "The day you told them")]
    public DateOnly InformedOn { get; init; }

    [Display(Name = "When the meeting is")]
    public DateTimeOffset? MeetingAt { get; init; }

    public string Place { get; init; } = "";

    [Display(Name = "What the letter says")]
    public IReadOnlyList<InformContent> Contents { get; init; } = [];

    public string Letter { get; init; } = "";

    public static ActInfo Info { get; } = new("inform-subject", "Tell the person in writing", "Tell the person in writing of the case to answer and of the meeting, with the evidence and the right to a companion.", Workers.Appointed)
    {
        IsFinal = true,
        SendsLetter = true,
    };

    public static IValidator<InformSubject> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<InformSubject>
    {
        public Rules()
        {
            RuleFor(act => act.InformedOn).NotEmpty().WithMessage("Enter the day you told them");
            RuleFor(act => act.MeetingAt).NotNull().WithMessage("Enter when the meeting is");
            RuleFor(act => act.Place).NotEmpty().WithMessage("Enter where the meeting is").UpTo(Lengths.Paragraph, "The place");
            RuleFor(act => act.Contents).Must(told => Enum.GetValues<InformContent>().All(told.Contains)).WithMessage("The letter must say all of these: what it leaves out, tell them first");
            RuleFor(act => act.Letter).NotEmpty().WithMessage("Enter the letter").UpTo(Lengths.Letter, "The letter");
        }
    }

    public static bool IsPossible(DisciplinaryReferral referral) => referral is { IsClosed: false, HasCaseToAnswer: true, Informed: null, DeciderId: not null };

    public static Decision Decide(InformSubject act, DisciplinaryReferral referral, Desk desk)
    {
        var meetingOn = UkTime.DateOf(act.MeetingAt!.Value);
        return referral switch
        {
            { IsClosed: true } => Refuse(Wording.Closed),
            { Informed: { } before } when (before.InformedOn, before.MeetingAt) == (act.InformedOn, act.MeetingAt) && desk.Seal.Holds(before.Letter, act.Letter) => Nothing,
            { HasCaseToAnswer: false } => Refuse("The investigation must first find a case to answer"),
            { Informed: not null } => Refuse("They were told already: put the meeting off instead"),
            { DeciderId: null } => Refuse("Appoint first who decides"),
            _ when !referral.ActsAs(ReferralPart.Decider, desk.Actor) => Refuse(Workers.NotTheDecider),
            _ when act.InformedOn > desk.Today => Refuse("The day you told them cannot be in the future", nameof(InformedOn)),
            _ when act.InformedOn < referral.Facts.InvestigatedOn => Refuse("You cannot have told them before the investigation was finished", nameof(InformedOn)),
            _ when meetingOn <= act.InformedOn => Refuse("They need reasonable time to prepare: the meeting must be on a later day", nameof(MeetingAt)),
            _ => Record(new SubjectInformed(
                act.InformedOn, act.MeetingAt.Value, desk.Seal.Text(act.Place.Trim()), desk.Seal.Text(act.Letter.Trim()),
                desk.Law.Schedule(referral.Facts with { InformedOn = act.InformedOn, MeetingOn = meetingOn }))),
        };
    }
}
