using AccessRequests.Casework;
using FluentValidation;

namespace AccessRequests.Acts;

/// <summary>
/// A thing that a person can do to a case. The command is the record itself; its page and its API operation are mapped by
/// <see cref="ActEndpoints.MapAct{TCommand,TCase,TPage}"/>, and both end in the same <see cref="Decide"/>.
/// </summary>
public interface IAct<TSelf, TCase> where TSelf : IAct<TSelf, TCase>
{
    static abstract ActInfo Info { get; }

    /// <summary>What can be said of the command alone, without the case.</summary>
    static abstract IValidator<TSelf> Shape { get; }

    /// <summary>Whether the case page offers it. A hint for people; <see cref="Decide"/> is the judge.</summary>
    static abstract bool IsPossible(TCase state);

    static abstract Decision Decide(TSelf command, TCase state, Desk desk);
}

/// <param name="Slug">The last part of its address, in the imperative: <c>ask-for-clarification</c>.</param>
/// <param name="Title">What the person is doing, as the heading of its page.</param>
/// <param name="Summary">One sentence with the provision, for the API document.</param>
/// <param name="Roles">Who may do it.</param>
public sealed record ActInfo(string Slug, string Title, string Summary, params string[] Roles)
{
    /// <summary>Legal or hard to take back: its form comes back once to be checked before anything is recorded.</summary>
    public bool IsFinal { get; init; }

    /// <summary>What it records is told in a letter, which can be seen first.</summary>
    public bool SendsLetter { get; init; }

    /// <summary>Does most harm in the wrong hands: only for whoever proved in the last five minutes who they are.</summary>
    public bool NeedsStepUp { get; init; }
}
