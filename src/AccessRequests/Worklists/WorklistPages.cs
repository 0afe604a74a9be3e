using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Worklists;

static class WorklistPages
{
    public static void MapWorklistPages(this IEndpointRouteBuilder app)
    {
        app.MapGet("/staff/work", Work).ForStaff().ExcludeFromDescription();
        app.MapGet("/staff/cases", Cases).ForStaff().ExcludeFromDescription();
        app.MapGet("/staff/record", () => Page.Show<RecordMenuPage>()).ForStaff().ExcludeFromDescription();
    }

    static Task<IResult> Work(Actor actor, WorklistQuery list, [FromQuery] string? sort, [FromQuery] string? after, CancellationToken cancel) =>
        Show("/staff/work", WorklistView.Mine, actor, list, sort, after, cancel);

    static async Task<IResult> Cases(
        Actor actor, WorklistQuery list, [FromQuery] string? view, [FromQuery] string? sort, [FromQuery] string? after, [FromQuery] string? number, CancellationToken cancel)
    {
        if (CaseReference.TryParse(number, out var reference))
            return Results.Redirect($"/staff/cases/{reference}");
        var form = string.IsNullOrWhiteSpace(number)
            ? FormInput.Empty
            : FormInput.With((WorklistPageView.NumberField, number)).But(new FieldError(WorklistPageView.NumberField, "Enter a case number like AR-2611-7K3M-9QXT"));
        return await Show("/staff/cases", WorklistView.Find(view) ?? WorklistView.Open, actor, list, sort, after, cancel, form);
    }

    static async Task<IResult> Show(string address, WorklistView view, Actor actor, WorklistQuery list, string? sort, string? after, CancellationToken cancel, FormInput? form = null)
    {
        var ask = new WorklistAsk(
            view, actor, WorklistSort.OrderOf(sort), WorklistSort.IsDescending(sort), CasePlace.Parse(after));
        var page = await list.Read(ask, cancel);
        return Page.Show<WorklistPageView>(new { At = address, Ask = ask, Page = page, Actor = actor, Form = form ?? FormInput.Empty });
    }
}

/// <summary>How the order is spelled in an address: <c>due</c>, <c>-due</c>, <c>received</c>, <c>-received</c>.</summary>
static class WorklistSort
{
    public const string Due = "due", Received = "received";

    public static WorklistOrder OrderOf(string? sort) => sort?.TrimStart('-') == Received ? WorklistOrder.ReceivedOn : WorklistOrder.DueOn;

    public static bool IsDescending(string? sort) => sort is ['-', ..];

    public static string Text(WorklistAsk ask) => (ask.Descending ? "-" : "") + (ask.Order == WorklistOrder.ReceivedOn ? Received : Due);
}
