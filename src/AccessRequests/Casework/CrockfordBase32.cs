using System.Security.Cryptography;

namespace AccessRequests.Casework;

/// <summary>Crockford's base 32: no I, L, O or U, so that a code survives being read aloud and copied by hand.</summary>
public static class CrockfordBase32
{
    const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Random(int length) => RandomNumberGenerator.GetString(Alphabet, length);

    /// <summary>The lowest digits of a number, filled up with noughts.</summary>
    public static string Number(long number, int length) =>
        string.Create(length, number, static (digits, left) =>
        {
            for (var place = digits.Length - 1; place >= 0; place--, left >>= 5)
                digits[place] = Alphabet[(int)(left & 31)];
        });

    /// <summary>Upper case, without spaces and hyphens, look-alikes mended; null where any other character remains.</summary>
    public static string? Normalise(string typed)
    {
        var kept = typed.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '‐' or '–' or '—')).Select(Mend).ToArray();
        return kept.All(c => Alphabet.Contains(c)) ? new string(kept) : null;
    }

    /// <summary>One character that tells any single wrong character and most swapped neighbours.</summary>
    public static char CheckCharacter(string code)
    {
        // Weights are odd and the alphabet has 32 letters, so no single substitution keeps the sum.
        var sum = 0;
        for (var i = 0; i < code.Length; i++)
            sum += (2 * i + 1) * Alphabet.IndexOf(code[i]);
        return Alphabet[sum % 32];
    }

    static char Mend(char c) => char.ToUpperInvariant(c) switch { 'O' => '0', 'I' or 'L' => '1', var other => other };
}
