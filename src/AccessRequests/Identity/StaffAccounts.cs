using AccessRequests.Casework;
using Deadlines;
using Microsoft.AspNetCore.Identity;

namespace AccessRequests.Identity;

/// <summary>An account after something was done to it.</summary>
/// <param name="OneTimePassword">Shown once, to be handed over; null where none was made.</param>
public sealed record AccountResult(StaffMember Member, string? OneTimePassword);

/// <summary>The accounts of staff as an administrator handles them.</summary>
public sealed class StaffAccounts(UserManager<StaffMember> accounts, StaffDirectory directory, TimeProvider time)
{
    static readonly TimeSpan OneTimePasswordLasts = TimeSpan.FromDays(7);

    /// <summary>Makes the account, with a password to be used once. One that exists already stays as it is.</summary>
    public async Task<AccountResult> Add(string email, string name, string role)
    {
        if (await accounts.FindByEmailAsync(email) is { } existing)
            return new AccountResult(existing, null);
        var password = NewPassword();
        var member = Member(email, name);
        member.OneTimeUntil = time.GetUtcNow() + OneTimePasswordLasts;
        await Create(member, password, role);
        return new AccountResult(member, password);
    }

    /// <summary>A new password to be used once. Every session of this person ends, and whoever had left is back.</summary>
    public async Task<AccountResult> Reset(string email)
    {
        var member = await Find(email);
        var password = NewPassword();
        member.OneTimeUntil = time.GetUtcNow() + OneTimePasswordLasts;
        member.LeftOn = null;
        Ensure(await accounts.RemovePasswordAsync(member));
        Ensure(await accounts.AddPasswordAsync(member, password));
        directory.Forget();
        return new AccountResult(member, password);
    }

    /// <summary>Lets them in no more, from now on. Their name stays beside what they did.</summary>
    public async Task<AccountResult> Leave(string email)
    {
        var member = await Find(email);
        member.LeftOn ??= UkTime.DateOf(time.GetUtcNow());
        Ensure(await accounts.UpdateSecurityStampAsync(member));
        directory.Forget();
        return new AccountResult(member, null);
    }

    public async Task<bool> Has(string email) => await accounts.FindByEmailAsync(email) is not null;

    /// <summary>For demonstrations: an account with a password that is known and need not be changed.</summary>
    public async Task<StaffMember> Demonstrate(string email, string name, string role, string password)
    {
        if (await accounts.FindByEmailAsync(email) is { } existing)
            return existing;
        var member = Member(email, name);
        await Create(member, password, role);
        return member;
    }

    public async Task<IReadOnlyList<string>> RolesOf(StaffMember member) => [.. await accounts.GetRolesAsync(member)];

    async Task Create(StaffMember member, string password, string role)
    {
        Ensure(await accounts.CreateAsync(member, password));
        Ensure(await accounts.AddToRoleAsync(member, role));
        directory.Forget();
    }

    async Task<StaffMember> Find(string email) => await accounts.FindByEmailAsync(email) ?? throw new AccountException($"{email} has no account");

    static StaffMember Member(string email, string name) => new() { Id = Guid.CreateVersion7(), UserName = email, Email = email, EmailConfirmed = true, DisplayName = name };

    static string NewPassword() => string.Join('-', CrockfordBase32.Random(16).Chunk(4).Select(group => new string(group)));

    static void Ensure(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new AccountException(string.Join(". ", result.Errors.Select(error => error.Description)));
    }
}

/// <summary>An account cannot be made or changed, for the reason that the message says.</summary>
public sealed class AccountException(string message) : Exception(message);
