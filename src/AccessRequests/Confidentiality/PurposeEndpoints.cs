using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.Web;

namespace AccessRequests.Confidentiality;

/// <summary>Directors see figures before names: to open a case they say what for, and the view log keeps it.</summary>
static class PurposeEndpoints
{
    public const string Field = "purpose";

    public static void MapPurpose(this IEndpointRouteBuilder app, KindOfCase kind)
    {
        app.MapGet($"{kind.PageRoute}/purpose", Show).ForStaff(Role.Director).ExcludeFromDescription();
        app.MapPost($"{kind.PageRoute}/purpose", State).ForStaff(Role.Director).TakesForm().ExcludeFromDescription();
    }

    static async Task<IResult> Show(string reference, Actor actor, CaseDoors doors, TimeProvider time, CancellationToken cancel) =>
        await MayState(reference, actor, doors, time, cancel) ? Page.Show<PurposePage>(new { Reference = reference }) : Answer.NotFoundPage();

    static async Task<IResult> State(string reference, HttpContext http, Actor actor, CaseDoors doors, Purposes purposes, TimeProvider time, CancellationToken cancel)
    {
        if (!await MayState(reference, actor, doors, time, cancel))
            return Answer.NotFoundPage();
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        if (Choices.Parse<LookPurpose>(form.Value(Field)) is not { } purpose)
            return Page.Show<PurposePage>(new { Reference = reference, Form = form.But(new FieldError(Field, "Choose what you look at this case for")) }, StatusCodes.Status422UnprocessableEntity);
        await purposes.State(actor, reference, purpose, cancel);
        return Results.Redirect($"/staff/cases/{reference}");
    }

    static async Task<bool> MayState(string reference, Actor actor, CaseDoors doors, TimeProvider time, CancellationToken cancel) =>
        await doors.AccessOf(reference, cancel) is { } access && Gate.Of(actor, reference, access, time.GetUtcNow()) == Reach.Purpose;
}
