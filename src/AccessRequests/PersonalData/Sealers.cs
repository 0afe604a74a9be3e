using System.Security.Cryptography;

namespace AccessRequests.PersonalData;

/// <summary>
/// The people of one case, each with a key of their own, so that erasing one leaves the others readable. Somebody the case
/// has not known is given a key, which is stored together with what was sealed under it.
/// </summary>
public sealed class Sealers
{
    readonly string reference;
    readonly Dictionary<string, Sealer?> known;
    readonly Func<byte[]> newKey;
    readonly List<(string Name, byte[] Key)> made = [];

    /// <param name="known">By the names of the keys; null where the key was destroyed.</param>
    internal Sealers(string reference, IReadOnlyDictionary<string, Sealer?> known, Func<byte[]>? newKey = null) =>
        (this.reference, this.known, this.newKey) = (reference, new(known), newKey ?? (() => RandomNumberGenerator.GetBytes(32)));

    /// <summary>For a case that is only beginning.</summary>
    public static Sealers New(string reference) => new(reference, new Dictionary<string, Sealer?>());

    /// <param name="person">Who it is in this case: <see cref="PersonKeys.Subject"/>, <c>witness-2</c>.</param>
    /// <exception cref="PersonErasedException">The key was destroyed: nothing new may be written about this person here.</exception>
    public Sealer For(string person)
    {
        var name = PersonKeys.NameOf(reference, person);
        if (known.TryGetValue(name, out var sealer))
            return sealer ?? throw new PersonErasedException();
        var key = newKey();
        made.Add((name, key));
        return known[name] = new Sealer(name, key);
    }

    /// <summary>The same, but null where the key was destroyed.</summary>
    public Sealer? ForUnlessErased(string person) => known.TryGetValue(PersonKeys.NameOf(reference, person), out var sealer) && sealer is null ? null : For(person);

    internal IReadOnlyList<(string Name, byte[] Key)> Made => made;

    /// <summary>All whose key is not destroyed, by the names of the keys.</summary>
    internal IReadOnlyDictionary<string, Sealer> Everybody => known.Where(person => person.Value is not null).ToDictionary(person => person.Key, person => person.Value!);

    internal string Reference => reference;
}
