using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Breaches.Register;

/// <summary>The register of breaches, notified or not, of all that whoever looks may know of.</summary>
static class RegisterEndpoints
{
    public const string Address = "/staff/breaches";

    static readonly string[] Readers = [Role.Lead, Role.Director];

    public static void MapRegister(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, Show).ForStaff(Readers).ExcludeFromDescription();
        app.MapGet(KindOfCase.Breach.Api, Get)
            .ForStaff(Readers)
            .WithTags("Breaches")
            .WithName("BreachRegister")
            .WithSummary("The register of breaches, newest first (UK GDPR art 33(5)); it holds no personal data")
            .Produces<RegisterOfBreaches>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
    }

    static async Task<IResult> Show(Actor actor, RegisterQuery register, [FromQuery] string? after, CancellationToken cancel) =>
        Page.Show<RegisterPage>(new { Register = await register.Read(actor, CasePlace.Parse(after), cancel), OpensCases = actor.Is(Role.Lead), IsFirst = CasePlace.Parse(after) is null });

    static async Task<IResult> Get(Actor actor, RegisterQuery register, [FromQuery] string? after, CancellationToken cancel) =>
        CasePlace.Parse(after) is var place && after is not null && place is null
            ? Answer.BadQuery("after", "This is not a place in the list")
            : Results.Ok(await register.Read(actor, place, cancel));
}
