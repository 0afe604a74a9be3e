using System.Text.Json.Nodes;
using AccessRequests.Identity.Sessions;
using Deadlines;
using Microsoft.AspNetCore.Identity;

namespace AccessRequests.Identity.SecondFactors;

/// <summary>What a browser asks its owner's passkey.</summary>
/// <param name="State">Comes back with the answer, so that it answers this question and no other.</param>
/// <param name="Options">For <c>navigator.credentials</c>.</param>
public sealed record PasskeyQuestion(string State, JsonNode Options);

/// <summary>
/// Passkeys prove two things at once, that the device is at hand and that its owner unlocked it: one alone is enough to sign in.
/// Each question is sealed into the page, holds for five minutes, and is answered once.
/// </summary>
public sealed class Passkeys(IPasskeyHandler<StaffMember> handler, UserManager<StaffMember> accounts, Tickets tickets, Spent spent, TimeProvider time)
{
    const string ToSignIn = "passkey-to-sign-in", ToBeAdded = "passkey-to-be-added";

    static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    /// <summary>A touch on a forgotten key proves nothing; origins are those of this host, whatever the browser sends besides.</summary>
    public static void Configure(IdentityPasskeyOptions options)
    {
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
        options.AuthenticatorTimeout = Lasts;
        options.ValidateOrigin = context => ValueTask.FromResult(
            !context.CrossOrigin && context.Origin == $"{context.HttpContext.Request.Scheme}://{context.HttpContext.Request.Host}");
    }

    /// <param name="member">Whose passkey it must be; any where nobody has said yet who they are.</param>
    public async Task<PasskeyQuestion> Ask(HttpContext http, StaffMember? member)
    {
        var question = await handler.MakeRequestOptionsAsync(member, http);
        return new PasskeyQuestion(tickets.Make(ToSignIn, question.AssertionState ?? ""), JsonNode.Parse(question.RequestOptionsJson)!);
    }

    /// <returns>Whose passkey answered; null where none of theirs did, or they may not enter.</returns>
    public async Task<StaffMember?> Answered(HttpContext http, string? state, string? credential)
    {
        if (string.IsNullOrEmpty(credential) || tickets.Read(ToSignIn, state, Lasts) is not { } question)
            return null;
        var result = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential, AssertionState = question });
        var now = time.GetUtcNow();
        if (!result.Succeeded || !result.User.MayEnter(now, UkTime.DateOf(now)) || !await spent.Spend(state!, Lasts, http.RequestAborted))
            return null;
        await accounts.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return result.User;
    }

    public async Task<PasskeyQuestion> AskForNew(HttpContext http, StaffMember member)
    {
        var question = await handler.MakeCreationOptionsAsync(new() { Id = member.Id.ToString(), Name = member.Email!, DisplayName = member.DisplayName }, http);
        return new PasskeyQuestion(tickets.Make(ToBeAdded, question.AttestationState ?? ""), JsonNode.Parse(question.CreationOptionsJson)!);
    }

    /// <returns>Whether it was added.</returns>
    public async Task<bool> Add(HttpContext http, StaffMember member, string? state, string? credential)
    {
        if (string.IsNullOrEmpty(credential) || tickets.Read(ToBeAdded, state, Lasts) is not { } question)
            return false;
        var result = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = credential, AttestationState = question });
        if (!result.Succeeded || result.UserEntity.Id != member.Id.ToString() || !await spent.Spend(state!, Lasts, http.RequestAborted))
            return false;
        result.Passkey.Name = BrowserName.Of(http.Request.Headers.UserAgent);
        return (await accounts.AddOrUpdatePasskeyAsync(member, result.Passkey)).Succeeded;
    }

    public async Task<IReadOnlyList<UserPasskeyInfo>> Of(StaffMember member) => [.. (await accounts.GetPasskeysAsync(member)).OrderBy(passkey => passkey.CreatedAt)];

    public async Task Remove(StaffMember member, byte[] id) => await accounts.RemovePasskeyAsync(member, id);
}
