using System.Security.Claims;
using AccessRequests.Web;
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
        app.MapPost("/staff/sign-out", (Delegate)SignOut).TakesForm().ExcludeFromDescription();
        app.MapGet("/staff", (Actor actor) => Results.Redirect(StartOf(actor))).ForStaff().ExcludeFromDescription();
    }

    public static string AddressFor(string wanted) =>
        ReturnAddress.Local(wanted) is { } known ? $"{Address}?{ReturnUrl}={Uri.EscapeDataString(known)}" : Address;

    static IResult Show([FromQuery] string? returnUrl, [FromQuery] string? signedOut, ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true
            ? Results.Redirect(ReturnAddress.Local(returnUrl) ?? "/staff")
            : Page.Show<SignInPage>(new { Form = FormInput.With((ReturnUrl, returnUrl ?? "")), SignedOut = signedOut is not null });

    static async Task<IResult> Post(HttpContext http, SignIn signIn, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        if (SignInShape.Errors(form.Value(Email), form.Value(Password)) is { Count: > 0 } missing)
            return Again(form.But(missing));
        switch (await signIn.Try(http, form.Value(Email)!, form.Value(Password)!, cancel))
        {
            case SignInOutcome.TooMany tooMany:
                return Answer.TooMany(http, tooMany.Wait);
            case SignInOutcome.Accepted accepted:
                await StaffSession.Begin(http, accepted.Member, isConfirmed: true);
                return Results.Redirect(accepted.Member.MustChangePassword ? ChangePasswordEndpoints.Address : ReturnAddress.Local(form.Value(ReturnUrl)) ?? "/staff");
            default:
                return Again(form.But(new FieldError(Email, SignIn.RefusedWords)));
        }
    }

    static async Task<IResult> SignOut(HttpContext http)
    {
        await StaffSession.End(http);
        return Results.Redirect($"{Address}?signedOut");
    }

    static IResult Again(FormInput form) => Page.Show<SignInPage>(new { Form = form }, StatusCodes.Status422UnprocessableEntity);

    static string StartOf(Actor actor) =>
        actor.Is(Role.Caseworker, Role.Lead) ? "/staff/work" : actor.Is(Role.Director) ? "/board" : AccountEndpoints.Address;
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
