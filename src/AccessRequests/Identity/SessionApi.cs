using System.Security.Claims;
using AccessRequests.Web;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Identity;

public sealed record Credentials(string? Email, string? Password)
{
    public override string ToString() => "[credentials]";
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
        app.MapDelete(Address, (Delegate)Delete)
            .WithTags("Session").WithName("SignOut").WithSummary("Sign out")
            .Produces(StatusCodes.Status204NoContent);
    }

    static async Task<IResult> Post([FromBody] Credentials credentials, HttpContext http, SignIn signIn, CancellationToken cancel)
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
                await StaffSession.Begin(http, accepted.Member, isConfirmed: true);
                return Results.NoContent();
            default:
                return Results.Problem(statusCode: StatusCodes.Status401Unauthorized, title: SignIn.RefusedWords);
        }
    }

    static WhoAmI Get(Actor actor) => new(actor.StaffId!.Value, actor.Name, [.. Role.All.Where(actor.Roles.Contains)]);

    static async Task<IResult> Delete(HttpContext http)
    {
        await StaffSession.End(http);
        return Results.NoContent();
    }
}
