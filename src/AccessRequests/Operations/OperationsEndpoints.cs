using AccessRequests.Identity;
using AccessRequests.Web;

namespace AccessRequests.Operations;

/// <summary>For administrators: what keeps the service running, and what to do where it does not. No case shows here.</summary>
public static class OperationsEndpoints
{
    public const string Address = "/staff/operations";

    const string Api = "/api/operations";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, Show).ForStaff(Role.Administrator).ExcludeFromDescription();
        app.MapPost(Address, Do).ForStaff(Role.Administrator).TakesForm().ExcludeFromDescription();
        app.MapGet(Api, (OperationsDesk desk, CancellationToken cancel) => desk.Read(cancel)).ForStaff(Role.Administrator)
            .WithTags("Operations").WithName("Operations").WithSummary("How mail, reminders, messages and views do; no personal data and no case")
            .Produces<OperationsNow>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        foreach (var (deed, name, address, summary) in OperationsDesk.Deeds)
            app.MapPost($"{Api}{address}", async (Guid id, OperationsDesk desk, CancellationToken cancel) => await desk.Do(deed, id, cancel) ? Results.NoContent() : Answer.NotFound())
                .ForStaff(Role.Administrator)
                .WithTags("Operations").WithName(name).WithSummary(summary)
                .Produces(StatusCodes.Status204NoContent)
                .ProducesProblem(StatusCodes.Status400BadRequest)
                .ProducesProblem(StatusCodes.Status401Unauthorized)
                .ProducesProblem(StatusCodes.Status403Forbidden)
                .ProducesProblem(StatusCodes.Status404NotFound);
    }

    static async Task<IResult> Show(OperationsDesk desk, string? done, CancellationToken cancel) => Page.Show<OperationsPage>(new { Now = await desk.Read(cancel), IsDone = done is not null });

    static async Task<IResult> Do(HttpContext http, OperationsDesk desk, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        foreach (var (deed, _, _, _) in OperationsDesk.Deeds)
            if (Guid.TryParse(form.Value(deed), out var id) && await desk.Do(deed, id, cancel))
                return Results.Redirect($"{Address}?done");
        return Answer.NotFoundPage();
    }
}
