using AccessRequests.Casework;
using AccessRequests.Figures;
using AccessRequests.Identity;
using AccessRequests.Identity.Sessions;
using AccessRequests.Reminders;
using AccessRequests.Web;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Board;

static class BoardEndpoints
{
    static readonly string[] Readers = [Role.Director, Role.Lead, Role.ConductLead];

    public static void MapBoardPages(this IEndpointRouteBuilder app)
    {
        app.MapGet("/board", Show).ForStaff(Readers).ExcludeFromDescription();
        app.MapGet("/board/cases", Cases).ForStaff(Readers).ExcludeFromDescription();
        app.MapGet("/board/reminders", Reminders).ForStaff(Readers).ExcludeFromDescription();
        app.MapGet("/board/figures", Figures).ForStaff(Readers).WithMetadata(new AsksByItself()).ExcludeFromDescription();
        app.MapGet("/board/events", BoardEvents.Tell).ForStaff(Readers).WithMetadata(new AsksByItself()).ExcludeFromDescription();
        app.MapGet("/api/board", Get)
            .ForStaff(Readers)
            .WithTags("Lists")
            .WithName("Board")
            .WithSummary("How open cases stand against their dates, what falls due next, and how those of the last twelve months went")
            .WithDescription("With asOf (a day, or a moment) as it was then; by: known (what was recorded by then) or true (what was so, whenever it was recorded). With If-None-Match: 304 where nothing changed.")
            .Produces<BoardFigures>()
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
    }

    static async Task<IResult> Show(HttpContext http, Actor actor, BoardReader board, TimeProvider time, CancellationToken cancel)
    {
        var ask = MomentForm.Of(http.Request.Query, time.GetUtcNow());
        if (ask.IsEmpty)
        {
            var now = await board.Read(actor, cancel);
            return Page.Show<BoardPage>(new { Figures = now.Answer, Actor = actor, Version = now.Name });
        }
        if (ask.Moment is not { } moment)
            return Page.Show<MomentPage>(new { Ask = ask, Actor = actor }, StatusCodes.Status422UnprocessableEntity);
        return Page.Show<MomentPage>(new
        {
            Ask = ask,
            Actor = actor,
            Figures = await board.Read(actor, moment, cancel),
            Against = ask.Against is { } other ? await board.Read(actor, other, cancel) : null,
        });
    }

    /// <summary>The figures alone, for the page to put in place of what it shows.</summary>
    static async Task<IResult> Figures(Actor actor, BoardReader board, CancellationToken cancel)
    {
        var now = await board.Read(actor, cancel);
        return Page.Show<FiguresView>(new { Figures = now.Answer, Actor = actor, Version = now.Name });
    }

    static async Task<IResult> Cases(HttpContext http, Actor actor, CaseQuery cases, [FromQuery] string? after, CancellationToken cancel)
    {
        var query = http.Request.Query.Where(field => field.Key != "after");
        if (CaseFilter.Parse(query) is not { } filter)
            return Answer.NotFoundPage();
        return Page.Show<CaseListPage>(new { Filter = filter, Cases = await cases.Read(actor, filter, CasePlace.Parse(after), cancel), Actor = actor, IsFirst = after is null });
    }

    static async Task<IResult> Reminders(Actor actor, ReminderFigures reminders, [FromQuery] string? kind, [FromQuery] bool? answered, [FromQuery] int? page, CancellationToken cancel)
    {
        var found = KindOfCase.All.FirstOrDefault(each => CodeBook.Code(each.Kind) == kind);
        if (found is null && kind is not null || page is < 1 or > 10_000)
            return Answer.NotFoundPage();
        return Page.Show<ReminderListPage>(new { Kind = found, Answered = answered, Number = page ?? 1, Sent = await reminders.Read(actor, found?.Kind, answered, page ?? 1, cancel), Actor = actor });
    }

    static async Task<IResult> Get(HttpContext http, Actor actor, BoardReader board, TimeProvider time, [FromQuery] string? asOf, [FromQuery] string? by, CancellationToken cancel)
    {
        if (asOf is null)
            return ETags.Answer(http, await board.Read(actor, cancel));
        var (moment, wrong) = Moment.Parse(asOf, by, time.GetUtcNow());
        if (moment is null)
            return Answer.BadQuery(wrong == Moment.NoSuchClock ? "by" : "asOf", wrong!);
        var then = await board.Read(actor, moment, cancel);
        return ETags.Answer(http, then, then);
    }
}
