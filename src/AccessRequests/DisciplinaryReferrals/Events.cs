using AccessRequests.Casework;
using AccessRequests.PersonalData;
using Deadlines;

namespace AccessRequests.DisciplinaryReferrals;

// Every fact in the life of a referral for conduct, in the order of that life. Shapes are for ever: members may be added,
// never renamed or removed. Names under which they are stored are registered in Setup.cs. Words of and about people are Sealed,
// under a key for each of them: the subject and every witness.

/// <summary>Two paths that never mix (D10): a volunteer is no employee, and has no warnings, pay or dismissal.</summary>
public enum ReferralPath { Staff, Volunteer }

/// <param name="SubjectId">The account of the person it is about, where they have one: from now on the case does not exist for them.</param>
/// <param name="PolicyClause">Which rule of ours it is about.</param>
/// <param name="RaisedById">Whoever raised it has no other part in it (D11).</param>
/// <param name="Source">The case that it came of, where there is one.</param>
public sealed record ReferralRaised(
    DateOnly ReferredOn, ReferralPath Path, Sealed SubjectName, Guid? SubjectId, Sealed Allegation, Sealed? PolicyClause, Guid? RaisedById, string? Source,
    ReferralSchedule Schedule) : IOpenCase, IReachStage, IRaiseWall, ILinkCase, IDated, IClassify
{
    IReadOnlyList<Classification> IClassify.Classifications => [new(Aspect.Category, CodeBook.Code(Path))];
    DateOnly IDated.On => ReferredOn;
    CaseKind IOpenCase.Kind => CaseKind.DisciplinaryReferral;
    DateOnly IOpenCase.ReceivedOn => ReferredOn;
    Due IMoveDeadline.Due => Schedule.ToDue();
    string IReachStage.Stage => Stages.Raised;
    IReadOnlyList<Guid> IRaiseWall.Walled => SubjectId is { } id ? [id] : [];
    IReadOnlyList<string> ILinkCase.LinkedTo => Source is null ? [] : [Source];
    bool ILinkCase.CameOfIt => true;
}

public sealed record ReferralAssigned(Guid AssigneeId) : IAssignCase;

/// <summary>The account of the person it is about was found: from now on the case does not exist for them.</summary>
public sealed record ReferralSubjectNamed(Guid SubjectId) : IRaiseWall
{
    IReadOnlyList<Guid> IRaiseWall.Walled => [SubjectId];
}

public enum ReferralRoute { Formal, Informal, Safeguarding, Police, NoFurtherAction }

public sealed record ReferralTriaged(DateOnly TriagedOn, ReferralRoute Route, Sealed Reasons, ReferralSchedule Schedule) : ScheduleMoved(Schedule), IReachStage, IDated, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [Tally.Of(Occurrence.Triaged, Route)];
    DateOnly IDated.On => TriagedOn;
    string IReachStage.Stage => Stages.Triaged;
}

public enum ConflictGround { Complainant, Witness, ManagerImplicated, Relative, Other }

/// <summary>Somebody who can neither investigate, decide nor hear an appeal (D11).</summary>
public sealed record ReferralConflictRecorded(Guid PersonId, ConflictGround Ground, Sealed? Note) : IFact;

/// <summary>Three parts, for three people (D11).</summary>
public enum ReferralPart { Investigator, Decider, AppealHearer }

/// <param name="ReplacedId">Whoever had this part until now.</param>
/// <param name="OverrideReason">Why somebody has it who should not, where the team is too small.</param>
public sealed record ReferralPersonAppointed(ReferralPart Part, Guid PersonId, Guid? ReplacedId, Sealed? OverrideReason) : IAdmit, IDismiss
{
    IReadOnlyList<Guid> IAdmit.Admitted => [PersonId];
    IReadOnlyList<Guid> IDismiss.Dismissed => ReplacedId is { } id && id != PersonId ? [id] : [];
}

/// <summary>Whether the subject may learn who complained. Until somebody decides that they may, they may not.</summary>
public sealed record ComplainantNamingDecided(DateOnly DecidedOn, bool MayLearn, Sealed Reasons) : IDated
{
    DateOnly IDated.On => DecidedOn;
}

/// <summary>No sanction: on full pay for staff, brief and reviewed (D2).</summary>
public sealed record SubjectSuspended(DateOnly From, DateOnly ReviewOn, Sealed Reasons) : ISetMilestones, IDated, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [new(Occurrence.Suspended)];
    DateOnly IDated.On => From;
    IReadOnlyList<Milestone> ISetMilestones.Milestones => [Timetable.SuspensionReview(ReviewOn)];
}

/// <param name="NextReviewOn">Null: it ended.</param>
public sealed record SuspensionReviewed(DateOnly ReviewedOn, DateOnly? NextReviewOn, Sealed Reasons) : ISetMilestones, IDated
{
    DateOnly IDated.On => ReviewedOn;
    IReadOnlyList<Milestone> ISetMilestones.Milestones => NextReviewOn is { } next ? [Timetable.SuspensionReview(next)] : [];
    IReadOnlyList<string> ISetMilestones.Done => NextReviewOn is null ? [Clocks.Suspension] : [];
}

public sealed record ReferralEvidenceRecorded(Guid EvidenceId, DateOnly ObtainedOn, Sealed Evidence) : IReachStage, IDated
{
    DateOnly IDated.On => ObtainedOn;
    string IReachStage.Stage => Stages.Investigation;
}

/// <param name="Number">0 for the subject; 1 for the first witness, and so on: each has a key of their own.</param>
/// <param name="WitnessId">Their account, where they work here: a witness has no other part (D11).</param>
public sealed record ReferralAccountTaken(int Number, DateOnly TakenOn, Sealed Name, Guid? WitnessId, Sealed Account) : IReachStage, IDated
{
    DateOnly IDated.On => TakenOn;
    string IReachStage.Stage => Stages.Investigation;
}

public sealed record ReferralInvestigationExtended(DateOnly ExtendedTo, Sealed Reasons, ReferralSchedule Schedule) : ScheduleMoved(Schedule);

public sealed record ReferralInvestigationFinished(DateOnly FinishedOn, bool CaseToAnswer, Sealed Findings, ReferralSchedule Schedule) : ScheduleMoved(Schedule), IReachStage, IDated, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [new(Occurrence.Investigated, CaseToAnswer ? "yes" : "no")];
    DateOnly IDated.On => FinishedOn;
    string IReachStage.Stage => CaseToAnswer ? Stages.Meeting : Stages.Investigation;
}

/// <summary>What the person must be told in writing before a meeting (D4).</summary>
public enum InformContent { Allegation, PossibleConsequences, Evidence, TimeAndPlace, Companion }

public sealed record SubjectInformed(DateOnly InformedOn, DateTimeOffset MeetingAt, Sealed Place, Sealed Letter, ReferralSchedule Schedule) : ScheduleMoved(Schedule), IReachStage, ISetMilestones, IDated, IArrangeMeeting, ISendLetter
{
    IReadOnlyList<Milestone> ISetMilestones.Milestones => [Timetable.MeetingOf(MeetingAt)];
    string ISendLetter.Letter => LetterKeys.MeetingInvitation;
    DateOnly IDated.On => InformedOn;
    string IReachStage.Stage => Stages.Meeting;
}

public enum PostponementGround { CompanionUnavailable, PersonUnwell, MoreTimeToPrepare, OurSide, Other }

public sealed record ReferralMeetingPostponed(
    DateTimeOffset MeetingAt, DateTimeOffset MeetingAtBefore, PostponementGround Ground, Sealed? Note, ReferralSchedule Schedule) : ScheduleMoved(Schedule), ISetMilestones, IArrangeMeeting
{
    IReadOnlyList<Milestone> ISetMilestones.Milestones => [Timetable.MeetingOf(MeetingAt)];
}

/// <param name="Companion">Who came with them.</param>
public sealed record ReferralMeetingHeld(DateOnly HeldOn, bool Attended, Sealed? Companion, Sealed Record) : ISetMilestones, IDated
{
    IReadOnlyList<string> ISetMilestones.Done => [Clocks.Meeting];
    DateOnly IDated.On => HeldOn;
}

/// <summary>What may come of it: the first four for staff, the rest for volunteers.</summary>
public enum ReferralOutcome { NoAction, FirstWrittenWarning, FinalWrittenWarning, Dismissal, NothingToChange, SupportAndTraining, AnotherRole, InvolvementEnded }

/// <param name="OverHarm">They are removed over harm, or a risk of it, to children or vulnerable adults (D13).</param>
public sealed record ReferralDecided(
    DateOnly DecidedOn, ReferralOutcome Outcome, LiveWarning? Warning, Sealed Reasons, bool OverHarm, ReferralSchedule Schedule) : ScheduleMoved(Schedule), IReachStage, ISetMilestones, IDated, IAnswer, IClassify, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [Tally.Of(Occurrence.Decided, Outcome)];
    IReadOnlyList<Classification> IClassify.Classifications => [new(Aspect.Outcome, CodeBook.Code(Outcome))];
    DateOnly IDated.On => DecidedOn;
    string IReachStage.Stage => Stages.Decided;
    IReadOnlyList<Milestone> ISetMilestones.Milestones => Warning is null ? [] : [Timetable.WarningEnds(Warning)];
    IReadOnlyList<string> ISetMilestones.Done => [Clocks.Meeting];
}

public sealed record ReferralAppealLodged(DateOnly LodgedOn, Sealed Grounds, ReferralSchedule Schedule) : ScheduleMoved(Schedule), IReachStage, IDated, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [new(Occurrence.AppealLodged)];
    DateOnly IDated.On => LodgedOn;
    string IReachStage.Stage => Stages.Appeal;
}

/// <param name="Outcome">What takes the place of the decision; null: it stands.</param>
public sealed record ReferralAppealHeard(
    DateOnly HeardOn, ReferralOutcome? Outcome, LiveWarning? Warning, Sealed Reasons, ReferralSchedule Schedule) : ScheduleMoved(Schedule), IReachStage, ISetMilestones, IDated, IClassify, ISendLetter, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [new(Occurrence.AppealHeard, Outcome is null ? "stands" : "changed")];
    string ISendLetter.Letter => LetterKeys.AppealOutcome;
    DateOnly IDated.On => HeardOn;
    IReadOnlyList<Classification> IClassify.Classifications => Outcome is { } other ? [new(Aspect.Outcome, CodeBook.Code(other))] : [];
    string IReachStage.Stage => Stages.Appeal;
    IReadOnlyList<Milestone> ISetMilestones.Milestones => Warning is null ? [] : [Timetable.WarningEnds(Warning)];
    IReadOnlyList<string> ISetMilestones.Done => Outcome is not null && Warning is null ? [Clocks.Warning] : [];
}

/// <param name="ReferredOn">The day the barring service was told (D13); null: there is no duty to, for these reasons.</param>
public sealed record BarringReferralDecided(DateOnly DecidedOn, DateOnly? ReferredOn, Sealed Reasons) : IDated, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [new(Occurrence.BarringDecided, ReferredOn is null ? "no" : "yes")];
    DateOnly IDated.On => DecidedOn;
}

public enum ReferralClosure { Decided, DealtWithInformally, NoCaseToAnswer, PassedOn, PersonLeft, RaisedInError }

/// <param name="Record">What kind of record it is by the schedule of retention. Null in facts of old, which did not say: then the longest that may apply.</param>
public sealed record ReferralClosed(DateOnly ClosedOn, ReferralClosure How, Sealed? Reason, RecordKind? Record = null) : ICloseCase, IReachStage, IDated, IClassify
{
    RecordKind ICloseCase.Record => Record ?? Timetable.RecordOf(How);
    IReadOnlyList<Classification> IClassify.Classifications => How is ReferralClosure.Decided ? [] : [new(Aspect.Outcome, CodeBook.Code(How))];
    DateOnly IDated.On => ClosedOn;
    string IReachStage.Stage => Stages.Closed;
}

/// <param name="Stage">The work goes on where it stood.</param>
public sealed record ReferralReopened(DateOnly ReopenedOn, Sealed Reason, string Stage, ReferralSchedule Schedule) : IReopenCase, IReachStage, IDated
{
    DateOnly IDated.On => ReopenedOn;
    Due IMoveDeadline.Due => Schedule.ToDue();
}

public sealed record ReferralNoteAdded(Guid NoteId, Sealed Text) : IFact;

/// <summary>The targets, worked out again because the law or its calendar changed (rule T7).</summary>
public sealed record ReferralDatesRecalculated(LawChange Why, ReferralSchedule Schedule, ReferralSchedule ScheduleBefore) : ScheduleMoved(Schedule);

/// <summary>A fact that moved the timetable and carries it as it then stood, with its explanation.</summary>
public abstract record ScheduleMoved(ReferralSchedule Schedule) : IMoveDeadline
{
    Due IMoveDeadline.Due => Schedule.ToDue();
}

public static class Stages
{
    public const string Raised = "Raised", Triaged = "Triaged", Investigation = "Investigation", Meeting = "Meeting", Decided = "Decided", Appeal = "Appeal", Closed = "Closed";

    public static IReadOnlyList<string> InOrder { get; } = [Raised, Triaged, Investigation, Meeting, Decided, Appeal, Closed];
}
