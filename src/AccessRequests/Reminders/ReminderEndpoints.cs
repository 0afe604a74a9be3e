using AccessRequests.Identity;
using AccessRequests.Web;

namespace AccessRequests.Reminders;

/// <summary>Which reminder: its date, and the version of the date.</summary>
public sealed record HandledReminder(string? CaseReference, string? Clock, long? Version);

static class ReminderEndpoints
{
    /// <summary>The names of the buttons are <c>Handled</c> and <c>TakenBack</c>; their value says which date of which case it is.</summary>
    public const string Address = "/staff/reminders", Handled = "handled", TakenBack = "taken-back";

    public static void MapMyReminders(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, Show).ForStaff().ExcludeFromDescription();
        app.MapPost(Address, Handle).ForStaff().TakesForm().ExcludeFromDescription();
        app.MapGet("/api/reminders", (Actor actor, MyReminders reminders, CancellationToken cancel) => reminders.Of(actor, cancel))
            .ForStaff()
            .WithTags("Reminders")
            .WithName("MyReminders")
            .WithSummary("The dates that you were reminded of and that still stand, soonest first")
            .Produces<MyReminderList>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        Deed(
            "handled", (seeing, actor, of, cancel) => seeing.Say(actor, of.CaseReference!, of.Clock!, of.Version!.Value, cancel), "HandleReminder", "Say that you see to it, so that you are not reminded of it again",
            "Until the date moves. From whoever leads such cases, or a director, it ends the reminders of that date for everybody; from anybody else only their own.");
        Deed(
            "taken-back", (seeing, actor, of, cancel) => seeing.TakeBack(actor, of.CaseReference!, of.Clock!, of.Version!.Value, cancel), "TakeReminderBack", "Take back that you see to it: reminders go on with the next",
            "Whoever leads such cases, or a director, takes it back for whoever said it.");

        void Deed(string name, Func<SeeingTo, Actor, HandledReminder, CancellationToken, Task<bool>> deed, string operation, string summary, string description) =>
            app.MapPost($"/api/reminders/{name}", async (HandledReminder of, Actor actor, SeeingTo seeing, CancellationToken cancel) =>
                    of is not { CaseReference: not null, Clock: not null, Version: not null } ? Answer.Refused([new(null, "Say which reminder: its case, its clock and its version")])
                    : await deed(seeing, actor, of, cancel) ? Results.NoContent() : Answer.NotFound())
                .ForStaff()
                .WithTags("Reminders")
                .WithName(operation)
                .WithSummary(summary)
                .WithDescription(description)
                .Produces(StatusCodes.Status204NoContent)
                .ProducesProblem(StatusCodes.Status400BadRequest)
                .ProducesProblem(StatusCodes.Status401Unauthorized)
                .ProducesProblem(StatusCodes.Status404NotFound)
                .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
    }

    static async Task<IResult> Show(Actor actor, MyReminders reminders, TimeProvider time, CancellationToken cancel) =>
        Page.Show<MyRemindersPage>(new { Mine = await reminders.Of(actor, cancel), Today = UkFormat.DayOf(time.GetUtcNow()), Actor = actor });

    static async Task<IResult> Handle(HttpContext http, Actor actor, SeeingTo seeing, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        return Of(form.Value(Handled)) is { } seen && await seeing.Say(actor, seen.Case, seen.Clock, seen.Version, cancel)
            || Of(form.Value(TakenBack)) is { } back && await seeing.TakeBack(actor, back.Case, back.Clock, back.Version, cancel)
            ? Results.Redirect(Address)
            : Answer.NotFoundPage();

        static (string Case, string Clock, long Version)? Of(string? value) =>
            value?.Split('~') is [var reference, var clock, var version] && long.TryParse(version, out var number) ? (reference, clock, number) : null;
    }
}
