using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.NeedToKnow;
using AccessRequests.Web;
using Marten;

namespace AccessRequests.Breaches.Register;

/// <summary>The register of breaches, notified or not, of all that whoever looks may know of.</summary>
static class RegisterEndpoints
{
    static readonly string[] Readers = [Role.Lead, Role.Director];

    public static void MapRegister(this IEndpointRouteBuilder app)
    {
        app.MapGet("/staff/breaches", async (Actor actor, IDocumentStore store, TimeProvider time, CancellationToken cancel) =>
            Page.Show<RegisterPage>(new { Entries = await Read(actor, store, time, cancel), OpensCases = actor.Is(Role.Lead) })).ForStaff(Readers).ExcludeFromDescription();
        app.MapGet(KindOfCase.Breach.Api, async (Actor actor, IDocumentStore store, TimeProvider time, CancellationToken cancel) => Results.Ok(await Read(actor, store, time, cancel)))
            .ForStaff(Readers)
            .WithTags("Breaches")
            .WithName("BreachRegister")
            .WithSummary("The register of breaches, newest first (UK GDPR art 33(5)); it holds no personal data")
            .Produces<IReadOnlyList<RegisterEntry>>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
    }

    static async Task<IReadOnlyList<RegisterEntry>> Read(Actor actor, IDocumentStore store, TimeProvider time, CancellationToken cancel)
    {
        await using var session = store.QuerySession();
        var breaches = await session.Query<Breach>().ToListAsync(cancel);
        return [.. breaches
            .Where(breach => Gate.Of(actor, breach.Id, breach.Access, time.GetUtcNow()) != Reach.None)
            .Select(RegisterEntry.Of).OrderByDescending(entry => entry.ReportedAt).ThenBy(entry => entry.CaseReference, StringComparer.Ordinal)];
    }
}
