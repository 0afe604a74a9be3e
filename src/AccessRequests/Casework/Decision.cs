namespace AccessRequests.Casework;

/// <summary>What came of a command: facts to record, or refusals to show. Recording nothing means that it had already happened.</summary>
public sealed record Decision(IReadOnlyList<IFact> Events, IReadOnlyList<Refusal> Refusals)
{
    public bool IsRefused => Refusals.Count > 0;

    public static Decision Record(params IReadOnlyList<IFact> events) => new(events, []);

    /// <summary>The command asks for what is already so.</summary>
    public static Decision Nothing { get; } = new([], []);

    /// <param name="sentence">Shown to the person as it stands.</param>
    /// <param name="field">The member of the command it is about; null when it is about the case.</param>
    public static Decision Refuse(string sentence, string? field = null) => new([], [new Refusal(sentence, field)]);

    /// <summary>Everything that is wrong at once, so that it can be put right at once.</summary>
    public static Decision RefuseAll(IReadOnlyList<Refusal> refusals) => new([], refusals);
}

/// <summary>Why a command was not carried out, in the words that the person reads.</summary>
public sealed record Refusal(string Sentence, string? Field);
