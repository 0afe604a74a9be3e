using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace AccessRequests.Secrets;

/// <summary>
/// The key-encryption key: 32 random bytes in a file outside the database. Every other secret is wrapped by it or derived
/// from it, so this file and its offline copy are what must never be lost and never lie beside a backup of the data.
/// </summary>
public sealed class MasterKey
{
    const int Size = 32, NonceSize = 12, TagSize = 16;

    readonly byte[] key;
    readonly ConcurrentDictionary<string, byte[]> derived = new();

    public MasterKey(ReadOnlySpan<byte> key)
    {
        if (key.Length != Size)
            throw new InvalidOperationException($"The master key must be {Size} bytes");
        this.key = key.ToArray();
    }

    /// <summary>Reads <c>master.key</c> (base 64) from the directory, making both on the first start, for the owner's eyes only.</summary>
    public static MasterKey LoadOrCreate(string directory)
    {
        var file = Path.Combine(directory, "master.key");
        if (!File.Exists(file))
            Create(directory, file);
        try
        {
            return new MasterKey(Convert.FromBase64String(File.ReadAllText(file).Trim()));
        }
        catch (FormatException)
        {
            throw new InvalidOperationException($"The master key in {file} is damaged: put back its offline copy");
        }
    }

    /// <param name="context">Bound in as associated data: what was wrapped under one context does not open under another.</param>
    public byte[] Wrap(ReadOnlySpan<byte> secret, string context)
    {
        var wrapped = new byte[NonceSize + TagSize + secret.Length];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, NonceSize));
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(wrapped.AsSpan(0, NonceSize), secret, wrapped.AsSpan(NonceSize + TagSize), wrapped.AsSpan(NonceSize, TagSize), Encoding.UTF8.GetBytes(context));
        return wrapped;
    }

    /// <exception cref="CryptographicException">Wrapped by another key or under another context, or altered.</exception>
    public byte[] Unwrap(ReadOnlySpan<byte> wrapped, string context)
    {
        if (wrapped.Length < NonceSize + TagSize)
            throw new CryptographicException("A wrapped secret is damaged");
        var secret = new byte[wrapped.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(wrapped[..NonceSize], wrapped[(NonceSize + TagSize)..], wrapped.Slice(NonceSize, TagSize), secret, Encoding.UTF8.GetBytes(context));
        return secret;
    }

    /// <summary>A secret of its own for one purpose (HKDF-SHA-256), 32 bytes, worked out once. The purposes are few and our own: nothing that came from outside.</summary>
    public byte[] Derive(string purpose) => derived.GetOrAdd(purpose, static (purpose, key) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Size, info: Encoding.UTF8.GetBytes(purpose)), key);

    static void Create(string directory, string file)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(directory);
        else
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using var writer = new StreamWriter(file, options);
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Size)));
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another node was quicker; its key serves both.
        }
    }
}
