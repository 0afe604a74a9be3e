using System.Text;
using AccessRequests.Casework;
using AccessRequests.PersonalData;

namespace AccessRequests.Demo.Synthesis;

/// <summary>One case that lives a pattern, with its own number, keys, people and words.</summary>
sealed class SynthesisedCase
{
    readonly byte[][] gaps;

    /// <param name="cameOf">The case it came of; null where it came of none.</param>
    public SynthesisedCase(Pattern pattern, string reference, string? cameOf, Dice dice)
    {
        (Pattern, Reference, CameOf, People) = (pattern, reference, cameOf, Sealers.New(reference));
        var (name, other, witness) = (Voices.Name(dice), Voices.Name(dice), Voices.Name(dice));
        gaps = pattern.Gaps(Quoted(reference), Quoted(cameOf ?? ""), (person, words) => Quoted(People.For(person).Text(Spoken(words)).Value));

        string Spoken(string words) => !words.Contains('{') ? words : words
            .Replace(Placeholders.Name, name, StringComparison.Ordinal)
            .Replace(Placeholders.Mail, name.ToLowerInvariant().Replace(' ', '.'), StringComparison.Ordinal)
            .Replace(Placeholders.Other, other, StringComparison.Ordinal)
            .Replace(Placeholders.Witness, witness, StringComparison.Ordinal);
    }

    public Pattern Pattern { get; }
    public string Reference { get; }
    public string? CameOf { get; }
    public Sealers People { get; }
    public KindOfCase Kind => Pattern.Kind;

    public byte[] Fact(int place) => Pattern.Facts[place].Json.Fill(gaps);

    public byte[] State() => Pattern.State.Fill(gaps);

    static byte[] Quoted(string text) => Encoding.UTF8.GetBytes($"\"{text}\"");
}
