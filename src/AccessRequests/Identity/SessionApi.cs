using System.Security.Claims;
using AccessRequests.Identity.SecondFactors;
using AccessRequests.Identity.Sessions;
using AccessRequests.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Identity;

/// <param name="Code">Of the authenticator app, or a recovery code, where one is set up.</param>
public sealed record Credentials(string? Email, string? Password, string? Code = null)
{
    public override string ToString() => "[credentials]";
}

/// <param name="Code">Of the authenticator app, or a recovery code; the password where neither is set up.</param>
public sealed record Confirmation(string? Code)
{
    public override string ToString() => "[confirmation]";
}

/// <param name="Id">What the metadata of a case calls this person.</param>
public sealed record WhoAmI(Guid Id, string Name, IReadOnlyList<string> Roles);

/// <summary>Signing in and out by programs. The session is the same cookie that a browser has.</summary>
public static class SessionApi
{
    const string Address = "/api/session";

    public static void MapSessionApi(this IEndpointRouteBuilder app)
    {
        app.MapPost(Address, Post)
            .WithTags("Session").WithName("SignIn").WithSummary("Sign in as staff")
            .WithDescription("Answers with the cookie \"staff\" (over https \"__Host-staff\"): send it with every call. It ends after 30 minutes without use, and after ten hours.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        app.MapGet(Address, Get).ForStaff()
            .WithTags("Session").WithName("WhoAmI").WithSummary("Who is signed in")
            .Produces<WhoAmI>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        app.MapPost($"{Address}/confirmation", Confirm).ForStaff()
            .WithTags("Session").WithName("ConfirmSession").WithSummary("Prove again who one is")
            .WithDescription("Before an operation that answers 403 with the code \"step-up-required\". It then opens for five minutes.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        app.MapDelete(Address, Delete)
            .WithTags("Session").WithName("SignOut").WithSummary("Sign out")
            .Produces(StatusCodes.Status204NoContent);
    }

    static async Task<IResult> Post(
        [FromBody] Credentials credentials, HttpContext http, SignIn signIn, Proving proving, SecondFactorPolicy policy, TimeProvider time, CancellationToken cancel)
    {
        if (SignInShape.Errors(credentials.Email, credentials.Password) is { Count: > 0 } missing)
            return Answer.Refused(missing);
        switch (await signIn.Try(http, credentials.Email!, credentials.Password!, cancel))
        {
            case SignInOutcome.TooMany tooMany:
                return Answer.TooMany(http, tooMany.Wait);
            case SignInOutcome.Accepted { Member.MustChangePassword: true }:
                return Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: $"Change your password first, at {ChangePasswordEndpoints.Address}");
            case SignInOutcome.Accepted accepted:
                var hasFactor = (await proving.MeansOf(accepted.Member, cancel)).HasAny;
                if (!hasFactor && policy.IsRequired)
                    return Results.Problem(statusCode: StatusCodes.Status403Forbidden, title: $"Set up a second factor first, at {OwnFactorsEndpoints.Address}");
                if (hasFactor && await Refusal(http, proving, accepted.Member, credentials.Code, cancel) is { } refusal)
                    return refusal;
                await StaffSession.Begin(http, accepted.Member, time.GetUtcNow());
                return Results.NoContent();
            default:
                return Results.Problem(statusCode: StatusCodes.Status401Unauthorized, title: SignIn.RefusedWords);
        }
    }

    /// <summary>A right code opens for five minutes what asks for a recent proof.</summary>
    static async Task<IResult> Confirm(
        [FromBody] Confirmation confirmation, HttpContext http, ClaimsPrincipal user, UserManager<StaffMember> accounts, Proving proving, SessionStore sessions, CancellationToken cancel)
    {
        if (await accounts.GetUserAsync(user) is not { } member || StaffClaims.SessionOf(user) is not { } session)
            return Results.Challenge();
        var means = await proving.MeansOf(member, cancel);
        if (string.IsNullOrEmpty(confirmation.Code))
            return Answer.Refused([new("code", means.HasAny ? "Enter the code" : "Enter your password")]);
        switch (await proving.Try(http, member, confirmation.Code, cancel))
        {
            case Proof.Right:
                await sessions.Confirm(session, cancel);
                return Results.NoContent();
            case Proof.TooMany:
                return Answer.TooMany(http, AttemptKind.SecondFactor.Window);
            default:
                return Answer.Refused([new("code", "This is wrong or was used before")]);
        }
    }

    static async Task<IResult?> Refusal(HttpContext http, Proving proving, StaffMember member, string? code, CancellationToken cancel)
    {
        if (string.IsNullOrEmpty(code))
            return Results.Problem(statusCode: StatusCodes.Status401Unauthorized, title: "Send a code of your authenticator app as well", extensions: Code("second-factor-required"));
        return await proving.Try(http, member, code, cancel) switch
        {
            Proof.Right => null,
            Proof.TooMany => Answer.TooMany(http, AttemptKind.SecondFactor.Window),
            _ => Results.Problem(statusCode: StatusCodes.Status401Unauthorized, title: "The code is wrong or was used before", extensions: Code("second-factor-wrong")),
        };
    }

    static IEnumerable<KeyValuePair<string, object?>> Code(string code) => [new("code", code)];

    static WhoAmI Get(Actor actor) => new(actor.StaffId!.Value, actor.Name, [.. Role.All.Where(actor.Roles.Contains)]);

    static async Task<IResult> Delete(HttpContext http)
    {
        await StaffSession.End(http);
        return Results.NoContent();
    }
}
