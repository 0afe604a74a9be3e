namespace AccessRequests.Casework;

/// <summary>A fact that tells the day on which it happened. What does not happened on the day it was recorded.</summary>
public interface IDated : IFact
{
    DateOnly On { get; }
}

/// <summary>A fact by which what was asked for is answered: days taken are counted up to it.</summary>
public interface IAnswer : IFact;

/// <summary>A fact from which on the case waits for somebody, or for nobody but us.</summary>
public interface IAwait : IFact
{
    Awaited Awaited { get; }
}

/// <summary>Who has to do something next. Stored by name: members may be added, never renamed or removed.</summary>
public enum Awaited { Us, Requester, ThirdParty }

/// <summary>A fact that says of what sort the case is, what came of it or why it arose: in codes, without personal data.</summary>
public interface IClassify : IFact
{
    /// <summary>Each takes the place of what was said of that aspect before.</summary>
    IReadOnlyList<Classification> Classifications { get; }
}

public sealed record Classification(Aspect Aspect, params IReadOnlyList<string> Codes);

/// <summary>Stored by name: members may be added, never renamed or removed.</summary>
public enum Aspect { Category, Outcome, Cause }
