using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Acts;

/// <summary>How the case files of one kind are opened.</summary>
/// <param name="Tag">Under which the API document lists its operations.</param>
/// <param name="Fields">What a case file shows, as the view log keeps it.</param>
/// <param name="Details">The same for programs.</param>
/// <param name="Fold">Its one fold, for the case as of another moment.</param>
public sealed record CasefileDoor<TCase, TDetails>(
    KindOfCase Kind, string Tag, IReadOnlyList<string> Fields, Func<OpenCasefile<TCase>, IReadOnlyDictionary<Guid, string>, TDetails> Details,
    Func<TCase?, string, object, TCase?> Fold) where TCase : class, ICaseState;

public static class CasefileEndpoints
{
    const string Purpose = "work on the case", NotYet = "There was no such case yet";

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
            .WithDescription("With asOf (a day, or a moment) as it was then; by: known (what was recorded by then) or true (what was so, whenever it was recorded). Who may open it is as of now.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

        async Task<IResult> Show(string reference, HttpContext http, Actor actor, Casefiles<TCase> files, ActCatalogue<TCase> acts, StaffDirectory staff, TimeProvider time, CancellationToken cancel)
        {
            if (await files.Open(reference, actor, Purpose, door.Fields, cancel) is not { } file)
                return Answer.NotFoundPage();
            var ask = MomentForm.Of(http.Request.Query, time.GetUtcNow());
            var shown = file.At(ask, door.Fold) ?? file with { Ask = ask.Wrong(NotYet) };
            return Page.Show<TPage>(
                new { File = shown, Acts = ask.IsEmpty && file.Reach == Reach.Work ? acts.Possible(file.Case, actor) : [], Names = await staff.Names() },
                shown.Ask.Form.HasErrors ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
        }

        async Task<IResult> Get(
            string reference, Actor actor, Casefiles<TCase> files, StaffDirectory staff, TimeProvider time, [FromQuery] string? asOf, [FromQuery] string? by, CancellationToken cancel)
        {
            if (await files.Open(reference, actor, Purpose, door.Fields, cancel) is not { } file)
                return Answer.NotFound();
            if (asOf is null)
                return Results.Ok(door.Details(file, await staff.Names()));
            var (moment, wrong) = Moment.Parse(asOf, by, time.GetUtcNow());
            if (moment is null)
                return Answer.BadQuery(wrong == Moment.NoSuchClock ? "by" : "asOf", wrong!);
            return file.At(new MomentForm(FormInput.Empty, moment, null), door.Fold) is { } then ? Results.Ok(door.Details(then, await staff.Names())) : Answer.BadQuery("asOf", NotYet);
        }
    }
}
