using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.Web;
using Microsoft.AspNetCore.Components;

namespace AccessRequests.Acts;

/// <summary>How the case files of one kind are opened.</summary>
/// <param name="Tag">Under which the API document lists its operations.</param>
/// <param name="Fields">What a case file shows, as the view log keeps it.</param>
/// <param name="Details">The same for programs.</param>
public sealed record CasefileDoor<TCase, TDetails>(
    KindOfCase Kind, string Tag, IReadOnlyList<string> Fields, Func<OpenCasefile<TCase>, IReadOnlyDictionary<Guid, string>, TDetails> Details) where TCase : class, ICaseState;

public static class CasefileEndpoints
{
    const string Purpose = "work on the case";

    /// <summary>The page of a case and its API operation. The page is given <c>File</c>, the <c>Acts</c> possible now and everybody's <c>Names</c>.</summary>
    public static void MapCasefile<TCase, TDetails, TPage>(this IEndpointRouteBuilder app, CasefileDoor<TCase, TDetails> door)
        where TCase : class, ICaseState
        where TPage : IComponent
    {
        app.MapGet(door.Kind.PageRoute, Show).ForStaff().ExcludeFromDescription();
        app.MapGet(door.Kind.ApiRoute, Get)
            .ForStaff()
            .WithTags(door.Tag)
            .WithName(door.Kind.Kind.ToString())
            .WithSummary("One case, opened: the look is written to the view log first")
            .Produces<TDetails>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

        async Task<IResult> Show(string reference, Actor actor, Casefiles<TCase> files, ActCatalogue<TCase> acts, StaffDirectory staff, CancellationToken cancel)
        {
            if (await files.Open(reference, actor, Purpose, door.Fields, cancel) is not { } file)
                return Answer.NotFoundPage();
            return Page.Show<TPage>(new { File = file, Acts = file.Reach == Reach.Work ? acts.Possible(file.Case, actor) : [], Names = await staff.Names() });
        }

        async Task<IResult> Get(string reference, Actor actor, Casefiles<TCase> files, StaffDirectory staff, CancellationToken cancel) =>
            await files.Open(reference, actor, Purpose, door.Fields, cancel) is { } file ? Results.Ok(door.Details(file, await staff.Names())) : Answer.NotFound();
    }
}
