using AccessRequests.Casework;
using AccessRequests.Identity.People;
using AccessRequests.Identity.SecondFactors;
using AccessRequests.Identity.Sessions;
using AccessRequests.Identity.Tokens;
using Deadlines;
using Microsoft.AspNetCore.Identity;

namespace AccessRequests.Identity;

/// <summary>An account after something was done to it.</summary>
/// <param name="OneTimePassword">Shown once, to be handed over; null where none was made.</param>
public sealed record AccountResult(StaffMember Member, string? OneTimePassword);

/// <summary>The accounts of staff as an administrator handles them. Whatever is done is recorded with who did it.</summary>
public sealed class StaffAccounts(UserManager<StaffMember> accounts, StaffDirectory directory, SessionStore sessions, TokenStore tokens, SecondFactorRemoval removal, Changes changes, TimeProvider time)
{
    static readonly TimeSpan OneTimePasswordLasts = TimeSpan.FromDays(7);

    /// <summary>Makes the account, with a password to be used once. One that exists already stays as it is.</summary>
    public Task<AccountResult> Add(string email, string name, string role) => Add(email, name, [role], Change.Operator);

    public async Task<AccountResult> Add(string email, string name, IReadOnlyList<string> roles, string by)
    {
        if (await accounts.FindByEmailAsync(email) is { } existing)
            return new AccountResult(existing, null);
        var password = NewPassword();
        var member = Member(email, name);
        member.OneTimeUntil = time.GetUtcNow() + OneTimePasswordLasts;
        await Create(member, password, roles);
        await changes.Record(by, member.Id, "Invited", Words(roles));
        return new AccountResult(member, password);
    }

    /// <summary>A new password to be used once. Every session of this person ends, and whoever had left is back.</summary>
    public async Task<AccountResult> Reset(string email, string by)
    {
        var member = await Find(email);
        var password = NewPassword();
        member.OneTimeUntil = time.GetUtcNow() + OneTimePasswordLasts;
        var was = member.LeftOn;
        member.LeftOn = null;
        if (await accounts.HasPasswordAsync(member))
            Ensure(await accounts.RemovePasswordAsync(member));
        Ensure(await accounts.AddPasswordAsync(member, password));
        await Changed(member);
        await changes.Record(by, member.Id, was is null ? "Given a new password" : "Let in again with a new password");
        return new AccountResult(member, password);
    }

    /// <summary>By whoever runs the machine, who needs nobody's leave: the second factor is set up anew as well.</summary>
    public async Task<AccountResult> Reset(string email)
    {
        var result = await Reset(email, Change.Operator);
        await removal.RemoveAll(result.Member, CancellationToken.None);
        return result;
    }

    /// <summary>Lets them in no more, from now on. Their name stays beside what they did.</summary>
    public async Task<AccountResult> Leave(string email, string by = Change.Operator)
    {
        var member = await Find(email);
        member.LeftOn ??= UkTime.DateOf(time.GetUtcNow());
        Ensure(await accounts.UpdateSecurityStampAsync(member));
        await Changed(member);
        await changes.Record(by, member.Id, "Left");
        return new AccountResult(member, null);
    }

    /// <summary>Exactly these roles. Sessions end, so that nothing goes on under rights that are gone.</summary>
    public async Task SetRoles(StaffMember member, IReadOnlyList<string> roles, string by)
    {
        var before = await RolesOf(member);
        if (before.Order().SequenceEqual(roles.Order()))
            return;
        Ensure(await accounts.RemoveFromRolesAsync(member, before.Except(roles)));
        Ensure(await accounts.AddToRolesAsync(member, roles.Except(before)));
        Ensure(await accounts.UpdateSecurityStampAsync(member));
        await Changed(member);
        await changes.Record(by, member.Id, "Roles changed", $"{Words(before)} → {Words(roles)}");
    }

    public async Task<bool> Has(string email) => await accounts.FindByEmailAsync(email) is not null;

    /// <summary>For demonstrations: an account with a password that is known and need not be changed.</summary>
    public async Task<StaffMember> Demonstrate(string email, string name, string role, string password)
    {
        if (await accounts.FindByEmailAsync(email) is { } existing)
            return existing;
        var member = Member(email, name);
        await Create(member, password, [role]);
        return member;
    }

    public async Task<IReadOnlyList<string>> RolesOf(StaffMember member) => [.. await accounts.GetRolesAsync(member)];

    async Task Changed(StaffMember member)
    {
        await tokens.RevokeAll(member.Id, CancellationToken.None);
        directory.Forget();
        await sessions.EndAll(member.Id, CancellationToken.None);
    }

    static string Words(IReadOnlyList<string> roles) => roles.Count == 0 ? "no role" : string.Join(", ", Role.All.Where(roles.Contains).Select(Role.Label));

    async Task Create(StaffMember member, string password, IReadOnlyList<string> roles)
    {
        Ensure(await accounts.CreateAsync(member, password));
        Ensure(await accounts.AddToRolesAsync(member, roles));
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
