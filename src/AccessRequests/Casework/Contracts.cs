using Deadlines;

namespace AccessRequests.Casework;

/// <summary>Something that happened in a case. It is stored for ever, under a name that its room registers.</summary>
public interface IFact;

/// <summary>A fact that opens a case. Any kind of case joins the work list and the board by these contracts.</summary>
public interface IOpenCase : IMoveDeadline
{
    CaseKind Kind { get; }
    DateOnly ReceivedOn { get; }

    /// <summary>Until an <see cref="IEndIntake"/>, only those who take such cases in may know of it.</summary>
    bool IsForIntakeAlone => false;

    /// <summary>It is about somebody who handles such cases, so it goes past everybody who does, whoever that is now or later, but for those whom it admits.</summary>
    bool GoesPastHandlers => false;
}

/// <summary>A fact after which the reply-by date, or what the case waits for, may be another.</summary>
public interface IMoveDeadline : IFact
{
    Due Due { get; }
}

/// <summary>A fact about dates that no clock has. It leaves all others as they are.</summary>
public interface ISetMilestones : IFact
{
    /// <summary>They stand in place of what was set under the same clock before.</summary>
    IReadOnlyList<Milestone> Milestones => [];

    /// <summary>The clocks of which nobody needs to be told any more, unless their date moves.</summary>
    IReadOnlyList<string> Done => [];
}

/// <summary>A fact that gives the case to a member of staff.</summary>
public interface IAssignCase : IFact
{
    Guid AssigneeId { get; }
}

/// <summary>A fact that opens the case to those who work on its kind.</summary>
public interface IEndIntake : IFact;

/// <summary>A fact by which members of staff need to know of the case.</summary>
public interface IAdmit : IFact
{
    IReadOnlyList<Guid> Admitted { get; }
}

/// <summary>A fact by which members of staff need to know of the case no more.</summary>
public interface IDismiss : IFact
{
    IReadOnlyList<Guid> Dismissed { get; }
}

/// <summary>A fact that puts members of staff behind a wall: for them the case does not exist, whatever their role.</summary>
public interface IRaiseWall : IFact
{
    IReadOnlyList<Guid> Walled { get; }
}

/// <summary>A fact that takes a wall down again.</summary>
public interface ILowerWall : IFact
{
    IReadOnlyList<Guid> Unwalled { get; }
}

/// <summary>A fact by which two people let a third look at a case, for some hours, whatever stands in the way.</summary>
public interface IBreakGlass : IFact
{
    Guid LookerId { get; }
    DateTimeOffset Until { get; }
}

/// <summary>A fact that moves the case along its step track.</summary>
public interface IReachStage : IFact
{
    string Stage { get; }
}

/// <summary>A fact after which nothing more is to be done.</summary>
public interface ICloseCase : IFact
{
    DateOnly ClosedOn { get; }

    /// <summary>What kind of record it is from now on, by the schedule of retention.</summary>
    RecordKind Record { get; }
}

/// <summary>A fact that opens a closed case again.</summary>
public interface IReopenCase : IMoveDeadline;

/// <summary>A fact that corrects the day on which the case was received.</summary>
public interface ICorrectReceipt : IMoveDeadline
{
    DateOnly ReceivedOn { get; }
}

/// <summary>Where a case stands against its clock. <c>DueOn</c> is null while there is no date to keep.</summary>
public sealed record Due(DueState State, DateOnly? DueOn, DateOnly? TargetOn, string? WaitingFor)
{
    /// <summary>The instant after which it is late, where hours count and not days. <c>DueOn</c> is its day in London.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Every date that somebody must be told of as things stand, this one included.</summary>
    public IReadOnlyList<Milestone> Milestones { get; init => field = ValueList<Milestone>.Of(value); } = ValueList<Milestone>.Empty;

    /// <summary>Whether the date that the law sets was kept; null while that is open, and where there is none.</summary>
    public bool? Kept { get; init; }
}

/// <summary>Stored by name: members may be added, never renamed or removed.</summary>
public enum DueState { Running, Waiting, Answered, NotStarted }

/// <summary>A fact by which a case has to do with others. What crosses a link is only what each side may know.</summary>
public interface ILinkCase : IFact
{
    /// <summary>The references of the others.</summary>
    IReadOnlyList<string> LinkedTo { get; }

    /// <summary>This case came of them: once it is closed, they may say that the matter was dealt with, and nothing else of it.</summary>
    bool CameOfIt => false;
}

/// <summary>A fact by which a case has to do with others no more.</summary>
public interface IUnlinkCase : IFact
{
    /// <summary>The references of the others.</summary>
    IReadOnlyList<string> UnlinkedFrom { get; }
}

/// <summary>A fact that whoever asked or complained reads when they follow their case: they are told that there is an update.</summary>
public interface ITellRequester : IFact
{
    /// <summary>What the list of mails on the case says of it, as in "Notice: we asked a question". Null: nothing that they need to be told.</summary>
    string? Update { get; }

    /// <summary>How staff told them. Whoever heard it by post, by phone or in person gets no mail of it.</summary>
    Channel? ToldBy => null;
}

/// <summary>A fact that may come from whoever asked or complained. If it does, whoever works on the case is told.</summary>
public interface IComeFromRequester : IFact
{
    /// <summary>In a subject line: "An answer came in".</summary>
    string News { get; }
}

/// <summary>A fact by which those who work on the case are to meet somebody then.</summary>
public interface IArrangeMeeting : IFact
{
    DateTimeOffset MeetingAt { get; }
}
