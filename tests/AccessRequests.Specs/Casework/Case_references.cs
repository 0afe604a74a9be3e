using AccessRequests.Casework;
using CsCheck;
using Xunit;

namespace AccessRequests.Specs.Casework;

public class Case_references
{
    const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    static readonly Gen<string> Reference = Gen.Select(Gen.Int[26, 99], Gen.Int[1, 12], Gen.Char[Alphabet].Array[7]).Select((year, month, random) =>
    {
        var body = $"{year}{month:00}{new string(random)}";
        return $"AR-{body[..4]}-{body[4..8]}-{body[8..]}{CrockfordBase32.CheckCharacter(body)}";
    });

    [Fact]
    public void say_the_kind_and_the_month() => Assert.Matches("^AR-2611-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$", CaseReference.New("AR", new DateOnly(2026, 11, 5)).Value);

    [Fact]
    public void are_read_however_they_are_typed() => Reference.Sample(reference =>
        Same(reference, reference)
        && Same(reference, reference.ToLowerInvariant())
        && Same(reference, reference.Replace("-", ""))
        && Same(reference, $" {reference.Replace('-', ' ')} ")
        && Same(reference, reference[..3] + reference[3..].Replace('0', 'O').Replace('1', 'l')));

    [Fact]
    public void tell_any_single_wrong_character() => Gen.Select(Reference, Gen.Int[2, 13], Gen.Int[1, 31]).Sample((reference, place, shift) =>
    {
        var typed = reference.Replace("-", "").ToCharArray();
        typed[place] = Alphabet[(Alphabet.IndexOf(typed[place]) + shift) % 32];
        return !CaseReference.TryParse(new string(typed), out _);
    });

    [Fact]
    public void are_not_read_from_anything_else() => Gen.String.Sample(typed => !CaseReference.TryParse(typed, out _) || typed.Length >= 14);

    static bool Same(string reference, string typed) => CaseReference.TryParse(typed, out var read) && read.Value == reference;
}
