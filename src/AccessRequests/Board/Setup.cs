using AccessRequests.Identity;
using AccessRequests.Web;
using AccessRequests.Worklists;

namespace AccessRequests.Board;

public static class Setup
{
    static readonly string[] Readers = [Role.Director, Role.Lead, Role.ConductLead];

    public static void MapBoard(this IEndpointRouteBuilder app)
    {
        app.MapGet("/board", Show).ForStaff(Readers).ExcludeFromDescription();
        app.MapGet("/api/board", Get)
            .ForStaff(Readers)
            .WithTags("Lists")
            .WithName("Board")
            .WithSummary("How open cases stand against their dates, and what falls due next")
            .Produces<BoardFigures>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
    }

    static async Task<IResult> Show(Actor actor, WorklistQuery list, CancellationToken cancel) =>
        Page.Show<BoardPage>(new { Figures = await Read(actor, list, cancel), Actor = actor });

    static async Task<IResult> Get(Actor actor, WorklistQuery list, CancellationToken cancel) => Results.Ok(await Read(actor, list, cancel));

    static async Task<BoardFigures> Read(Actor actor, WorklistQuery list, CancellationToken cancel) =>
        BoardFigures.Of(await list.Read(new WorklistAsk(WorklistView.Open, actor, Take: 10), cancel));
}
