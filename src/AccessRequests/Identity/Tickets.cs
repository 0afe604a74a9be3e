using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace AccessRequests.Identity;

/// <summary>A word of ours that a browser hands back: sealed, for one purpose, for a time. Nobody else can make, read or change it.</summary>
public sealed class Tickets(IDataProtectionProvider protection, TimeProvider time)
{
    public string Make(string purpose, string content) =>
        protection.CreateProtector(purpose).Protect($"{time.GetUtcNow().ToUnixTimeSeconds()} {content}");

    /// <returns>Null for one that is missing, foreign, meant for something else or older than that.</returns>
    public string? Read(string purpose, string? ticket, TimeSpan lasts) => Read(purpose, ticket) is { } read && read.Age < lasts ? read.Content : null;

    public (string Content, TimeSpan Age)? Read(string purpose, string? ticket)
    {
        if (string.IsNullOrEmpty(ticket))
            return null;
        try
        {
            var parts = protection.CreateProtector(purpose).Unprotect(ticket).Split(' ', 2);
            return (parts[1], time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[0], CultureInfo.InvariantCulture)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
