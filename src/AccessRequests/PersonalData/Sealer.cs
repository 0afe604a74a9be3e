using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace AccessRequests.PersonalData;

/// <summary>Seals the words about one person of one case, under that person's key.</summary>
public sealed class Sealer(string keyName, ReadOnlyMemory<byte> key)
{
    const int NonceSize = 12, TagSize = 16;

    public string KeyName => keyName;

    /// <summary>AES-256-GCM with a random nonce; the key's name is bound in, so a value moved under another name does not open.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public Sealed? Text(string? text) => text is null ? null : Bytes(Encoding.UTF8.GetBytes(text));

    /// <summary>Nothing typed stays nothing: blank text is not sealed.</summary>
    public Sealed? TextOrNothing(string? text) => string.IsNullOrWhiteSpace(text) ? null : Text(text.Trim());

    public Sealed Bytes(ReadOnlySpan<byte> plain)
    {
        var content = new byte[NonceSize + TagSize + plain.Length];
        var nonce = content.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Span, TagSize);
        aes.Encrypt(nonce, plain, content.AsSpan(NonceSize + TagSize), content.AsSpan(NonceSize, TagSize), Encoding.UTF8.GetBytes(keyName));
        return Sealed.From(keyName, content);
    }

    /// <summary>
    /// Whether the sealed value says just this. It lets a decision recognise a repetition without anybody reading the value.
    /// </summary>
    public bool Holds(Sealed? value, string? text) => (value is null ? null : Open(value)) == (string.IsNullOrWhiteSpace(text) ? null : text.Trim());

    /// <exception cref="CryptographicException">The value was altered, or sealed under another key.</exception>
    internal string Open(Sealed value) => Encoding.UTF8.GetString(OpenBytes(value));

    internal byte[] OpenBytes(Sealed value)
    {
        var content = new byte[value.Content.Length * 3 / 4];
        if (!Convert.TryFromBase64Chars(value.Content, content, out var length) || length < NonceSize + TagSize)
            throw new CryptographicException("A sealed value is damaged");
        var plain = new byte[length - NonceSize - TagSize];
        using var aes = new AesGcm(key.Span, TagSize);
        aes.Decrypt(content.AsSpan(0, NonceSize), content.AsSpan(NonceSize + TagSize, plain.Length), content.AsSpan(NonceSize, TagSize), plain, Encoding.UTF8.GetBytes(keyName));
        return plain;
    }
}
