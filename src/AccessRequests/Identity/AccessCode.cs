using System.Security.Cryptography;
using System.Text;
using AccessRequests.Casework;
using AccessRequests.Secrets;

namespace AccessRequests.Identity;

/// <summary>
/// The secret by which a requester follows their case: 24 random characters of Crockford base 32 (120 bits) and a check
/// character, shown once in groups of four. Only its keyed hash is kept.
/// </summary>
public sealed record AccessCode
{
    const int RandomCharacters = 24;

    readonly string characters;

    AccessCode(string characters) => this.characters = characters;

    public static AccessCode New()
    {
        var random = CrockfordBase32.Random(RandomCharacters);
        return new AccessCode(random + CrockfordBase32.CheckCharacter(random));
    }

    /// <summary>Reads a code as people type it; null where it cannot be one.</summary>
    public static AccessCode? Parse(string? typed) =>
        typed is { Length: <= 200 } && CrockfordBase32.Normalise(typed) is { Length: RandomCharacters + 1 } code
        && CrockfordBase32.CheckCharacter(code[..^1]) == code[^1]
            ? new AccessCode(code)
            : null;

    /// <summary>At 120 random bits a fast hash is enough; the key keeps a stolen database from being searched for codes.</summary>
    public byte[] Hash(MasterKey master) => HMACSHA256.HashData(master.Derive("access-code"), Encoding.ASCII.GetBytes(characters));

    /// <summary>As it is shown, once: <c>7K3M-9QXT-…</c>.</summary>
    public string Shown => string.Join('-', characters.Chunk(4).Select(group => new string(group)));

    public override string ToString() => "[access code]";
}
