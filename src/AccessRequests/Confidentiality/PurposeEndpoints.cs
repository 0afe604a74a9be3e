using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.Web;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Confidentiality;

/// <param name="CaseReference">Of any kind of case that directors may open.</param>
public sealed record StatePurpose(string? CaseReference, LookPurpose? Purpose);

/// <param name="Until">Until when the case may be opened for it.</param>
public sealed record PurposeStated(string CaseReference, LookPurpose Purpose, DateTimeOffset Until);

/// <summary>Directors see figures before names: to open a case they say what for, and the view log keeps it.</summary>
static class PurposeEndpoints
{
    public const string Field = "purpose";

    const string Choose = "Choose what you look at this case for";

    public static void MapPurpose(this IEndpointRouteBuilder app, KindOfCase kind)
    {
        app.MapGet($"{kind.PageRoute}/purpose", Show).ForStaff(Role.Director).ExcludeFromDescription();
        app.MapPost($"{kind.PageRoute}/purpose", State).ForStaff(Role.Director).TakesForm().ExcludeFromDescription();
    }

    /// <summary>One operation for every kind of case: a number says which it is.</summary>
    public static void MapPurposeApi(this IEndpointRouteBuilder app) => app.MapPost("/api/purposes", StateOverApi)
        .ForStaff(Role.Director)
        .WithTags("Who looked")
        .WithName("StatePurpose")
        .WithSummary("Say what you open a case for, as directors do before they look; it holds for an hour and the view log keeps it")
        .Produces<PurposeStated>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    static async Task<IResult> StateOverApi([FromBody] StatePurpose state, Actor actor, CaseDoors doors, Purposes purposes, TimeProvider time, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        if (!CaseReference.TryParse(state.CaseReference, out var reference))
            errors.Add(new FieldError("caseReference", "Enter a case number like AR-2611-7K3M-9QXT"));
        if (state.Purpose is null)
            errors.Add(new FieldError(Field, Choose));
        if (errors.Count > 0)
            return Answer.Refused(errors);
        if (!await MayState(reference.Value, actor, doors, time, cancel))
            return Answer.NotFound();
        await purposes.State(actor, reference.Value, state.Purpose!.Value, cancel);
        return Results.Ok(new PurposeStated(reference.Value, state.Purpose.Value, time.GetUtcNow() + Purposes.Holds));
    }

    static async Task<IResult> Show(string reference, Actor actor, CaseDoors doors, TimeProvider time, CancellationToken cancel) =>
        await MayState(reference, actor, doors, time, cancel) ? Page.Show<PurposePage>(new { Reference = reference }) : Answer.NotFoundPage();

    static async Task<IResult> State(string reference, HttpContext http, Actor actor, CaseDoors doors, Purposes purposes, TimeProvider time, CancellationToken cancel)
    {
        if (!await MayState(reference, actor, doors, time, cancel))
            return Answer.NotFoundPage();
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        if (Choices.Parse<LookPurpose>(form.Value(Field)) is not { } purpose)
            return Page.Show<PurposePage>(new { Reference = reference, Form = form.But(new FieldError(Field, Choose)) }, StatusCodes.Status422UnprocessableEntity);
        await purposes.State(actor, reference, purpose, cancel);
        return Results.Redirect($"/staff/cases/{reference}");
    }

    static async Task<bool> MayState(string reference, Actor actor, CaseDoors doors, TimeProvider time, CancellationToken cancel) =>
        await doors.AccessOf(reference, cancel) is { } access && Gate.Of(actor, reference, access, time.GetUtcNow()) == Reach.Purpose;
}
