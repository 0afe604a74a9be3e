using AccessRequests.Identity;
using AccessRequests.Web;

namespace AccessRequests.Reminders;

/// <param name="LastSweep">When somebody last looked for what is due.</param>
/// <param name="Alarm">What is wrong, in a sentence; null where nothing is.</param>
/// <param name="Days">What each day's comparison found, the latest first.</param>
public sealed record RemindingState(DateTimeOffset? LastSweep, string? Alarm, IReadOnlyList<Reconciled> Days);

/// <summary>Whether everybody was reminded who should have been: numbers, for those who answer for it.</summary>
static class RemindingEndpoints
{
    public const string Address = "/staff/reminding";

    public static readonly string[] Readers = [Role.Administrator, Role.Lead, Role.Director];

    const int Shown = 30;

    public static void MapReminding(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, async (Sweep sweep, ReminderHealth health, Reconciliation reconciliation, CancellationToken cancel) =>
            Page.Show<RemindingPage>(new { State = await Read(sweep, health, reconciliation, cancel) })).ForStaff(Readers).ExcludeFromDescription();
        app.MapGet("/api/reminding", Read).ForStaff(Readers)
            .WithTags("Reminders").WithName("ReadReminding").WithSummary("When somebody last looked for what is due, and what each day's comparison found")
            .Produces<RemindingState>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
    }

    static async Task<RemindingState> Read(Sweep sweep, ReminderHealth health, Reconciliation reconciliation, CancellationToken cancel) =>
        new((await sweep.Last(cancel))?.At, await health.Alarm(cancel), await reconciliation.Read(Shown, cancel));
}
