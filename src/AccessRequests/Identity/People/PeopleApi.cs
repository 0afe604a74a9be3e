using AccessRequests.Identity.SecondFactors;
using AccessRequests.Web;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Identity.People;

/// <summary>The same for programs of an administrator.</summary>
public static class PeopleApi
{
    const string Address = "/api/people", One = $"{Address}/{{id}}";

    public static void MapPeopleApi(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, List).ForStaff(Role.Administrator)
            .WithTags("People").WithName("ListPeople").WithSummary("Everybody with an account, with their roles and how many open cases they have")
            .Produces<IReadOnlyList<Person>>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        app.MapPost(Address, Invite).Careful()
            .WithName("InvitePerson").WithSummary("Let somebody in, with a password to be used once within seven days")
            .Produces<Invited>(StatusCodes.Status201Created)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
        app.MapPut($"{One}/roles", SetRoles).Careful()
            .WithName("SetRoles").WithSummary("Give somebody exactly these roles; all their sessions end")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
        app.MapPost($"{One}/leave", Leave).Careful()
            .WithName("LetPersonLeave").WithSummary("Let somebody in no more; what they did keeps their name")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
        app.MapPost($"{One}/second-factor-reset", AskReset).Careful()
            .WithName("AskForSecondFactorReset").WithSummary("Ask that somebody may set up their second factor anew; another person has to agree")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    static RouteHandlerBuilder Careful(this RouteHandlerBuilder endpoint) => endpoint.ForStaff(Role.Administrator).RequireRecentSignIn()
        .WithTags("People")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden);

    static Task<IReadOnlyList<Person>> List(Actor actor, PeopleDesk desk, CancellationToken cancel) => desk.All(actor, cancel);

    static async Task<IResult> Invite([FromBody] Invitation invitation, Actor actor, PeopleDesk desk)
    {
        var (invited, errors) = await desk.Invite(invitation, actor);
        return invited is null ? Answer.Refused(errors) : Results.Created(PeopleEndpoints.Of(invited.Id), invited);
    }

    static async Task<IResult> SetRoles(Guid id, [FromBody] RolesGiven given, Actor actor, PeopleDesk desk) =>
        AnswerTo(given.Roles is null ? [new FieldError("roles", "Choose at least one role")] : await desk.SetRoles(id, given.Roles, actor));

    static async Task<IResult> Leave(Guid id, Actor actor, PeopleDesk desk) => AnswerTo(await desk.Leave(id, actor));

    static async Task<IResult> AskReset(Guid id, Actor actor, PeopleDesk desk, FactorResets resets, CancellationToken cancel)
    {
        if (await desk.Find(id, actor, cancel) is not { State: not PersonState.Left })
            return Answer.NotFound();
        await resets.Ask(id, actor, cancel);
        return Results.NoContent();
    }

    static IResult AnswerTo(IReadOnlyList<FieldError>? errors) => errors switch { null => Answer.NotFound(), [] => Results.NoContent(), _ => Answer.Refused(errors) };
}
