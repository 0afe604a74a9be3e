using AccessRequests.Identity.SecondFactors;
using AccessRequests.Web;

namespace AccessRequests.Identity.People;

/// <summary>What administrators do is seen, and in one thing agreed to, by those who are not administrators.</summary>
public static class OversightEndpoints
{
    public const string ResetsAddress = "/staff/second-factor-resets", ChangesAddress = "/staff/changes";

    const int Shown = 200;

    static readonly string[] Overseers = [Role.Administrator, Role.Lead, Role.Director];

    public static void MapOversight(this IEndpointRouteBuilder app)
    {
        app.MapGet(ChangesAddress, ShowChanges).ForStaff(Overseers).ExcludeFromDescription();
        app.MapGet(ResetsAddress, ShowResets).ForStaff(Overseers).RequireRecentSignIn().ExcludeFromDescription();
        app.MapPost(ResetsAddress, PostReset).ForStaff(Overseers).TakesForm().RequireRecentSignIn().ExcludeFromDescription();
        app.MapGet("/api/changes", ListChanges).ForStaff(Overseers)
            .WithTags("People").WithName("ListChanges").WithSummary("Who changed accounts and rights, the latest first")
            .Produces<IReadOnlyList<Change>>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        app.MapGet("/api/second-factor-resets", ListResets).ForStaff(Overseers)
            .WithTags("People").WithName("ListSecondFactorResets").WithSummary("New second factors that wait for a second person to agree")
            .Produces<IReadOnlyList<FactorReset>>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        app.MapPost("/api/second-factor-resets/{id}/agreement", AgreeByApi).ForStaff(Overseers).RequireRecentSignIn()
            .WithTags("People").WithName("AgreeToSecondFactorReset").WithSummary("Agree, as the second person, to a new second factor")
            .WithDescription("Neither for whoever asked nor for whom it is. Everything that the person had set up is gone, and they begin with the password that is answered.")
            .Produces<Invited>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    static async Task<IResult> ShowChanges(Changes changes, StaffDirectory directory, CancellationToken cancel) =>
        Page.Show<ChangesPage>(new { Changes = await changes.Read(Shown, cancel), Names = await directory.Names(cancel) });

    static Task<IReadOnlyList<Change>> ListChanges(Changes changes, CancellationToken cancel) => changes.Read(Shown, cancel);

    static Task<IReadOnlyList<FactorReset>> ListResets(FactorResets resets, CancellationToken cancel) => resets.Waiting(cancel);

    static async Task<IResult> ShowResets(Actor actor, FactorResets resets, StaffDirectory directory, CancellationToken cancel) =>
        Page.Show<ResetsPage>(new { Resets = await resets.Waiting(cancel), Names = await directory.Names(cancel), Actor = actor });

    static async Task<IResult> PostReset(HttpContext http, Actor actor, FactorResets resets, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        if (Guid.TryParse(form.Value("refuse"), out var refused))
            return await resets.Refuse(refused, actor, cancel) ? Results.Redirect(ResetsAddress) : Answer.NotFoundPage();
        return Guid.TryParse(form.Value("agree"), out var agreed) && await resets.Agree(agreed, actor, cancel) is { } result
            ? Page.Show<OneTimePasswordPage>(new { Invited = new Invited(result.Member.Id, result.Member.Email!, result.OneTimePassword!) })
            : Answer.NotFoundPage();
    }

    static async Task<IResult> AgreeByApi(Guid id, Actor actor, FactorResets resets, CancellationToken cancel) =>
        await resets.Agree(id, actor, cancel) is { } result ? Results.Ok(new Invited(result.Member.Id, result.Member.Email!, result.OneTimePassword!)) : Answer.NotFound();
}
