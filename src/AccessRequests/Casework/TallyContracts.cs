namespace AccessRequests.Casework;

/// <summary>A fact of which a report says how often it happened: in codes, without personal data.</summary>
public interface ITally : IFact
{
    IReadOnlyList<Tally> Tallies { get; }
}

/// <param name="Code">Which of several: a ground, an exemption; empty where there is one.</param>
public sealed record Tally(Occurrence What, string Code = "")
{
    public static Tally Of<TCode>(Occurrence what, TCode code) where TCode : struct, Enum => new(what, CodeBook.Code(code));
}

/// <summary>Stored by name: members may be added, never renamed or removed.</summary>
public enum Occurrence
{
    /// <summary>Whether the date that the law sets was kept: <c>kept</c> or <c>missed</c>.</summary>
    Settled,
    Answered, Closed, Reopened, Stage, Waiting,
    Acknowledged, Extended, Paused, Held, Refused, Withheld, Released,
    NotificationDecided, RegulatorTold, ReasonsGiven, PeopleTold, PeopleNotTold,
    ProgressReported, DirectorTold, ReviewAsked, ReviewDecided,
    Triaged, Suspended, Investigated, Decided, AppealLodged, AppealHeard, BarringDecided,
}

/// <summary>What the codes of something that is counted mean, in the words of its kind of case.</summary>
public sealed record TallyWords(CaseKind Kind, Occurrence What, IReadOnlyDictionary<string, string> Words)
{
    public static TallyWords Of<TCode>(CaseKind kind, Occurrence what, Func<TCode, string> words) where TCode : struct, Enum =>
        new(kind, what, Enum.GetValues<TCode>().ToDictionary(CodeBook.Code, words));
}

/// <summary>The words for all that reports count. Each kind of case gives its own; reports know no kind.</summary>
public sealed class TallyBook(IEnumerable<TallyWords> words)
{
    readonly Dictionary<(CaseKind, Occurrence), IReadOnlyDictionary<string, string>> words = words.ToDictionary(given => (given.Kind, given.What), given => given.Words);

    public string Words(CaseKind kind, Occurrence what, string code) =>
        words.GetValueOrDefault((kind, what))?.GetValueOrDefault(code) ?? code;

    /// <summary>Every code that can be counted, in the order in which its kind lists them.</summary>
    public IEnumerable<string> Codes(CaseKind kind, Occurrence what) => words.GetValueOrDefault((kind, what))?.Keys ?? [];
}
