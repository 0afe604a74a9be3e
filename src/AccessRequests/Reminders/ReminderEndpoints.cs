using AccessRequests.Identity;
using AccessRequests.Web;

namespace AccessRequests.Reminders;

/// <summary>Which reminder: its date, and the version of the date.</summary>
public sealed record HandledReminder(string? CaseReference, string? Clock, long? Version);

static class ReminderEndpoints
{
    public const string Address = "/staff/reminders";

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
        app.MapPost("/api/reminders/handled", HandleByApi)
            .ForStaff()
            .WithTags("Reminders")
            .WithName("HandleReminder")
            .WithSummary("Say that you see to it, so that you are not reminded of it again")
            .WithDescription("Until the date moves. From whoever leads such cases, or a director, it ends the reminders of that date for everybody; from anybody else only their own.")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
    }

    static async Task<IResult> Show(Actor actor, MyReminders reminders, TimeProvider time, CancellationToken cancel) =>
        Page.Show<MyRemindersPage>(new { Mine = await reminders.Of(actor, cancel), Today = UkFormat.DayOf(time.GetUtcNow()), Actor = actor });

    static async Task<IResult> Handle(HttpContext http, Actor actor, MyReminders reminders, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        return form.Value("handled")?.Split('~') is [var reference, var clock, var version] && long.TryParse(version, out var number) && await reminders.Handle(actor, reference, clock, number, cancel)
            ? Results.Redirect(Address)
            : Answer.NotFoundPage();
    }

    static async Task<IResult> HandleByApi(HandledReminder handled, Actor actor, MyReminders reminders, CancellationToken cancel) =>
        handled is not { CaseReference: { } reference, Clock: { } clock, Version: { } version } ? Answer.Refused([new(null, "Say which reminder: its case, its clock and its version")])
        : await reminders.Handle(actor, reference, clock, version, cancel) ? Results.NoContent() : Answer.NotFound();
}
