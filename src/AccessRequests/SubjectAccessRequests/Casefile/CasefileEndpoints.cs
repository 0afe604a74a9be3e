using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.Web;

namespace AccessRequests.SubjectAccessRequests.Casefile;

static class CasefileEndpoints
{
    static readonly string[] Fields = ["name", "contact", "details", "correspondence", "searches", "withheld material"];

    const string Purpose = "work on the case";

    public static void MapCasefile(this IEndpointRouteBuilder app)
    {
        app.MapWhatIf();
        app.MapGet(KindOfCase.AccessRequest.PageRoute, Show).ForStaff().ExcludeFromDescription();
        app.MapGet(KindOfCase.AccessRequest.ApiRoute, Get)
            .ForStaff()
            .WithTags("Access requests")
            .WithName("AccessRequest")
            .WithSummary("One case, opened: the look is written to the view log first")
            .Produces<AccessRequestDetails>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    static async Task<IResult> Show(string reference, Actor actor, Casefiles<SubjectAccessRequest> files, ActCatalogue<SubjectAccessRequest> acts, StaffDirectory staff, CancellationToken cancel)
    {
        if (await files.Open(reference, actor, Purpose, Fields, cancel) is not { } file)
            return Answer.NotFoundPage();
        return Page.Show<CasefilePage>(new { File = file, Acts = file.Reach == Reach.Work ? acts.Possible(file.Case, actor) : [], Names = await staff.Names() });
    }

    static async Task<IResult> Get(string reference, Actor actor, Casefiles<SubjectAccessRequest> files, StaffDirectory staff, CancellationToken cancel) =>
        await files.Open(reference, actor, Purpose, Fields, cancel) is { } file ? Results.Ok(AccessRequestDetails.Of(file, await staff.Names())) : Answer.NotFound();
}
