using AccessRequests.Identity.People;
using AccessRequests.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace AccessRequests.Identity.SecondFactors;

/// <summary>One's own second factors: passkeys, an authenticator app, recovery codes. Setting up the first one opens everything else.</summary>
public static class OwnFactorsEndpoints
{
    public const string Address = "/staff/account/second-factor", App = $"{Address}/app", NewPasskey = $"{Address}/passkeys",
        PasskeyQuestionAddress = $"{Address}/passkey-question", Codes = $"{Address}/recovery-codes", Removal = $"{Address}/remove";

    public const string Code = "code", State = "state", Credential = "credential", Passkey = "passkey";

    public static void MapOwnFactors(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, Show).Own();
        app.MapGet(App, ShowApp).Own();
        app.MapPost(App, PostApp).TakesForm().Own();
        app.MapPost(PasskeyQuestionAddress, AskForNew).TakesForm().Own();
        app.MapPost(NewPasskey, PostPasskey).TakesForm().Own();
        app.MapPost(Codes, PostCodes).TakesForm().Own();
        app.MapPost(Removal, PostRemoval).TakesForm().Own();
    }

    /// <summary>Whoever finds an open screen must not make it their own.</summary>
    static void Own(this RouteHandlerBuilder endpoint) => endpoint.ForStaffWhoNeed(StaffNeed.FirstSecondFactor).RequireRecentSignIn().ExcludeFromDescription();

    static Task<IResult> Show(OwnFactors own, [FromQuery] string? done, CancellationToken cancel) => own.Show(cancel, done is not null);

    static async Task<IResult> ShowApp(OwnFactors own, CancellationToken cancel) =>
        await own.Member() is not { } member ? Results.Challenge() :
        await own.ShowApp(member, FormInput.Empty, cancel);

    static async Task<IResult> PostApp(HttpContext http, OwnFactors own, Authenticators apps, Attempts attempts, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        if (await own.Member() is not { } member)
            return Results.Challenge();
        var attempt = await attempts.Begin(AttemptKind.SecondFactor, member.Id.ToString(), cancel);
        if (!attempt.IsAllowed)
            return Answer.TooMany(http, attempt.Wait);
        if (!await apps.Confirm(member.Id, form.Value(Code) ?? "", cancel))
            return await own.ShowApp(member, form.But(new FieldError(Code, "This is not the code that the app shows now")), cancel);
        await attempts.Succeeded(attempt, cancel);
        return await own.Added(member, "authenticator app", cancel);
    }

    static async Task<PasskeyQuestion> AskForNew(HttpContext http, OwnFactors own, Passkeys passkeys) => await passkeys.AskForNew(http, (await own.Member())!);

    static async Task<IResult> PostPasskey(HttpContext http, OwnFactors own, Passkeys passkeys, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        return await own.Member() is not { } member ? Results.Challenge() :
            await passkeys.Add(http, member, form.Value(State), form.Value(Credential)) ? await own.Added(member, "passkey", cancel) :
            await own.Show(cancel, problem: "The passkey could not be added. Try again, or set up an authenticator app");
    }

    static async Task<IResult> PostCodes(OwnFactors own, RecoveryCodes recovery, CancellationToken cancel) =>
        await own.Member() is not { } member ? Results.Challenge() :
        !await own.HasAny(member, cancel) ? Results.Redirect(Address) :
        Page.Show<RecoveryCodesPage>(new { Codes = await recovery.Renew(member.Id, cancel) });

    /// <summary>The passkey that is named; the app where none is. The last of all stays where everybody needs one.</summary>
    static async Task<IResult> PostRemoval(HttpContext http, OwnFactors own, Passkeys passkeys, Authenticators apps, SecondFactorPolicy policy, Changes changes, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        if (await own.Member() is not { } member)
            return Results.Challenge();
        var factors = (await passkeys.Of(member)).Count + (await apps.IsSetUp(member.Id, cancel) ? 1 : 0);
        if (factors <= 1 && policy.IsRequired)
            return await own.Show(cancel, problem: "This is the only one you have. Set up another before you remove it");
        if (form.Value(Passkey) is { Length: > 0 } passkey)
            await passkeys.Remove(member, WebEncoders.Base64UrlDecode(passkey));
        else
            await apps.Remove(member.Id, cancel);
        await changes.Record($"staff:{member.Id}", member.Id, "Removed a second factor", cancel: cancel);
        return Results.Redirect($"{Address}?done");
    }
}
