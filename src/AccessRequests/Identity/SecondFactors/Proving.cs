using AccessRequests.Web;
using Microsoft.AspNetCore.Identity;

namespace AccessRequests.Identity.SecondFactors;

/// <summary>By what somebody can prove who they are, besides their password.</summary>
/// <param name="Email">Whose it is, for whatever keeps their passwords.</param>
public sealed record Means(string Email, bool HasPassword, bool HasPasskey, bool HasApp)
{
    public bool HasAny => HasPasskey || HasApp;
}

public enum Proof
{
    /// <summary>Nothing was offered.</summary>
    None,
    Right,
    Wrong,
    TooMany,
}

/// <summary>
/// Proving who one is: with a passkey, a code of an authenticator app or a recovery code; with the password alone only where
/// no second factor is set up. Wrong tries are counted for the person, and apart for each browser that they have used before:
/// whoever got hold of a password shall not be able to shut its owner out as well.
/// </summary>
public sealed class Proving(
    UserManager<StaffMember> accounts, Authenticators apps, RecoveryCodes recovery, Passkeys passkeys, KnownBrowser known, Attempts attempts)
{
    // Not the names of anybody's answers: they travel beside what was typed in a form that waits.
    public const string Code = "__code", Password = "__password", Credential = "__credential", State = "__state";

    public async Task<Means> MeansOf(StaffMember member, CancellationToken cancel) =>
        new(member.Email!, member.PasswordHash is not null, (await passkeys.Of(member)).Count > 0, await apps.IsSetUp(member.Id, cancel));

    public async Task<Proof> Try(HttpContext http, StaffMember member, FormInput form, CancellationToken cancel)
    {
        if (form.Value(Credential) is { Length: > 0 } credential)
            return (await passkeys.Answered(http, form.Value(State), credential))?.Id == member.Id ? Proof.Right : Proof.Wrong;
        var means = await MeansOf(member, cancel);
        return form.Value(means.HasAny ? Code : Password) is { Length: > 0 } typed
            ? await Try(http, member, typed, means, cancel)
            : Proof.None;
    }

    /// <summary>As a program does, without a form.</summary>
    public async Task<Proof> Try(HttpContext http, StaffMember member, string typed, CancellationToken cancel) => await Try(http, member, typed, await MeansOf(member, cancel), cancel);

    public static FieldError Sentence(Proof proof, Means means) => (proof, means.HasAny) switch
    {
        (Proof.None, true) => new(Code, "Enter the code"),
        (Proof.None, false) => new(Password, "Enter your password"),
        (_, true) => new(Code, "This code is wrong or was used before. Wait for the next one, then try again"),
        _ => new(Password, "This is not your password"),
    };

    async Task<Proof> Try(HttpContext http, StaffMember member, string typed, Means means, CancellationToken cancel)
    {
        var who = known.Counted(http, accounts.NormalizeEmail(member.Email!));
        var attempt = await attempts.Begin(AttemptKind.SecondFactor, who, cancel);
        if (!attempt.IsAllowed)
            return Proof.TooMany;
        var isRight = means.HasAny
            ? await apps.Use(member.Id, typed, cancel) || await recovery.Use(member.Id, typed, cancel)
            : await accounts.CheckPasswordAsync(member, typed);
        if (isRight)
            await attempts.Forget(AttemptKind.SecondFactor, who, cancel);
        return isRight ? Proof.Right : Proof.Wrong;
    }
}
