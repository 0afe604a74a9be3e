using AccessRequests.Identity;
using AccessRequests.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Following;

/// <summary>The requester's own side of a case, opened by the access code.</summary>
public static class FollowEndpoints
{
    public const string Case = RequesterSession.StartPage + "/case", Code = "accessCode";

    const string SignOutAddress = RequesterSession.StartPage + "/sign-out";

    /// <summary>What their looks are for, as the view log keeps it.</summary>
    public const string Purpose = "follow their own request";

    /// <summary>What they open, as the view log keeps it.</summary>
    public static readonly IReadOnlyList<string> Fields = ["correspondence with the requester"];

    internal static void MapFollowPages(this IEndpointRouteBuilder app)
    {
        app.MapGet(RequesterSession.StartPage, Show).AllowAnonymous().ExcludeFromDescription();
        app.MapPost(RequesterSession.StartPage, Enter).AllowAnonymous().TakesForm().ExcludeFromDescription();
        app.MapGet(Case, ShowCase).ForRequester().ExcludeFromDescription();
        app.MapPost(SignOutAddress, (Delegate)SignOut).ForRequester().TakesForm().ExcludeFromDescription();
    }

    /// <summary>An error beside the code, the same whatever was wrong with it.</summary>
    internal static FieldError WrongCode { get; } = new(Code, "We do not know this access code. Check each letter and number, then try again");

    static async Task<IResult> Show(HttpContext http, [FromQuery] string? ended, [FromQuery] string? signedOut) =>
        (await http.AuthenticateAsync(RequesterSession.Scheme)).Succeeded
            ? Results.Redirect(Case)
            : Page.Show<FollowPage>(new { HasEnded = ended is not null, HasSignedOut = signedOut is not null });

    static async Task<IResult> Enter(HttpContext http, CodeEntry entry, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        var typed = form.Value(Code);
        if (string.IsNullOrWhiteSpace(typed))
            return Again(FormInput.Empty, new(Code, "Enter your access code"));
        switch (await entry.Try(http, typed, cancel))
        {
            case CodeTried.Opened opened:
                await RequesterSession.SignIn(http, opened.Reference, typed);
                return Results.Redirect(Case);
            case CodeTried.TooMany tooMany:
                return Answer.TooMany(http, tooMany.Wait);
            default:
                return Again(form, WrongCode);
        }
    }

    static async Task<IResult> ShowCase(HttpContext http, IEnumerable<IFollowedKind> kinds, CancellationToken cancel) =>
        RequesterSession.CaseOf(http.User) is { } reference && kinds.Of(reference) is { } kind && await kind.Show(http, reference, cancel) is { } page ? page : Answer.NotFoundPage();

    static async Task<IResult> SignOut(HttpContext http)
    {
        await RequesterSession.SignOut(http);
        return Results.Redirect($"{RequesterSession.StartPage}?signedOut");
    }

    static IResult Again(FormInput form, FieldError error) =>
        Page.Show<FollowPage>(new { Form = form.But(error) }, StatusCodes.Status422UnprocessableEntity);
}
