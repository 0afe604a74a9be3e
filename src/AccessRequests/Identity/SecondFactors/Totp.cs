using System.Buffers.Binary;
using System.Security.Cryptography;

namespace AccessRequests.Identity.SecondFactors;

/// <summary>The codes of authenticator apps (RFC 6238): six digits, a new one every 30 seconds.</summary>
public static class Totp
{
    public const int KeySize = 20, Digits = 6, Period = 30;

    /// <summary>A clock may be wrong by this many codes, either way.</summary>
    const int Drift = 1;

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / Period;

    public static string CodeAt(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[8], hash = stackalloc byte[20];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // The algorithm that authenticator apps have in common; nothing here rests on its resistance to collisions.
#pragma warning disable CA5350
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0x0f)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("000000");
    }

    /// <returns>The step whose code was typed; null where it is none of those that hold now.</returns>
    public static long? Match(ReadOnlySpan<byte> key, string typed, DateTimeOffset now)
    {
        var code = typed.Replace(" ", "", StringComparison.Ordinal);
        if (code.Length != Digits || !code.All(char.IsAsciiDigit))
            return null;
        for (var step = StepAt(now) - Drift; step <= StepAt(now) + Drift; step++)
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(CodeAt(key, step)), System.Text.Encoding.ASCII.GetBytes(code)))
                return step;
        return null;
    }

    /// <summary>The key as authenticator apps take it (base 32, RFC 4648).</summary>
    public static string Shown(ReadOnlySpan<byte> key)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var shown = new System.Text.StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var value in key)
            for ((bits, held) = ((bits << 8) | value, held + 8); held >= 5; held -= 5)
                shown.Append(alphabet[(bits >> (held - 5)) & 31]);
        return shown.ToString();
    }

    /// <summary>What the picture says to the app.</summary>
    public static Uri Address(ReadOnlySpan<byte> key, string issuer, string account) => new(
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={Shown(key)}&issuer={Uri.EscapeDataString(issuer)}&digits={Digits}&period={Period}");
}
