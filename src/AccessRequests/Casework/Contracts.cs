namespace AccessRequests.Casework;

/// <summary>Something that happened in a case. It is stored for ever, under a name that its room registers.</summary>
public interface IFact;

/// <summary>A fact that opens a case. Any kind of case joins the work list and the board by these contracts.</summary>
public interface IOpenCase : IMoveDeadline
{
    CaseKind Kind { get; }
    DateOnly ReceivedOn { get; }
}

/// <summary>A fact after which the reply-by date, or what the case waits for, may be another.</summary>
public interface IMoveDeadline : IFact
{
    Due Due { get; }
}

/// <summary>A fact that gives the case to a member of staff.</summary>
public interface IAssignCase : IFact
{
    Guid AssigneeId { get; }
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
}

/// <summary>A fact that opens a closed case again.</summary>
public interface IReopenCase : IMoveDeadline;

/// <summary>A fact that corrects the day on which the case was received.</summary>
public interface ICorrectReceipt : IMoveDeadline
{
    DateOnly ReceivedOn { get; }
}

public enum CaseKind { AccessRequest }

/// <summary>Where a case stands against its clock. <c>DueOn</c> is null while there is no date to keep.</summary>
public sealed record Due(DueState State, DateOnly? DueOn, DateOnly? TargetOn, string? WaitingFor);

public enum DueState { Running, Waiting, Answered }
