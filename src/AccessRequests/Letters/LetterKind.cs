namespace AccessRequests.Letters;

/// <summary>One kind of letter: what its template may use, and what the law wants it to say.</summary>
/// <param name="Key">One of <see cref="Casework.LetterKeys"/>.</param>
/// <param name="Title">As lists call it.</param>
/// <param name="Values">What its template may use, besides <see cref="LetterKinds.Everywhere"/>.</param>
/// <param name="Branches">Cases that read differently, each with invented values.</param>
public sealed record LetterKind(string Key, string Title, IReadOnlyList<LetterValue> Values, IReadOnlyList<LetterBranch> Branches)
{
    public IReadOnlyList<LetterValue> AllValues => [.. Values, .. LetterKinds.Everywhere];
}

/// <summary>Something that a template can put into the letter, or ask whether it is there.</summary>
/// <param name="Law">Why no template may leave it out, where it is there; null: it may.</param>
public sealed record LetterValue(string Name, string Means, string? Law = null);

/// <summary>One way in which a letter can read.</summary>
/// <param name="When">In words: "When something was held back".</param>
/// <param name="Sample">Invented values by name: text, lists of text, yes or no. What is left out is not there.</param>
/// <param name="Without">Words that the template must not say here: those of employment, to a volunteer.</param>
public sealed record LetterBranch(string When, IReadOnlyDictionary<string, object?> Sample, IReadOnlyList<string>? Without = null);
