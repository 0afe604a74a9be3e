using System.Security.Claims;
using AccessRequests.Web;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Identity.Sessions;

/// <summary>A session of one's own, in the API.</summary>
/// <param name="IsThis">The one that asks.</param>
public sealed record OwnSession(Guid Id, DateTimeOffset BegunAt, DateTimeOffset LastUsedAt, string Browser, bool IsThis);

/// <summary>Where somebody is signed in: their own sessions, to look at and to end.</summary>
public static class SessionsEndpoints
{
    public const string Address = "/staff/account/sessions";

    const string Api = "/api/sessions", Chosen = "session";

    public static void MapSessions(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, Show).ForStaff().ExcludeFromDescription();
        app.MapPost(Address, Post).ForStaff().TakesForm().ExcludeFromDescription();
        app.MapGet(Api, List).ForStaff()
            .WithTags("Session").WithName("ListSessions").WithSummary("Where one is signed in")
            .Produces<IReadOnlyList<OwnSession>>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        app.MapDelete(Api, EndOthers).ForStaff()
            .WithTags("Session").WithName("EndOtherSessions").WithSummary("End all of one's other sessions")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        app.MapDelete($"{Api}/{{id}}", EndOne).ForStaff()
            .WithTags("Session").WithName("EndSession").WithSummary("End one of one's own sessions")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    static async Task<IResult> Show(ClaimsPrincipal user, Actor actor, SessionStore sessions, [FromQuery] string? ended, CancellationToken cancel) =>
        Page.Show<SessionsPage>(new { Sessions = await sessions.Of(actor.StaffId!.Value, cancel), This = StaffClaims.SessionOf(user), HasEnded = ended is not null });

    /// <summary>One that is named; all others where none is.</summary>
    static async Task<IResult> Post(HttpContext http, ClaimsPrincipal user, Actor actor, SessionStore sessions, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        var here = StaffClaims.SessionOf(user)!.Value;
        if (!Guid.TryParse(form.Value(Chosen), out var chosen))
            await sessions.EndAllBut(actor.StaffId!.Value, here, cancel);
        else if (!await sessions.End(actor.StaffId!.Value, chosen, cancel))
            return Answer.NotFoundPage();
        return Results.Redirect($"{Address}?ended");
    }

    static async Task<IReadOnlyList<OwnSession>> List(ClaimsPrincipal user, Actor actor, SessionStore sessions, CancellationToken cancel)
    {
        var here = StaffClaims.SessionOf(user);
        return [.. (await sessions.Of(actor.StaffId!.Value, cancel)).Select(session => new OwnSession(session.Id, session.Begun, session.LastUsed, session.Browser, session.Id == here))];
    }

    static async Task<IResult> EndOthers(ClaimsPrincipal user, Actor actor, SessionStore sessions, CancellationToken cancel)
    {
        await sessions.EndAllBut(actor.StaffId!.Value, StaffClaims.SessionOf(user)!.Value, cancel);
        return Results.NoContent();
    }

    static async Task<IResult> EndOne(Guid id, Actor actor, SessionStore sessions, CancellationToken cancel) =>
        await sessions.End(actor.StaffId!.Value, id, cancel) ? Results.NoContent() : Answer.NotFound();
}
