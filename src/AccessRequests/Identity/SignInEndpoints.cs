using System.Security.Claims;
using AccessRequests.Identity.People;
using AccessRequests.Identity.SecondFactors;
using AccessRequests.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Identity;

/// <summary>Signing in and out by pages, and the page from which everybody starts.</summary>
public static class SignInEndpoints
{
    const string Address = "/staff/sign-in", Email = "email", Password = "password", ReturnUrl = "returnUrl";

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, Show).ExcludeFromDescription();
        app.MapPost(Address, Post).TakesForm().ExcludeFromDescription();
        app.MapPost($"{Address}/passkey-question", AskPasskey).TakesForm().ExcludeFromDescription();
        app.MapPost($"{Address}/passkey", PostPasskey).TakesForm().ExcludeFromDescription();
        app.MapPost("/staff/sign-out", (Delegate)SignOut).TakesForm().ExcludeFromDescription();
        app.MapGet("/staff", (Actor actor) => Results.Redirect(StartOf(actor))).ForStaff().ExcludeFromDescription();
    }

    public static string AddressFor(string wanted) =>
        ReturnAddress.Local(wanted) is { } known ? $"{Address}?{ReturnUrl}={Uri.EscapeDataString(known)}" : Address;

    static IResult Show([FromQuery] string? returnUrl, [FromQuery] string? signedOut, [FromQuery] string? refused, ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true
            ? Results.Redirect(ReturnAddress.Local(returnUrl) ?? "/staff")
            : Page.Show<SignInPage>(new { Form = FormInput.With((ReturnUrl, returnUrl ?? "")), SignedOut = signedOut is not null, IsRefused = refused is not null });

    static async Task<IResult> Post(HttpContext http, SignIn signIn, Proving proving, SecondFactorPolicy policy, TimeProvider time, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        if (SignInShape.Errors(form.Value(Email), form.Value(Password)) is { Count: > 0 } missing)
            return Again(form.But(missing));
        switch (await signIn.Try(http, form.Value(Email)!, form.Value(Password)!, cancel))
        {
            case SignInOutcome.TooMany tooMany:
                return Answer.TooMany(http, tooMany.Wait);
            case SignInOutcome.Accepted accepted:
                var hasFactor = (await proving.MeansOf(accepted.Member, cancel)).HasAny;
                await StaffSession.Begin(http, accepted.Member, hasFactor || policy.IsRequired ? null : time.GetUtcNow());
                var wanted = ReturnAddress.Local(form.Value(ReturnUrl));
                return Results.Redirect(hasFactor ? SecondFactorEndpoints.AddressFor(wanted) : accepted.Member.MustChangePassword ? ChangePasswordEndpoints.Address : wanted ?? "/staff");
            default:
                return Again(form.But(new FieldError(Email, SignIn.RefusedWords)));
        }
    }

    static Task<PasskeyQuestion> AskPasskey(HttpContext http, Passkeys passkeys) => passkeys.Ask(http, null);

    /// <summary>A passkey proves two things at once: it is at hand, and its owner unlocked it.</summary>
    static async Task<IResult> PostPasskey(HttpContext http, Passkeys passkeys, Attempts attempts, UserManager<StaffMember> accounts, KnownBrowser known, TimeProvider time, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        var attempt = await attempts.Begin(AttemptKind.SignIn, Attempts.AddressOf(http), cancel);
        if (!attempt.IsAllowed)
            return Answer.TooMany(http, attempt.Wait);
        if (await passkeys.Answered(http, form.Value(Proving.State), form.Value(Proving.Credential)) is not { } member)
            return Again(form.But(new FieldError(null, "We do not know this passkey. Sign in with your password, or ask the person who looks after users and roles")));
        await attempts.Succeeded(attempt, cancel);
        known.Remember(http, accounts.NormalizeEmail(member.Email!));
        await StaffSession.Begin(http, member, time.GetUtcNow());
        return Results.Redirect(ReturnAddress.Local(form.Value(ReturnUrl)) ?? "/staff");
    }

    static async Task<IResult> SignOut(HttpContext http)
    {
        await StaffSession.End(http);
        return Results.Redirect($"{Address}?signedOut");
    }

    static IResult Again(FormInput form) => Page.Show<SignInPage>(new { Form = form }, StatusCodes.Status422UnprocessableEntity);

    static string StartOf(Actor actor) =>
        actor.Is(Role.Caseworker, Role.Lead) ? "/staff/work" : actor.Is(Role.Director) ? "/board" :
        actor.Is(Role.Administrator) ? PeopleEndpoints.Address : AccountEndpoints.Address;
}

/// <summary>What has to be there at all, for a form and for the API alike.</summary>
static class SignInShape
{
    public static IReadOnlyList<FieldError> Errors(string? email, string? password) =>
    [
        .. string.IsNullOrWhiteSpace(email) || email.Length > 256 || email.Any(char.IsControl) ? [new FieldError("email", "Enter your email address")] : Array.Empty<FieldError>(),
        .. string.IsNullOrEmpty(password) ? [new FieldError("password", "Enter your password")] : Array.Empty<FieldError>(),
    ];
}
