using AccessRequests.Casework;
using AccessRequests.PersonalData;
using Deadlines;

namespace AccessRequests.Complaints;

// Every fact in the life of a complaint, in the order of that life. Shapes are for ever: members may be added, never renamed
// or removed. Names under which they are stored are registered in Setup.cs. Words are Sealed, each under the key of whom they
// are about: People.cs says who is who.

/// <summary>How confidence was broken, as somebody without legal words would say it.</summary>
public enum Happening { ConversationOverheard, PhoneCall, Message, Papers, ComputerOrSystem, SharedWithFamilyOrFriends, SocialMedia, SomethingElse }

/// <summary>Whoever complains: the person affected, somebody for them, or a parent.</summary>
public sealed record Complainant(Sealed FullName, Sealed? Email, Sealed? Phone, Sealed? PostalAddress, Sealed? Relationship);

/// <param name="AffectedName">Whose information it is about, where that is not whoever complains.</param>
/// <param name="AboutWhom">Who did it, as they tell it; under the key of the person complained about.</param>
/// <param name="WhoKnows">Who else knows what happened.</param>
/// <param name="Wish">What would put it right.</param>
/// <param name="ConcernsHandlers">It is about somebody who takes complaints in, so they never see it.</param>
/// <param name="Admitted">Those to whom it goes past the intake.</param>
/// <param name="Walled">Those whom it is kept from.</param>
/// <param name="CameOf">The case in which it was found to be complained, where there is one (rule C8).</param>
public sealed record ComplaintReceived(
    Channel Channel, DateOnly ReceivedOn, RequestedFor For, Complainant Complainant, Sealed? AffectedName, Sealed WhatHappened, Sealed? When,
    IReadOnlyList<Happening> Happenings, Sealed? AboutWhom, Sealed? WhoKnows, bool IsUrgent, Sealed? Urgency, Sealed? Wish, Sealed? Support,
    bool ConcernsHandlers, IReadOnlyList<Guid> Admitted, IReadOnlyList<Guid> Walled, ComplaintClock Clock, string? CameOf = null)
    : IOpenCase, IAdmit, IRaiseWall, IReachStage, ILinkCase, IDated, IClassify
{
    IReadOnlyList<Classification> IClassify.Classifications => [new(Aspect.Category, [.. Happenings.Select(CodeBook.Code)])];
    DateOnly IDated.On => ReceivedOn;
    IReadOnlyList<string> ILinkCase.LinkedTo => CameOf is null ? [] : [CameOf];
    CaseKind IOpenCase.Kind => CaseKind.Complaint;
    bool IOpenCase.IsForIntakeAlone => true;

    /// <summary>Where there was nobody else to give it to, those who handle complaints must see it, or nobody would.</summary>
    bool IOpenCase.GoesPastHandlers => ConcernsHandlers && Admitted.Count > 0;
    Due IMoveDeadline.Due => Clock.ToDue();
    string IReachStage.Stage => Stages.Received;
}

public sealed record ComplaintAcknowledged(DateOnly AcknowledgedOn, Channel Channel, ComplaintClock Clock) : ClockMoved(Clock), IDated, ITellRequester, ISendLetter, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [new(Occurrence.Acknowledged)];
    string ISendLetter.Letter => LetterKeys.ComplaintAcknowledged;
    string ITellRequester.Update => "we have the complaint";
    Channel? ITellRequester.ToldBy => Channel;
    DateOnly IDated.On => AcknowledgedOn;
}

/// <param name="IsStatutory">It is about the law on personal data, and not only about our own policy (rule C11).</param>
/// <param name="Issues">What there is to find out, one by one.</param>
/// <param name="Walled">Members of staff whom it is about: for them the case does not exist.</param>
/// <param name="TriagerId">Whoever read it first stays with it, so that it is given to somebody.</param>
public sealed record ComplaintTriaged(
    DateOnly TriagedOn, bool IsStatutory, bool IsUrgent, IReadOnlyList<Sealed> Issues, IReadOnlyList<Guid> Walled, Sealed? Note, Guid TriagerId, ComplaintClock Clock)
    : ClockMoved(Clock), IEndIntake, IRaiseWall, IAdmit, IReachStage, IDated
{
    DateOnly IDated.On => TriagedOn;
    IReadOnlyList<Guid> IAdmit.Admitted => [TriagerId];
    string IReachStage.Stage => Stages.Enquiring;
}

/// <param name="Issue">1 for the first issue of the case, and so on.</param>
public sealed record ComplaintIssueAdded(int Issue, Sealed Text) : IFact;

/// <summary>It came out that it is about another member of staff as well.</summary>
public sealed record ComplaintStaffNamed(IReadOnlyList<Guid> Walled, Sealed Reason) : IRaiseWall;

/// <param name="NoConflict">Whoever gave it to them made sure that they are no witness, relative or friend (rules C10 and D11).</param>
public sealed record ComplaintAssigned(Guid AssigneeId, bool NoConflict) : IAssignCase, IAdmit
{
    IReadOnlyList<Guid> IAdmit.Admitted => [AssigneeId];
}

public sealed record ComplaintAuthorityRequested(DateOnly AskedOn, Sealed Evidence) : IDated, IAwait, ITellRequester
{
    string ITellRequester.Update => "we ask for their authority";
    Awaited IAwait.Awaited => Awaited.Requester;
    DateOnly IDated.On => AskedOn;
}

/// <param name="ChildsView">Where it is for a child: what the child understands and wants.</param>
public sealed record ComplaintAuthorityRecorded(DateOnly ReceivedOn, AuthorityKind Kind, Sealed Scope, Sealed? ChildsView) : IDated, IAwait
{
    Awaited IAwait.Awaited => Awaited.Us;
    DateOnly IDated.On => ReceivedOn;
}

/// <param name="Question">What they read when they follow their complaint.</param>
public sealed record ComplaintQuestionAsked(Guid EntryId, DateOnly AskedOn, Sealed Question) : IDated, IAwait, ITellRequester
{
    string ITellRequester.Update => "we asked a question";
    Awaited IAwait.Awaited => Awaited.Requester;
    DateOnly IDated.On => AskedOn;
}

public sealed record ComplaintQuestionAnswered(DateOnly AnsweredOn, Sealed Answer) : IDated, IAwait, IComeFromRequester
{
    string IComeFromRequester.News => "An answer came in";
    Awaited IAwait.Awaited => Awaited.Us;
    DateOnly IDated.On => AnsweredOn;
}

/// <summary>An enquiry that we made of somebody else.</summary>
/// <param name="Person">Of whom, by the name of their key in this case.</param>
/// <param name="FullName">Set where the case did not know them before.</param>
public sealed record ComplaintEnquiryMade(Guid EntryId, string Person, Sealed? FullName, DateOnly AskedOn, Channel Channel, Sealed Question) : IDated, IAwait
{
    Awaited IAwait.Awaited => Awaited.ThirdParty;
    DateOnly IDated.On => AskedOn;
}

/// <summary>What somebody told us, under their own key.</summary>
/// <param name="Person">Who, by the name of their key in this case.</param>
/// <param name="FullName">Set where the case did not know them before.</param>
public sealed record ComplaintAccountRecorded(Guid EntryId, string Person, Sealed? FullName, DateOnly GivenOn, Channel Channel, Sealed Account) : IDated, IAwait
{
    Awaited IAwait.Awaited => Awaited.Us;
    DateOnly IDated.On => GivenOn;
}

public enum EvidenceKind { Document, MessageOrEmail, SystemLog, Photo, Recording, Policy, Other }

/// <param name="Person">Whom it is about, by the name of their key in this case.</param>
/// <param name="Kept">Where it is kept.</param>
public sealed record ComplaintEvidenceRecorded(Guid EntryId, string Person, DateOnly ObtainedOn, EvidenceKind Kind, Sealed What, Sealed? Kept) : IDated
{
    DateOnly IDated.On => ObtainedOn;
}

public sealed record ComplaintProgressReported(DateOnly SentOn, Channel Channel, Sealed Words, ComplaintClock Clock) : ClockMoved(Clock), IDated, ITellRequester, ISendLetter, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [new(Occurrence.ProgressReported)];
    string ISendLetter.Letter => LetterKeys.ComplaintProgress;
    string ITellRequester.Update => "how it is going";
    Channel? ITellRequester.ToldBy => Channel;
    DateOnly IDated.On => SentOn;
}

/// <summary>There was no outcome for long, and a director was told (rule C5).</summary>
public sealed record ComplaintDirectorTold(DateOnly ToldOn, Guid DirectorId) : IAdmit, ISetMilestones, IDated, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [new(Occurrence.DirectorTold)];
    IReadOnlyList<string> ISetMilestones.Done => [Clocks.DirectorFlag];
    DateOnly IDated.On => ToldOn;
    IReadOnlyList<Guid> IAdmit.Admitted => [DirectorId];
}

public enum Finding { Upheld, PartlyUpheld, NotUpheld }

/// <param name="Issue">1 for the first issue of the case, and so on.</param>
public sealed record ComplaintIssueDecided(int Issue, DateOnly DecidedOn, Finding Finding, Sealed Reasons, Guid DeciderId) : IReachStage, IDated
{
    DateOnly IDated.On => DecidedOn;
    string IReachStage.Stage => Stages.Deciding;
}

/// <param name="IsAcknowledgement">Nothing was sent before: one letter is both (rule C6).</param>
/// <param name="Finding">Over all issues; not told by what was recorded before it was asked.</param>
public sealed record ComplaintOutcomeSent(DateOnly SentOn, Channel Channel, Sealed Letter, bool IsAcknowledgement, ComplaintClock Clock, Finding? Finding = null)
    : ClockMoved(Clock), IReachStage, IDated, IAnswer, IClassify, IAwait, ITellRequester, ISendLetter, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => IsAcknowledgement ? [new(Occurrence.Acknowledged)] : [];
    string ISendLetter.Letter => LetterKeys.ComplaintOutcome;
    string ITellRequester.Update => "the outcome";
    Channel? ITellRequester.ToldBy => Channel;
    IReadOnlyList<Classification> IClassify.Classifications => Finding is { } found ? [new(Aspect.Outcome, CodeBook.Code(found))] : [];
    Awaited IAwait.Awaited => Awaited.Us;
    DateOnly IDated.On => SentOn;
    string IReachStage.Stage => Stages.Outcome;
}

/// <param name="ReviewerId">Somebody who had no part in it; null where whoever complained asked themselves and nobody is appointed yet.</param>
public sealed record ComplaintReviewRequested(DateOnly AskedOn, Channel Channel, Sealed Reason, Guid? ReviewerId) : IAdmit, IReachStage, IDated, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [new(Occurrence.ReviewAsked)];
    DateOnly IDated.On => AskedOn;
    IReadOnlyList<Guid> IAdmit.Admitted => ReviewerId is { } id ? [id] : [];
    string IReachStage.Stage => Stages.Review;
}

/// <param name="ReviewerId">Somebody who had no part in it.</param>
public sealed record ComplaintReviewerAppointed(Guid ReviewerId) : IAdmit
{
    IReadOnlyList<Guid> IAdmit.Admitted => [ReviewerId];
}

/// <summary>A review was asked for after the case was closed. The outcome stays what it was until the review says otherwise.</summary>
public sealed record ComplaintReopenedForReview(DateOnly ReopenedOn, ComplaintClock Clock) : IReopenCase, IDated
{
    DateOnly IDated.On => ReopenedOn;
    Due IMoveDeadline.Due => Clock.ToDue();
}

public enum ReviewResult { OutcomeStands, OutcomeChanges, EnquireAgain }

/// <param name="Letter">What whoever complained is told.</param>
/// <param name="Stage">With <see cref="ReviewResult.EnquireAgain"/> the enquiry goes on.</param>
public sealed record ComplaintReviewDecided(DateOnly SentOn, ReviewResult Result, Sealed Letter, Guid ReviewerId, string Stage, ComplaintClock Clock) : ClockMoved(Clock), IReachStage, IDated, ITellRequester, ISendLetter, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [Tally.Of(Occurrence.ReviewDecided, Result)];
    string ISendLetter.Letter => LetterKeys.ReviewOutcome;
    string ITellRequester.Update => "what the review decided";
    DateOnly IDated.On => SentOn;
}

/// <summary>Why something went wrong, in our way of working and not in a person.</summary>
public enum ComplaintCause { Slip, NotTaught, NoProcedure, ProcedureNotKept, Premises, Systems, TooMuchWork, OnPurpose, NoFault, SomethingElse }

/// <param name="Kinds">The causes by their sort, for the figures.</param>
public sealed record ComplaintLessonsRecorded(Guid EntryId, DateOnly RecordedOn, Sealed Causes, Sealed Lessons, IReadOnlyList<ComplaintCause>? Kinds = null) : IDated, IClassify
{
    IReadOnlyList<Classification> IClassify.Classifications => Kinds is null ? [] : [new(Aspect.Cause, [.. Kinds.Select(CodeBook.Code)])];
    DateOnly IDated.On => RecordedOn;
}

public sealed record ComplaintWithdrawn(DateOnly WithdrawnOn, Channel Channel, Sealed? Note, ComplaintClock Clock) : ClockMoved(Clock), IDated, IComeFromRequester
{
    string IComeFromRequester.News => "A complaint was taken back";
    DateOnly IDated.On => WithdrawnOn;
}

public enum ComplaintEnding { OutcomeSent, Withdrawn, NoAnswer, NotAComplaint }

public sealed record ComplaintClosed(DateOnly ClosedOn, ComplaintEnding Outcome, Sealed? Reason) : ICloseCase, IReachStage, IDated, IClassify, ITellRequester
{
    string? ITellRequester.Update => Outcome is ComplaintEnding.NoAnswer or ComplaintEnding.NotAComplaint ? "we closed the case" : null;
    RecordKind ICloseCase.Record => Outcome is ComplaintEnding.OutcomeSent or ComplaintEnding.NoAnswer ? RecordKind.Complaint : RecordKind.WithdrawnSubmission;
    IReadOnlyList<Classification> IClassify.Classifications => Outcome is ComplaintEnding.OutcomeSent ? [] : [new(Aspect.Outcome, CodeBook.Code(Outcome))];
    DateOnly IDated.On => ClosedOn;
    string IReachStage.Stage => Stages.Closed;
}

/// <param name="Stage">The work goes on where it stood.</param>
public sealed record ComplaintReopened(DateOnly ReopenedOn, Sealed Reason, string Stage, ComplaintClock Clock) : IReopenCase, IReachStage, IDated, ITellRequester
{
    string ITellRequester.Update => "we took it up again";
    DateOnly IDated.On => ReopenedOn;
    Due IMoveDeadline.Due => Clock.ToDue();
}

/// <param name="Clock">As it is now; <paramref name="ClockBefore"/> as it was, so that both dates stay to be seen.</param>
public sealed record ComplaintReceivedDateCorrected(
    DateOnly ReceivedOn, DateOnly ReceivedOnBefore, Sealed Reason, ComplaintClock Clock, ComplaintClock ClockBefore) : ICorrectReceipt, IDated, ITellRequester
{
    string ITellRequester.Update => "we corrected the day on which it came";
    DateOnly IDated.On => ReceivedOn;
    Due IMoveDeadline.Due => Clock.ToDue();
}

/// <summary>A bank holiday was proclaimed, or a setting changed, and with it a date of this case.</summary>
/// <param name="ClockBefore">As it was, so that both dates stay to be seen.</param>
public sealed record ComplaintDatesRecalculated(LawChange Why, ComplaintClock Clock, ComplaintClock ClockBefore) : ClockMoved(Clock);

/// <param name="Method">How whoever asked for it was recognised.</param>
public sealed record ComplaintCodeReplaced(Guid ReplacementId, DateOnly ReplacedOn, Sealed Reason, IdentityMethod Method, Sealed? Note) : IDated, ITellRequester
{
    string ITellRequester.Update => "they were given a new access code";
    DateOnly IDated.On => ReplacedOn;
}

public sealed record ComplaintNoteAdded(Guid NoteId, Sealed Text) : IFact;

/// <summary>A fact that moved the clock and carries it as it then stood, with its explanation.</summary>
public abstract record ClockMoved(ComplaintClock Clock) : IMoveDeadline
{
    Due IMoveDeadline.Due => Clock.ToDue();
}

public static class Stages
{
    public const string Received = "Received", Enquiring = "Enquiring", Deciding = "Deciding", Outcome = "Outcome sent", Review = "Review", Closed = "Closed";

    /// <summary>A review is asked for by few; it stands between outcome and end where it is.</summary>
    public static IReadOnlyList<string> InOrder { get; } = [Received, Enquiring, Deciding, Outcome, Closed];

    public static int PlaceOf(string stage) => stage == Review ? 3 : InOrder.Index().FirstOrDefault(known => known.Item == stage).Index;
}
