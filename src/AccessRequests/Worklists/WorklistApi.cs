using AccessRequests.Casework;
using AccessRequests.Figures;
using AccessRequests.Identity;
using AccessRequests.Web;
using AccessRequests.Web.Parts;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Worklists;

/// <summary>One case in the list. It holds no personal data.</summary>
/// <param name="DueAt">Where hours count, as for a breach: the instant after which it is late. <c>DueOn</c> is its day in London.</param>
public sealed record WorklistItem(
    string CaseReference, CaseKind Kind, Rag Standing, DateOnly? DueOn, DateTimeOffset? DueAt, DateOnly? TargetOn, string? WaitingFor, string? Stage, Guid? AssigneeId, DateOnly ReceivedOn, DateOnly? ClosedOn);

/// <param name="Counts">How many open cases each view holds.</param>
/// <param name="AsAt">Facts recorded up to this moment are in.</param>
/// <param name="Next">Give it as <c>after</c> for the next page; null on the last.</param>
public sealed record Worklist(IReadOnlyList<WorklistItem> Cases, IReadOnlyDictionary<string, int> Counts, DateTimeOffset AsAt, string? Next);

static class WorklistApi
{
    public static void MapWorklistApi(this IEndpointRouteBuilder app) => app.MapGet("/api/worklist", Get)
        .ForStaff()
        .WithTags("Lists")
        .WithName("Worklist")
        .WithSummary("Open cases by reply-by date, or a view of them")
        .WithDescription($"Views: {string.Join(", ", WorklistView.All.Select(view => view.Slug))}. Sort: due, -due, received, -received. With If-None-Match: 304 where nothing changed.")
        .Produces<Worklist>()
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden);

    static async Task<IResult> Get(
        HttpContext http, Actor actor, WorklistQuery list, [FromQuery] string? view, [FromQuery] string? sort, [FromQuery] string? after, CancellationToken cancel)
    {
        if (WorklistView.Find(view ?? WorklistView.Open.Slug) is not { } found)
            return Answer.BadQuery("view", "There is no such view");
        if (sort?.TrimStart('-') is not (null or WorklistSort.Due or WorklistSort.Received))
            return Answer.BadQuery("sort", "There is no such order");
        var place = CasePlace.Parse(after);
        if (after is not null && place is null)
            return Answer.BadQuery("after", "This is not a place in the list");
        var page = await list.Read(new WorklistAsk(found, actor, WorklistSort.OrderOf(sort), WorklistSort.IsDescending(sort), place), cancel);
        var worklist = new Worklist([.. page.Rows.Select(row => Item(row, page.Now))], page.Counts, page.AsAt, page.Next?.ToString());
        return ETags.Answer(http, worklist, worklist with { AsAt = default });
    }

    static WorklistItem Item(CaseRow row, DateTimeOffset now) =>
        new(row.Id, row.Kind, row.At(now), row.DueOn, row.DueAt, row.TargetOn, row.WaitingFor, row.Stage.Length > 0 ? row.Stage : null, row.AssigneeId, row.ReceivedOn, row.ClosedOn);
}
