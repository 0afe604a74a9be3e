using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.DisciplinaryReferrals.Warnings;

/// <summary>The warnings that count today, by case number: for whoever leads referrals, before somebody is warned again or a warning is relied on.</summary>
static class WarningEndpoints
{
    public const string Address = "/staff/warnings";

    static readonly string[] Readers = [Role.ConductLead, Role.Independent];

    public static void MapWarnings(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, Show).ForStaff(Readers).ExcludeFromDescription();
        app.MapGet("/api/live-warnings", Get)
            .ForStaff(Readers)
            .WithTags("Lists")
            .WithName("LiveWarnings")
            .WithSummary("Warnings whose last live day has not passed, the first to end first; it holds no personal data")
            .Produces<LiveWarningList>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
    }

    static async Task<IResult> Show(Actor actor, LiveWarnings warnings, [FromQuery] string? after, CancellationToken cancel) =>
        Page.Show<WarningsPage>(new { List = await warnings.Read(actor, CasePlace.Parse(after), cancel), IsFirst = CasePlace.Parse(after) is null });

    static async Task<IResult> Get(Actor actor, LiveWarnings warnings, [FromQuery] string? after, CancellationToken cancel) =>
        CasePlace.Parse(after) is var place && after is not null && place is null
            ? Answer.BadQuery("after", "This is not a place in the list")
            : Results.Ok(await warnings.Read(actor, place, cancel));
}
