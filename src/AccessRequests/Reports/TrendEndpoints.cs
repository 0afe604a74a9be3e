using AccessRequests.Figures;
using AccessRequests.Identity;
using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.Reports;

/// <summary>How much arrives, and whether what falls due can be done.</summary>
static class TrendEndpoints
{
    static readonly string[] Readers = [Role.Director, Role.Lead, Role.ConductLead];

    public static void MapTrends(this IEndpointRouteBuilder app)
    {
        app.MapGet("/board/trends", Show).ForStaff(Readers).ExcludeFromDescription();
        app.MapGet("/api/board/trends", Get)
            .ForStaff(Readers)
            .WithTags("Lists")
            .WithName("Trends")
            .WithSummary("What arrived by week with the same weeks of last year, and what falls due against what is usually finished")
            .WithDescription("With If-None-Match: 304 where nothing changed.")
            .Produces<Trends>()
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
    }

    static async Task<IResult> Show(Actor actor, FigureQuery figures, TimeProvider time, CancellationToken cancel) =>
        Page.Show<TrendsPage>(new { Trends = await Read(actor, figures, time, cancel) });

    static async Task<IResult> Get(HttpContext http, Actor actor, FigureQuery figures, TimeProvider time, CancellationToken cancel)
    {
        var trends = await Read(actor, figures, time, cancel);
        return ETags.Answer(http, trends, trends with { AsAt = default });
    }

    static async Task<Trends> Read(Actor actor, FigureQuery figures, TimeProvider time, CancellationToken cancel)
    {
        var today = UkTime.DateOf(time.GetUtcNow());
        return Trends.Of(await figures.Read(actor, Trends.Ask(today), cancel), today);
    }
}
