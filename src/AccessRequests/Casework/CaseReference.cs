using System.Globalization;

namespace AccessRequests.Casework;

/// <summary>
/// The number by which staff name a case, and the identity of its stream: kind, year and month of receipt,
/// seven random characters and one check character, as in <c>AR-2611-7K3M-9QXT</c>. It grants nothing.
/// </summary>
public readonly record struct CaseReference(string Value)
{
    const int RandomCharacters = 7;

    public static CaseReference New(string kind, DateOnly openedOn)
    {
        var month = openedOn.ToString("yyMM", CultureInfo.InvariantCulture);
        var body = month + CrockfordBase32.Random(RandomCharacters);
        return Format(kind, body + CrockfordBase32.CheckCharacter(body));
    }

    /// <summary>One of those whose random part a number gives, for data that is made up by the thousand: different numbers, different references.</summary>
    internal static CaseReference Numbered(string kind, DateOnly openedOn, long number)
    {
        var body = openedOn.ToString("yyMM", CultureInfo.InvariantCulture) + CrockfordBase32.Number(number, RandomCharacters);
        return Format(kind, body + CrockfordBase32.CheckCharacter(body));
    }

    /// <summary>Reads a reference as people type it: any case, with or without hyphens and spaces, O for 0, I or L for 1.</summary>
    public static bool TryParse(string? typed, out CaseReference reference)
    {
        reference = default;
        var kept = new string([.. (typed ?? "").Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        if (kept.Length != 14 || !char.IsLetter(kept[0]) || !char.IsLetter(kept[1]))
            return false;
        var body = CrockfordBase32.Normalise(kept[2..]);
        if (body is null || CrockfordBase32.CheckCharacter(body[..^1]) != body[^1])
            return false;
        reference = Format(kept[..2], body);
        return true;
    }

    static CaseReference Format(string kind, string body) => new($"{kind}-{body[..4]}-{body[4..8]}-{body[8..]}");

    public override string ToString() => Value;
}
