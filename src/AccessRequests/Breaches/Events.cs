using AccessRequests.Casework;
using AccessRequests.PersonalData;
using Deadlines;

namespace AccessRequests.Breaches;

// Every fact in the life of a breach of personal data, in the order of that life. Shapes are for ever: members may be added,
// never renamed or removed. Names under which they are stored are registered in Setup.cs. Words of and about people are Sealed.

/// <summary>Who told us of it.</summary>
public enum BreachSource { Staff, AffectedPerson, Processor, Complaint, SomeoneElse }

public enum Ongoing { No, Yes, NotKnown }

/// <param name="ReportedAt">When somebody here first heard of it (B3).</param>
/// <param name="CameOf">The case that it came to light in, where there is one.</param>
/// <param name="ApproximatePeople">As far as anyone could say so soon.</param>
public sealed record BreachReported(
    DateTimeOffset ReportedAt, BreachSource Source, Sealed WhatHappened, Sealed? DataInvolved, int? ApproximatePeople, Ongoing Ongoing, Sealed? DoneSoFar,
    string? CameOf, BreachClock Clock) : IOpenCase, IReachStage, ILinkCase, IDated
{
    DateOnly IDated.On => UkTime.DateOf(ReportedAt);
    CaseKind IOpenCase.Kind => CaseKind.Breach;
    DateOnly IOpenCase.ReceivedOn => UkTime.DateOf(ReportedAt);
    Due IMoveDeadline.Due => Clock.ToDue();
    string IReachStage.Stage => Stages.Reported;
    IReadOnlyList<string> ILinkCase.LinkedTo => CameOf is null ? [] : [CameOf];
    bool ILinkCase.CameOfIt => true;
}

public sealed record BreachAssigned(Guid AssigneeId) : IAssignCase;

/// <summary>When we became reasonably certain that personal data was compromised; from then the 72 hours count (B3).</summary>
/// <param name="Justification">Why then, and not before.</param>
public sealed record BreachAwarenessRecorded(DateTimeOffset AwareAt, Sealed Justification, BreachClock Clock, string Stage) : ClockMoved(Clock), IReachStage, IDated
{
    DateOnly IDated.On => UkTime.DateOf(AwareAt);
}

/// <summary>What was harmed (UK GDPR art 4(12)).</summary>
public enum BreachNature { Confidentiality, Integrity, Availability }

public enum BreachCause { SentToTheWrongPerson, SaidToTheWrongPerson, PapersLostOrStolen, DeviceLostOrStolen, WrongAccess, LookedWithoutNeed, ComputerAttack, DeletedOrAltered, Other }

public enum PeopleCategory { ServiceUsers, Children, Staff, Volunteers, Supporters, Others }

public enum DataCategory { Contact, Identity, Health, OtherSpecialCategory, CriminalRecord, Financial, SocialCircumstances, Location, Communications, Other }

/// <param name="HappenedAt">When it happened, or began, where that is known.</param>
/// <param name="Consequences">What is likely to follow for the people (art 33(3)(c)).</param>
public sealed record BreachDescribed(
    DateTimeOffset? HappenedAt, IReadOnlyList<BreachNature> Nature, BreachCause Cause, Sealed Facts, IReadOnlyList<PeopleCategory> People, IReadOnlyList<DataCategory> Data,
    int ApproximatePeople, int ApproximateRecords, Sealed Consequences, string Stage) : IReachStage, IClassify
{
    IReadOnlyList<Classification> IClassify.Classifications => [new(Aspect.Category, [.. Nature.Select(CodeBook.Code)]), new(Aspect.Cause, CodeBook.Code(Cause))];
}

/// <summary>Somebody whose data it is, under a key of their own.</summary>
/// <param name="Number">1 for the first in the case, and so on.</param>
public sealed record AffectedPersonAdded(int Number, Sealed FullName, Sealed? Contact, Sealed? Note) : IFact;

/// <param name="IsContained">Nothing more can leak or be lost.</param>
public sealed record BreachContainmentRecorded(DateTimeOffset DoneAt, Sealed Measures, bool IsContained, string Stage) : IReachStage, IDated
{
    DateOnly IDated.On => UkTime.DateOf(DoneAt);
}

public enum Severity { Negligible = 1, Limited, Significant, Severe }

public enum Likelihood { VeryUnlikely = 1, Unlikely, Possible, Likely }

public enum RiskLevel { Unlikely, Risk, High }

public enum Identification { Hard, Possible, Easy }

public enum Recovery { Recovered, Encrypted, Partly, No, NotKnown }

/// <param name="Receiver">Who has had the data, or may have.</param>
/// <param name="IsMalicious">Somebody meant it.</param>
/// <param name="IsVulnerable">People among them are especially vulnerable.</param>
/// <param name="Level">What severity and likelihood together make.</param>
public sealed record RiskAssessed(
    DateOnly AssessedOn, Severity Severity, Likelihood Likelihood, RiskLevel Level, Identification Identification, Sealed Receiver, Recovery Recovery, bool IsMalicious,
    bool IsVulnerable, Sealed Reasons, Guid DecisionMakerId) : IReachStage, IDated
{
    DateOnly IDated.On => AssessedOn;
    string IReachStage.Stage => Stages.Assessed;
}

/// <summary>Whether the regulator is told (art 33(1)), and why; a decision not to is as much part of the register.</summary>
public sealed record NotificationDecided(DateOnly DecidedOn, bool Notify, Sealed Reasons, Guid DecisionMakerId, BreachClock Clock) : ClockMoved(Clock), IReachStage, IDated, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [new(Occurrence.NotificationDecided, Notify ? "yes" : "no")];
    DateOnly IDated.On => DecidedOn;
    string IReachStage.Stage => Stages.Decided;
}

/// <summary>What a notification must contain (art 33(3)); it may come in phases (art 33(4)).</summary>
public enum NotificationContent { Nature, PeopleAndRecords, ContactPoint, Consequences, Measures }

public enum NotificationWay { OnlineForm, Phone, Email }

/// <param name="Phase">1 for the notification, 2 and on for what was supplied later.</param>
/// <param name="RegulatorReference">Under which the regulator keeps it.</param>
/// <param name="LateReasons">Why it came after the 72 hours.</param>
/// <param name="Missing">What is still to be supplied after it. Null in facts of old, which did not say.</param>
public sealed record RegulatorNotified(
    int Phase, DateTimeOffset NotifiedAt, NotificationWay Way, IReadOnlyList<NotificationContent> Contents, Sealed Words, Sealed? RegulatorReference, Sealed? LateReasons,
    BreachClock Clock, IReadOnlyList<NotificationContent>? Missing = null) : ClockMoved(Clock), IReachStage, ISetMilestones, IDated, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => Phase > 1 ? [] : [new(Occurrence.RegulatorTold), .. LateReasons is null ? Array.Empty<Tally>() : [new(Occurrence.ReasonsGiven)]];
    DateOnly IDated.On => UkTime.DateOf(NotifiedAt);
    string IReachStage.Stage => Stages.Decided;

    bool IsComplete => Missing is null ? Contents.Count == Enum.GetValues<NotificationContent>().Length : Missing.Count == 0;

    IReadOnlyList<Milestone> ISetMilestones.Milestones => IsComplete ? [] : [Breaches.Clock.RestOfNotification(NotifiedAt)];
    IReadOnlyList<string> ISetMilestones.Done => IsComplete ? [Clocks.RestOfNotification] : [];
}

/// <summary>Why people at high risk need not be told one by one (art 34(3)).</summary>
public enum TellingException { DataUnintelligible, HighRiskRemoved, DisproportionateEffort }

/// <param name="PublicNotice">In place of telling each, where that would be disproportionate.</param>
public sealed record TellingPeopleDecided(DateOnly DecidedOn, bool Tell, TellingException? Exception, Sealed Reasons, Sealed? PublicNotice, Guid DecisionMakerId) : IDated, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => Exception is { } exception ? [Tally.Of(Occurrence.PeopleNotTold, exception)] : [];
    DateOnly IDated.On => DecidedOn;
}

/// <summary>What affected people must be told (art 34(2)).</summary>
public enum TellingContent { Nature, ContactPoint, Consequences, Measures }

public sealed record AffectedPeopleTold(DateOnly ToldOn, Channel Channel, int HowMany, Sealed Words) : IDated, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [new(Occurrence.PeopleTold)];
    DateOnly IDated.On => ToldOn;
}

/// <param name="Processor">Who handles data for us.</param>
public sealed record ProcessorReportReceived(Guid ReportId, DateTimeOffset ReceivedAt, Sealed Processor, Sealed Report) : IDated
{
    DateOnly IDated.On => UkTime.DateOf(ReceivedAt);
}

/// <param name="Action">What will be done so that it does not happen again.</param>
public sealed record BreachLessonRecorded(Guid LessonId, DateOnly LearnedOn, Sealed Lesson, Sealed? Action, Guid? OwnerId) : IDated
{
    DateOnly IDated.On => LearnedOn;
}

public enum BreachOutcome { DealtWith, NoPersonalData, Duplicate }

public sealed record BreachClosed(DateOnly ClosedOn, BreachOutcome Outcome, Sealed? Reason) : ICloseCase, IReachStage, IDated, IAnswer, IClassify
{
    RecordKind ICloseCase.Record => Outcome is BreachOutcome.DealtWith ? RecordKind.Breach : RecordKind.WithdrawnSubmission;
    IReadOnlyList<Classification> IClassify.Classifications => Outcome is BreachOutcome.DealtWith ? [] : [new(Aspect.Outcome, CodeBook.Code(Outcome))];
    DateOnly IDated.On => ClosedOn;
    string IReachStage.Stage => Stages.Closed;
}

/// <param name="Stage">The work goes on where it stood.</param>
public sealed record BreachReopened(DateOnly ReopenedOn, Sealed Reason, string Stage, BreachClock Clock) : IReopenCase, IReachStage, IDated, IClassify
{
    IReadOnlyList<Classification> IClassify.Classifications => [Clock.ToOutcome()];
    DateOnly IDated.On => ReopenedOn;
    Due IMoveDeadline.Due => Clock.ToDue();
}

public sealed record BreachNoteAdded(Guid NoteId, Sealed Text) : IFact;

/// <summary>The clock, worked out again because the law is read otherwise (rule T7).</summary>
public sealed record BreachClockRecalculated(LawChange Why, BreachClock Clock, BreachClock ClockBefore) : ClockMoved(Clock);

/// <summary>A fact that moved the clock and carries it as it then stood, with its explanation.</summary>
public abstract record ClockMoved(BreachClock Clock) : IMoveDeadline, IClassify
{
    Due IMoveDeadline.Due => Clock.ToDue();
    IReadOnlyList<Classification> IClassify.Classifications => [Clock.ToOutcome()];
}

public static class Stages
{
    public const string Reported = "Reported", Enquiry = "Enquiry", Assessed = "Assessed", Decided = "Decided", Closed = "Closed";

    public static IReadOnlyList<string> InOrder { get; } = [Reported, Enquiry, Assessed, Decided, Closed];

    /// <summary>What is learned late does not take the case back.</summary>
    public static string EnquiryOr(string now) => now == Reported ? Enquiry : now;
}
