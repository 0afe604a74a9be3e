using AccessRequests.Identity.SecondFactors;
using AccessRequests.Web;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Identity.Tokens;

/// <summary>One's own tokens for programs: pages and operations.</summary>
public static class TokenEndpoints
{
    public const string Address = "/staff/account/tokens", New = $"{Address}/new";

    const string Api = "/api/tokens";

    public static void MapTokens(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, Show).ForStaff().ExcludeFromDescription();
        app.MapPost(Address, Revoke).ForStaff().TakesForm().ExcludeFromDescription();
        app.MapGet(New, (TokenScopes scopes) => Ask(scopes, FormInput.Empty)).ForStaff().RequireRecentSignIn().ExcludeFromDescription();
        app.MapPost(New, Make).ForStaff().TakesForm().RequireRecentSignIn().ExcludeFromDescription();
        app.MapGet(Api, List).ForStaff()
            .WithTags("Tokens").WithName("ListTokens").WithSummary("One's own tokens")
            .Produces<IReadOnlyList<Token>>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        app.MapPost(Api, MakeByApi).ForStaff().RequireRecentSignIn()
            .WithTags("Tokens").WithName("MakeToken").WithSummary("Make a token for a program")
            .WithDescription("Only in a session of a person, not with another token. Send the secret as \"Authorization: Bearer\".")
            .Produces<TokenMade>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
        app.MapDelete($"{Api}/{{id}}", RevokeByApi).ForStaff()
            .WithTags("Tokens").WithName("RevokeToken").WithSummary("Make a token worth nothing")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    static async Task<IResult> Show(Actor actor, TokenStore tokens, [FromQuery] string? revoked, CancellationToken cancel) =>
        Page.Show<TokensPage>(new { Tokens = await tokens.Of(actor.StaffId!.Value, cancel), HasRevoked = revoked is not null });

    static async Task<IResult> Make(HttpContext http, Actor actor, OwnTokens own, TokenScopes scopes, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        var wanted = new TokenWanted(form.Value("name"), [.. form.ValuesOf("scopes").OfType<string>()], int.TryParse(form.Value("days"), out var days) ? days : null);
        var (made, errors) = await own.Make(actor, wanted, cancel);
        return made is null ? Ask(scopes, form.But(errors)) : Page.Show<TokenMadePage>(new { Made = made });
    }

    static async Task<IResult> Revoke(HttpContext http, Actor actor, OwnTokens own, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        return Guid.TryParse(form.Value("token"), out var id) && await own.Revoke(actor, id, cancel) ? Results.Redirect($"{Address}?revoked") : Answer.NotFoundPage();
    }

    static Task<IReadOnlyList<Token>> List(Actor actor, TokenStore tokens, CancellationToken cancel) => tokens.Of(actor.StaffId!.Value, cancel);

    static async Task<IResult> MakeByApi([FromBody] TokenWanted wanted, Actor actor, OwnTokens own, CancellationToken cancel)
    {
        var (made, errors) = await own.Make(actor, wanted, cancel);
        return made is null ? Answer.Refused(errors) : Results.Created($"{Api}/{made.Id}", made);
    }

    static async Task<IResult> RevokeByApi(Guid id, Actor actor, OwnTokens own, CancellationToken cancel) =>
        await own.Revoke(actor, id, cancel) ? Results.NoContent() : Answer.NotFound();

    static IResult Ask(TokenScopes scopes, FormInput form) =>
        Page.Show<NewTokenPage>(new { Scopes = scopes.All, Form = form }, form.HasErrors ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
}
