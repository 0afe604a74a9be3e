using System.Security.Claims;
using AccessRequests.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Identity.SecondFactors;

/// <summary>The second step of signing in, after the password.</summary>
public static class SecondFactorEndpoints
{
    public const string Address = "/staff/second-factor", PasskeyQuestionAddress = "/staff/passkey-question";

    const string ReturnUrl = "returnUrl";

    public static void MapSecondFactor(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, Show).ForStaffWhoNeed(StaffNeed.SecondFactor).ExcludeFromDescription();
        app.MapPost(Address, Post).ForStaffWhoNeed(StaffNeed.SecondFactor).TakesForm().ExcludeFromDescription();
        app.MapPost(PasskeyQuestionAddress, AskPasskey).ForStaffWhoNeed(StaffNeed.SecondFactor).TakesForm().ExcludeFromDescription();
    }

    public static string AddressFor(string? wanted) => wanted is null ? Address : $"{Address}?{ReturnUrl}={Uri.EscapeDataString(wanted)}";

    static async Task<IResult> Show(ClaimsPrincipal user, UserManager<StaffMember> accounts, Proving proving, [FromQuery] string? returnUrl, CancellationToken cancel)
    {
        var wanted = ReturnAddress.Local(returnUrl);
        return StaffClaims.NeedOf(user) is null ? Results.Redirect(wanted ?? "/staff") :
            await accounts.GetUserAsync(user) is { } member ? Ask(await proving.MeansOf(member, cancel), FormInput.With((ReturnUrl, wanted ?? ""))) :
            Results.Challenge();
    }

    static async Task<IResult> Post(HttpContext http, UserManager<StaffMember> accounts, Proving proving, KnownBrowser known, TimeProvider time, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        if (await accounts.GetUserAsync(http.User) is not { } member)
            return Results.Challenge();
        var means = await proving.MeansOf(member, cancel);
        var proof = await proving.Try(http, member, form, cancel);
        if (proof == Proof.TooMany)
            return Answer.TooMany(http, AttemptKind.SecondFactor.Window);
        if (proof != Proof.Right)
            return Ask(means, form.But(Proving.Sentence(proof, means)), StatusCodes.Status422UnprocessableEntity);
        known.Remember(http, accounts.NormalizeEmail(member.Email!));
        await StaffSession.Begin(http, member, time.GetUtcNow());
        return Results.Redirect(ReturnAddress.Local(form.Value(ReturnUrl)) ?? "/staff");
    }

    static async Task<PasskeyQuestion> AskPasskey(HttpContext http, UserManager<StaffMember> accounts, Passkeys passkeys) => await passkeys.Ask(http, await accounts.GetUserAsync(http.User));

    static IResult Ask(Means means, FormInput form, int status = StatusCodes.Status200OK) => Page.Show<SecondFactorPage>(new { Means = means, Form = form }, status);
}
