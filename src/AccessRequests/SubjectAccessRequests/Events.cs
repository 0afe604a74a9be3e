using AccessRequests.Casework;
using AccessRequests.PersonalData;
using Deadlines;

namespace AccessRequests.SubjectAccessRequests;

// Every fact in the life of a subject access request, in the order of that life. Shapes are for ever: members may be added,
// never renamed or removed. Names under which they are stored are registered in Setup.cs. Words of and about people are Sealed.

public enum DeliveryMethod { SecureDownload, EncryptedEmail, Post, CollectedInPerson, ReadOverPhone }

/// <summary>Whoever asked: the person themselves, their agent or their parent.</summary>
public sealed record Requester(Sealed FullName, Sealed? Email, Sealed? Phone, Sealed? PostalAddress, Sealed? Relationship);

/// <summary>Whose data it is, and what helps to find it.</summary>
public sealed record Subject(Sealed FullName, Sealed? DateOfBirth, Sealed? OtherNames, Sealed? References);

/// <param name="CameOf">The case in which it was found to be asked for, where there is one (rule C8).</param>
public sealed record AccessRequestReceived(
    Channel Channel, DateOnly ReceivedOn, RequestedFor For, Requester Requester, Subject Subject, Sealed Details, Sealed? Period,
    DeliveryMethod? ReplyBy, Sealed? Support, AccessRequestClock Clock, string? CameOf = null) : IOpenCase, IReachStage, ILinkCase, IDated, IClassify
{
    IReadOnlyList<Classification> IClassify.Classifications => [new(Aspect.Category, CodeBook.Code(For))];
    DateOnly IDated.On => ReceivedOn;
    IReadOnlyList<string> ILinkCase.LinkedTo => CameOf is null ? [] : [CameOf];
    CaseKind IOpenCase.Kind => CaseKind.AccessRequest;
    Due IMoveDeadline.Due => Clock.ToDue();
    string IReachStage.Stage => Stages.Received;
}

/// <param name="Stage">A late acknowledgement does not take the case back to its checks.</param>
public sealed record AccessRequestAcknowledged(DateOnly AcknowledgedOn, Channel Channel, string Stage) : IReachStage, IDated, ITellRequester, ISendLetter, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [new(Occurrence.Acknowledged)];
    string ISendLetter.Letter => LetterKeys.RequestAcknowledged;
    string ITellRequester.Update => "we have the request";
    Channel? ITellRequester.ToldBy => Channel;
    DateOnly IDated.On => AcknowledgedOn;
}

public sealed record AccessRequestAssigned(Guid AssigneeId) : IAssignCase;

public sealed record IdentityRequested(DateOnly AskedOn, Sealed Evidence, Sealed Reason, AccessRequestClock Clock) : ClockMoved(Clock), IDated, ITellRequester, ISendLetter, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [Tally.Of(Occurrence.Held, Awaiting.Identity)];
    string ISendLetter.Letter => LetterKeys.IdentityRequest;
    string ITellRequester.Update => "we ask who they are";
    DateOnly IDated.On => AskedOn;
}

/// <param name="ReceivedOn">The day on which what was asked for arrived: from it the clock runs (UK GDPR art 12A).</param>
public sealed record IdentityConfirmed(DateOnly ReceivedOn, IdentityMethod Method, Sealed? Note, AccessRequestClock Clock) : ClockMoved(Clock), IDated
{
    DateOnly IDated.On => ReceivedOn;
}

/// <summary>What was sent did not show who is asking; the question stays open.</summary>
/// <param name="ReceivedOn">The day on which that evidence arrived.</param>
public sealed record IdentityEvidenceRefused(DateOnly ReceivedOn, DateOnly RefusedOn, Sealed Reason) : IDated, ITellRequester
{
    string ITellRequester.Update => "what they sent does not show who they are";
    DateOnly IDated.On => RefusedOn;
}

public sealed record AuthorityRequested(DateOnly AskedOn, Sealed Evidence, AccessRequestClock Clock) : ClockMoved(Clock), IDated, ITellRequester, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [Tally.Of(Occurrence.Held, Awaiting.Authority)];
    string ITellRequester.Update => "we ask for their authority";
    DateOnly IDated.On => AskedOn;
}

/// <param name="Scope">What they may ask for, and any limit to it.</param>
/// <param name="ChildsView">Where the data are a child's: what the child understands and wants.</param>
public sealed record AuthorityRecorded(
    DateOnly ReceivedOn, AuthorityKind Kind, Sealed Scope, Sealed? ChildsView, AccessRequestClock Clock) : ClockMoved(Clock), IDated
{
    DateOnly IDated.On => ReceivedOn;
}

public enum FeeGround { ManifestlyUnfounded, ManifestlyExcessive, FurtherCopies }

/// <param name="Basis">How the amount was worked out, as the requester was told.</param>
/// <param name="Reason">Why the ground holds: we have to prove it.</param>
public sealed record FeeRequested(
    DateOnly AskedOn, decimal Pounds, FeeGround Ground, Sealed Basis, Sealed Reason, AccessRequestClock Clock) : ClockMoved(Clock), IDated, ITellRequester, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [Tally.Of(Occurrence.Held, Awaiting.Fee)];
    string ITellRequester.Update => "we ask for a fee";
    DateOnly IDated.On => AskedOn;
}

public sealed record FeePaid(DateOnly PaidOn, AccessRequestClock Clock) : ClockMoved(Clock), IDated
{
    DateOnly IDated.On => PaidOn;
}

public sealed record ClarificationRequested(DateOnly AskedOn, Sealed Question, Sealed Reason, AccessRequestClock Clock) : ClockMoved(Clock), IDated, ITellRequester, ISendLetter, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [Tally.Of(Occurrence.Paused, Awaiting.Clarification)];
    string ISendLetter.Letter => LetterKeys.Clarification;
    string ITellRequester.Update => "we asked a question";
    DateOnly IDated.On => AskedOn;
}

public sealed record ClarificationReceived(DateOnly ReceivedOn, Sealed Answer, AccessRequestClock Clock) : ClockMoved(Clock), IDated, IComeFromRequester
{
    string IComeFromRequester.News => "An answer came in";
    DateOnly IDated.On => ReceivedOn;
}

public enum ExtensionGround { Complexity, NumberOfRequests }

public sealed record ResponseDeadlineExtended(DateOnly NoticeGivenOn, ExtensionGround Ground, Sealed Reason, AccessRequestClock Clock) : ClockMoved(Clock), IDated, ITellRequester, ISendLetter, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [Tally.Of(Occurrence.Extended, Ground)];
    string ISendLetter.Letter => LetterKeys.ExtensionNotice;
    string ITellRequester.Update => "we need more time";
    DateOnly IDated.On => NoticeGivenOn;
}

/// <summary>A bank holiday was proclaimed, or a setting changed, and with it a date of this case.</summary>
/// <param name="DueOn">The legal date now; null while there is none to keep.</param>
/// <param name="DueOnBefore">As it was.</param>
public sealed record ResponseDeadlineRecalculated(DateOnly? DueOn, DateOnly? DueOnBefore, LawChange Why, AccessRequestClock Clock) : ClockMoved(Clock);

/// <param name="Place">One of the configured places where records are kept.</param>
public sealed record SearchPlanned(string Place, Guid SearcherId, DateOnly? FinishBy) : IReachStage
{
    string IReachStage.Stage => Stages.Searching;
}

/// <summary>A planned search is not needed after all; the reason is part of the evidence that the search was reasonable.</summary>
public sealed record SearchCancelled(string Place, Sealed Reason) : IFact;

public enum SearchResult { Found, NothingHeld }

/// <param name="From">Records from this day on were looked at; null: however old.</param>
/// <param name="To">Records up to this day; null: up to the day of the search.</param>
/// <param name="Exclusions">What was left out, and why.</param>
public sealed record SearchRecorded(
    string Place, DateOnly SearchedOn, Guid SearcherId, Sealed Terms, DateOnly? From, DateOnly? To, SearchResult Result, Sealed? Found, Sealed? Exclusions) : IReachStage, IDated
{
    DateOnly IDated.On => SearchedOn;
    string IReachStage.Stage => Stages.Searching;
}

public enum ThirdPartyConsent { Given, Refused, NoAnswer, CannotConsent, NotAsked }

/// <summary>What was weighed before another person's data was held back (DPA 2018 sch 2 para 16).</summary>
public sealed record ThirdPartyWeighed(ThirdPartyConsent Consent, bool OwedConfidence, Sealed Weighing);

/// <summary>What a health professional thought, without which health data cannot be held back (DPA 2018 sch 3 pt 2).</summary>
public sealed record HealthOpinion(DateOnly GivenOn, Sealed From);

/// <param name="Item">1 for the first item withheld in the case, and so on.</param>
/// <param name="ExemptionCode">A code of <see cref="Replying.Exemptions"/>.</param>
public sealed record MaterialWithheld(
    int Item, DateOnly DecidedOn, string ExemptionCode, Sealed Material, Sealed Reason, Guid ReviewerId, ThirdPartyWeighed? ThirdParty, HealthOpinion? HealthOpinion) : IReachStage, IDated, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [new(Occurrence.Withheld, ExemptionCode)];
    DateOnly IDated.On => DecidedOn;
    string IReachStage.Stage => Stages.Preparing;
}

/// <summary>An item is not withheld after all.</summary>
public sealed record MaterialReleased(int Item, DateOnly ReleasedOn, Sealed Reason) : IDated, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [new(Occurrence.Released)];
    DateOnly IDated.On => ReleasedOn;
}

/// <summary>What article 15 asks a reply to contain.</summary>
public enum ReplyContent
{
    Confirmation, CopyOfData, Purposes, Categories, Recipients, Retention, Rights, RightToComplain, Source, AutomatedDecisions, TransferSafeguards,
}

public enum ContentAnswer { Included, NotApplicable }

public enum Recipient { Requester, PersonThemselves }

/// <summary>What the requester was told of material held back.</summary>
public enum WithheldNotice { ReasonsAndRoutes, RoutesOnly }

/// <param name="AboutWithheld">Null where nothing was withheld.</param>
public sealed record ResponseSent(
    DateOnly SentOn, Recipient SentTo, DeliveryMethod Method, IReadOnlyDictionary<ReplyContent, ContentAnswer> Contents, WithheldNotice? AboutWithheld, Sealed Letter,
    AccessRequestClock Clock) : ClockMoved(Clock), IReachStage, IDated, IAnswer, ITellRequester, ISendLetter
{
    string ISendLetter.Letter => LetterKeys.Reply;
    string ITellRequester.Update => "we replied";
    Channel? ITellRequester.ToldBy => Method switch
    {
        DeliveryMethod.SecureDownload => null,
        DeliveryMethod.EncryptedEmail => Channel.Email,
        DeliveryMethod.Post => Channel.Post,
        DeliveryMethod.CollectedInPerson => Channel.InPerson,
        _ => Channel.Phone,
    };
    DateOnly IDated.On => SentOn;
    string IReachStage.Stage => Stages.Answered;
}

public enum RefusalGround { Exemption, ManifestlyUnfounded, ManifestlyExcessive }

/// <summary>Where someone who is refused can turn: to us (DPA 2018 s.164A), to the regulator, to a court (s.167).</summary>
public enum Route { ComplainToUs, ComplainToRegulator, ApplyToCourt }

/// <param name="ExemptionCode">With the ground <see cref="RefusalGround.Exemption"/>, a code of <see cref="Replying.Exemptions"/>.</param>
/// <param name="Reasons">What the requester was told.</param>
/// <param name="Considered">What was considered, for the record: we have to prove that the ground holds.</param>
/// <param name="IsBare">Stating the exemption would defeat it, so the notice does not.</param>
public sealed record AccessRequestRefused(
    DateOnly RefusedOn, RefusalGround Ground, string? ExemptionCode, ThirdPartyWeighed? ThirdParty, HealthOpinion? HealthOpinion, Sealed Reasons, Sealed Considered,
    bool IsBare, IReadOnlyList<Route> RoutesTold, Guid ReviewerId, AccessRequestClock Clock) : ClockMoved(Clock), IReachStage, IDated, IAnswer, ITellRequester, ISendLetter, ITally
{
    IReadOnlyList<Tally> ITally.Tallies => [Tally.Of(Occurrence.Refused, Ground), .. ExemptionCode is null ? Array.Empty<Tally>() : [new(Occurrence.Withheld, ExemptionCode)]];
    string ISendLetter.Letter => LetterKeys.Refusal;
    string ITellRequester.Update => "we refused the request";
    DateOnly IDated.On => RefusedOn;
    string IReachStage.Stage => Stages.Answered;
}

public sealed record AccessRequestWithdrawn(DateOnly WithdrawnOn, Channel Channel, Sealed? Note, AccessRequestClock Clock) : ClockMoved(Clock), IDated, IComeFromRequester
{
    string IComeFromRequester.News => "A request was taken back";
    DateOnly IDated.On => WithdrawnOn;
}

public enum ClosureOutcome { Answered, Refused, Withdrawn, NoAnswerFromRequester, NotARequest }

public sealed record AccessRequestClosed(DateOnly ClosedOn, ClosureOutcome Outcome, Sealed? Reason) : ICloseCase, IReachStage, IDated, IClassify, ITellRequester
{
    string? ITellRequester.Update => Outcome is ClosureOutcome.NoAnswerFromRequester or ClosureOutcome.NotARequest ? "we closed the case" : null;
    RecordKind ICloseCase.Record => Outcome is ClosureOutcome.Withdrawn or ClosureOutcome.NotARequest ? RecordKind.WithdrawnSubmission : RecordKind.RightsCase;
    IReadOnlyList<Classification> IClassify.Classifications => [new(Aspect.Outcome, CodeBook.Code(Outcome))];
    DateOnly IDated.On => ClosedOn;
    string IReachStage.Stage => Stages.Closed;
}

/// <param name="Stage">The work goes on where it stood.</param>
public sealed record AccessRequestReopened(DateOnly ReopenedOn, Sealed Reason, string Stage, AccessRequestClock Clock) : IReopenCase, IReachStage, IDated, ITellRequester
{
    string ITellRequester.Update => "we took it up again";
    DateOnly IDated.On => ReopenedOn;
    Due IMoveDeadline.Due => Clock.ToDue();
}

/// <param name="Clock">As it is now; <paramref name="ClockBefore"/> as it was, so that both dates stay to be seen.</param>
public sealed record ReceivedDateCorrected(
    DateOnly ReceivedOn, DateOnly ReceivedOnBefore, Sealed Reason, AccessRequestClock Clock, AccessRequestClock ClockBefore) : ICorrectReceipt, IDated, ITellRequester
{
    string ITellRequester.Update => "we corrected the day on which it came";
    DateOnly IDated.On => ReceivedOn;
    Due IMoveDeadline.Due => Clock.ToDue();
}

/// <param name="Method">How whoever asked for it was recognised.</param>
public sealed record AccessCodeReplaced(Guid ReplacementId, DateOnly ReplacedOn, Sealed Reason, IdentityMethod Method, Sealed? Note) : IDated, ITellRequester
{
    string ITellRequester.Update => "they were given a new access code";
    DateOnly IDated.On => ReplacedOn;
}

public sealed record NoteAdded(Guid NoteId, Sealed Text) : IFact;

/// <summary>A fact that moved the clock and carries it as it then stood, with its explanation.</summary>
public abstract record ClockMoved(AccessRequestClock Clock) : IMoveDeadline, IAwait
{
    Due IMoveDeadline.Due => Clock.ToDue();
    Awaited IAwait.Awaited => Clock.WaitingFor.Count > 0 ? Awaited.Requester : Awaited.Us;
}

public static class Stages
{
    public const string Received = "Received", Checks = "Checks", Searching = "Searching", Preparing = "Preparing the reply", Answered = "Answered", Closed = "Closed";

    public static IReadOnlyList<string> InOrder { get; } = [Received, Checks, Searching, Preparing, Answered, Closed];
}
