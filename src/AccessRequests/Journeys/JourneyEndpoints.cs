using AccessRequests.Identity;
using AccessRequests.Web;

namespace AccessRequests.Journeys;

/// <summary>A form for the public, one question a page. It needs no script, and every answer is kept as it was typed.</summary>
public static class JourneyEndpoints
{
    public static IServiceCollection AddJourney<TJourney, TCommand>(this IServiceCollection services)
        where TJourney : class, IJourney<TCommand>
        where TCommand : class, new() => services.AddScoped<TJourney>().AddScoped<Visit<TJourney, TCommand>>().AddScoped<Pages<TJourney, TCommand>>();

    public static void MapJourney<TJourney, TCommand>(this IEndpointRouteBuilder app)
        where TJourney : class, IJourney<TCommand>
        where TCommand : class, new()
    {
        var way = TJourney.Way;
        app.MapGet(way.Root, () => Results.Redirect(TJourney.Questions[0].Address)).ForPublic();
        foreach (var question in TJourney.Questions)
        {
            app.MapGet(question.Address, (HttpContext http, Pages<TJourney, TCommand> pages, CancellationToken cancel) => pages.Ask(question, http, cancel)).ForPublic();
            app.MapPost(question.Address, (HttpContext http, Pages<TJourney, TCommand> pages, CancellationToken cancel) => pages.Take(question, http, cancel)).ForPublic().TakesForm();
        }
        app.MapGet(way.Check, (HttpContext http, Pages<TJourney, TCommand> pages, CancellationToken cancel) => pages.ShowCheck(http, cancel)).ForPublic();
        app.MapPost(way.Check, (HttpContext http, Pages<TJourney, TCommand> pages, CancellationToken cancel) => pages.Send(http, cancel)).ForPublic().TakesForm().LimitSubmissions();
        app.MapGet(way.Sent, (HttpContext http, Pages<TJourney, TCommand> pages, CancellationToken cancel) => pages.ShowSent(http, cancel)).ForPublic();
        app.MapGet(way.Delete, () => Page.Show<DeletePage>(new { Way = way, First = TJourney.Questions[0].Address })).ForPublic();
        app.MapPost(way.Delete, (HttpContext http, Visit<TJourney, TCommand> visit, CancellationToken cancel) => Delete(way, http, visit.End, cancel)).ForPublic().TakesForm();
    }

    public static RouteHandlerBuilder ForPublic(this RouteHandlerBuilder endpoint) => endpoint.AllowAnonymous().ExcludeFromDescription();

    static async Task<IResult> Delete(Way way, HttpContext http, Func<HttpContext, CancellationToken, Task> end, CancellationToken cancel)
    {
        await end(http, cancel);
        return Page.Show<DeletedPage>(new { way.Start });
    }
}
