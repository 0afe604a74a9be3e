using System.Collections.Immutable;
using System.Text.RegularExpressions;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.PersonalData;

namespace AccessRequests.Demo.Synthesis;

/// <summary>
/// A life as it was decided once, taken apart so that many cases can live it, each with a number, keys, people and words of
/// its own. What lies in the future has not happened.
/// </summary>
sealed partial class Pattern
{
    /// <summary>The gaps for the number of the case, and for that of the one it came of; words follow.</summary>
    const int Own = 0, Linked = 1, FirstWords = 2;

    readonly List<(string Person, string Words)> words = [];
    readonly Dictionary<string, int> gaps = [];
    readonly Opened opened;

    public Pattern(ITelling telling, KindOfCase? cameOf, DateTimeOffset now, Func<object, string> write)
    {
        (Kind, CameOf) = (telling.Kind, cameOf);
        var told = telling.Facts.TakeWhile(fact => fact.At <= now).ToList();
        opened = new Opened(telling.People.Everybody);
        gaps.Add(Placeholders.Of(Kind), Own);
        if (cameOf is not null)
            gaps.Add(Placeholders.Linked(cameOf), Linked);
        Facts = [.. told.Select(fact => new PatternFact(fact, MouldOf(write(fact.Fact))))];
        if (told.Count == 0)
            return;
        var state = (ICaseState)told.Aggregate((object?)null, (before, fact) => telling.Fold(before, fact.Fact))!;
        state.Version = told.Count;
        (StateType, Access, State) = (state.GetType(), state.Access, MouldOf(write(state)));
    }

    public KindOfCase Kind { get; }
    public KindOfCase? CameOf { get; }
    public IReadOnlyList<PatternFact> Facts { get; }

    /// <summary>The case as its facts leave it.</summary>
    public Mould State { get; } = null!;
    public Type StateType { get; } = null!;
    public CaseAccess Access { get; } = new();

    /// <summary>Whose words they are, and what they say; names are still to be found.</summary>
    public IReadOnlyList<(string Person, string Words)> Words => words;

    public byte[][] Gaps(byte[] reference, byte[] linked, Func<string, string, byte[]> seal) =>
        [reference, linked, .. words.Select(said => seal(said.Person, said.Words))];

    Mould MouldOf(string text)
    {
        // The writer escapes a plus sign, which the database undoes.
        var plain = text.Replace("\\u002B", "+", StringComparison.Ordinal);
        var marks = SealedValue().Matches(plain).Select(match => match.Value).Distinct().Select(mark => (mark, GapOf(mark))).ToList();
        // A number inside a sealed value is part of that value.
        return Mould.Of(plain, [.. marks, .. gaps.Where(gap => gap.Value < FirstWords).Select(gap => ($"\"{gap.Key}\"", gap.Value))]);
    }

    int GapOf(string mark)
    {
        if (gaps.TryGetValue(mark, out var known))
            return known;
        var value = new Sealed(mark.Trim('"'));
        words.Add((value.KeyName[(value.KeyName.IndexOf('/') + 1)..], opened.Text(value)!));
        return gaps[mark] = FirstWords + words.Count - 1;
    }

    [GeneratedRegex("\"pd1:[^\"]+\"")]
    private static partial Regex SealedValue();
}

sealed record PatternFact(Told Told, Mould Json);
