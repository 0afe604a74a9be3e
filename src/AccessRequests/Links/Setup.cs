using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using JasperFx.Events.Projections;
using Marten;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Links;

public static class Setup
{
    public static IServiceCollection AddLinks(this IServiceCollection services) => services.AddScoped<CaseLinks>().AddScoped<SameMessageDesk>();

    /// <summary>Lets a link be taken away from its other side too.</summary>
    public static IServiceCollection AddLinkDoor<TCase>(this IServiceCollection services, KindOfCase kind) where TCase : class, ICaseState =>
        services.AddScoped<ILinkDoor>(provider => new LinkDoor<TCase>(kind, provider.GetRequiredService<Casefiles<TCase>>(), provider.GetRequiredService<ActRunner<TCase>>()));

    public static void AddLinks(this StoreOptions store)
    {
        foreach (var (type, name) in StoredNames)
            store.Events.MapEventType(type, name);
        store.Projections.Add(new LinkTable(), ProjectionLifecycle.Inline);
        store.SendOnly(LinkTable.Called, LinkTable.Reads);
        store.Storage.ExtendedSchemaObjects.Add(LinkTable.TableDefinition);
    }

    /// <summary>The names under which facts are stored are a contract: never renamed, only added to.</summary>
    public static IReadOnlyDictionary<Type, string> StoredNames { get; } = new Dictionary<Type, string> { [typeof(CaseLinked)] = "case_linked", [typeof(CaseUnlinked)] = "case_unlinked" };

    /// <summary>What every kind of case has: its links, and the acts that make one and take it away.</summary>
    public static void MapLinks<TCase>(this IEndpointRouteBuilder app, KindOfCase kind) where TCase : class, ICaseState
    {
        app.MapAct<LinkCase<TCase>, TCase, LinkCasePage<TCase>, ActAccepted>(kind, PostForm<TCase>, PostJson<TCase>);
        app.MapUnlinking<TCase>(kind);
        app.MapGet($"{kind.ApiRoute}/links", Get<TCase>)
            .ForStaff()
            .WithTags("Links between cases")
            .WithName($"LinksOf{kind.Kind}")
            .WithSummary("The cases linked to this one, of those that you may know of")
            .Produces<SeenLinks>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    static async Task<IResult> Get<TCase>(string reference, Actor actor, Casefiles<TCase> files, CaseLinks links, CancellationToken cancel) where TCase : class, ICaseState =>
        await files.Find(reference, actor, cancel) is null ? Answer.NotFound() : Results.Ok(await links.Of(reference, actor, cancel));

    static async Task<IResult> PostForm<TCase>(
        string reference, HttpContext http, Actor actor, Casefiles<TCase> files, ActRunner<TCase> acts, CaseLinks links, CancellationToken cancel) where TCase : class, ICaseState
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        if (await files.Find(reference, actor, cancel) is { } found && await IsHidden(form.Value("other"), actor, links, cancel))
            return Page.Show<LinkCasePage<TCase>>(new { Case = found, Form = form.But(new FieldError("other", LinkCase<TCase>.NoSuchCase)) }, StatusCodes.Status422UnprocessableEntity);
        return await ActEndpoints.AnswerForm<LinkCase<TCase>, TCase, LinkCasePage<TCase>>(reference, http, actor, files, acts, _ => ActEndpoints.BackTo(reference), null, cancel);
    }

    static async Task<IResult> PostJson<TCase>(
        string reference, [FromBody] LinkCase<TCase> command, [FromQuery] long version, Actor actor, Casefiles<TCase> files, ActRunner<TCase> acts, CaseLinks links, CancellationToken cancel)
        where TCase : class, ICaseState =>
        await files.Find(reference, actor, cancel) is not null && await IsHidden(command.Other, actor, links, cancel)
            ? Answer.Refused([new FieldError("other", LinkCase<TCase>.NoSuchCase)])
            : await ActEndpoints.AnswerJson(reference, command, version, actor, acts, accepted => Results.Ok(new ActAccepted(reference, accepted.Version)), null, cancel);

    /// <summary>A number that is none is the shape's to refuse; one that hides a case is answered like one that does not exist.</summary>
    internal static async Task<bool> IsHidden(string? typed, Actor actor, CaseLinks links, CancellationToken cancel) =>
        CaseReference.TryParse(typed, out var other) && !await links.MayKnowOf(other.Value, actor, cancel);
}
