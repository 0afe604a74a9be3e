using System.Globalization;
using AccessRequests.PersonalData;

namespace AccessRequests.Complaints;

/// <summary>
/// Who is who in a complaint. Each has a key of their own, so that erasing one leaves the others readable: the person
/// affected is the subject, whoever complains for them the requester; the others are numbered.
/// </summary>
public static class People
{
    public const string Affected = PersonKeys.Subject, Representative = PersonKeys.Requester;

    /// <summary>The person of whom the complaint tells first.</summary>
    public const string Accused = "accused-1";

    public const string AnotherAccused = "accused", AnotherWitness = "witness", AnotherAffected = "affected";

    /// <summary>Those who can be added, by the words that a form sends.</summary>
    public static IReadOnlyList<string> New { get; } = [AnotherWitness, AnotherAccused, AnotherAffected];

    /// <summary>The key of the next one of these: <c>witness</c> → <c>witness-3</c>.</summary>
    public static string Next(string kind, IEnumerable<string> known) =>
        $"{kind}-{(known.Where(key => key.StartsWith(kind + "-", StringComparison.Ordinal)).Select(NumberOf).DefaultIfEmpty(0).Max() + 1).ToString(CultureInfo.InvariantCulture)}";

    public static string Words(string key) => key switch
    {
        Affected => "The person affected",
        Representative => "Whoever complains for them",
        _ when key.StartsWith("accused", StringComparison.Ordinal) => $"Person complained about {NumberOf(key)}",
        _ when key.StartsWith("witness", StringComparison.Ordinal) => $"Witness {NumberOf(key)}",
        _ => $"Another person affected {NumberOf(key)}",
    };

    static int NumberOf(string key) => int.TryParse(key.AsSpan(key.LastIndexOf('-') + 1), CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <summary>Somebody whom the case knows besides whoever complains.</summary>
/// <param name="Key">The name of their key in this case.</param>
public sealed record PersonOfCase(string Key, Sealed? FullName);
