using Deadlines;
using Microsoft.AspNetCore.Identity;

namespace AccessRequests.Identity;

public abstract record SignInOutcome
{
    public sealed record Accepted(StaffMember Member) : SignInOutcome;

    /// <summary>Unknown, wrong, closed for a while, left: nothing tells these apart.</summary>
    public sealed record Refused : SignInOutcome;

    public sealed record TooMany(TimeSpan Wait) : SignInOutcome;
}

/// <summary>Lets staff in by email address and password.</summary>
public sealed class SignIn(
    UserManager<StaffMember> accounts, Attempts attempts, KnownBrowser known, TimeProvider time, ILogger<SignIn> log)
{
    public const string RefusedWords = "The email address or the password is wrong. After five wrong tries you have to wait for 15 minutes";

    public async Task<SignInOutcome> Try(HttpContext http, string email, string password, CancellationToken cancel)
    {
        email = email.Trim();
        var fromHere = await attempts.Begin(AttemptKind.SignIn, Attempts.AddressOf(http), cancel);
        if (!fromHere.IsAllowed)
            return new SignInOutcome.TooMany(fromHere.Wait);
        // Counted by what was typed, so that an account that does not exist closes like one that does.
        var account = known.Counted(http, accounts.NormalizeEmail(email));
        var atAccount = await attempts.Begin(AttemptKind.Account, account, cancel);
        var member = await accounts.FindByEmailAsync(email);
        var now = time.GetUtcNow();
        if (!await IsRight(member, password) || !atAccount.IsAllowed || !member!.MayEnter(now, UkTime.DateOf(now)))
        {
            log.LogWarning("A sign-in was refused");
            return new SignInOutcome.Refused();
        }
        await attempts.Succeeded(fromHere, cancel);
        await attempts.Forget(AttemptKind.Account, account, cancel);
        log.LogInformation("The password of {Staff} was right", member.Id);
        return new SignInOutcome.Accepted(member);
    }

    /// <summary>An unknown person's password is put through the same work, so that it takes as long as a known one's.</summary>
    async Task<bool> IsRight(StaffMember? member, string password)
    {
        if (member?.PasswordHash is not null)
            return await accounts.CheckPasswordAsync(member, password);
        accounts.PasswordHasher.HashPassword(new StaffMember(), password);
        return false;
    }
}
