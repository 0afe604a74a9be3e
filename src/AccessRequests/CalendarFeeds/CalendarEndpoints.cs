using System.Text;
using AccessRequests.Identity;
using AccessRequests.Identity.SecondFactors;
using AccessRequests.Web;

namespace AccessRequests.CalendarFeeds;

/// <param name="Address">For a calendar program. It is shown once; whoever has it reads the numbers and dates of one's cases.</param>
public sealed record CalendarAddress(string Address)
{
    public override string ToString() => "[calendar address]";
}

/// <summary>One's own calendar: its secret address, made anew or taken away, and what a calendar program reads there.</summary>
static class CalendarEndpoints
{
    public const string Page = "/staff/account/calendar";

    const string Feed = "/calendar/{secret}.ics", Api = "/api/calendar";

    /// <summary>Wrong addresses, from one place.</summary>
    static readonly AttemptKind Guess = new("calendar", 10, TimeSpan.FromMinutes(15));

    /// <summary>Readings of one calendar: a program asks every few minutes at most.</summary>
    static readonly AttemptKind Reading = new("calendar-read", 60, TimeSpan.FromHours(1));

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Feed, Read).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(Page, Show).ForStaff().ExcludeFromDescription();
        app.MapPost(Page, Make).ForStaff().RequireRecentSignIn().TakesForm().ExcludeFromDescription();
        app.MapPost($"{Page}/revoke", Revoke).ForStaff().TakesForm().ExcludeFromDescription();
        app.MapPost(Api, async (Actor actor, Feeds feeds, Organisation us, CancellationToken cancel) => Results.Created((string?)null, new CalendarAddress(Of(us, await feeds.Make(actor.StaffId!.Value, cancel)))))
            .ForStaff().RequireRecentSignIn()
            .WithTags("Calendar").WithName("MakeCalendar").WithSummary("Make the secret address of one's own calendar; one made before is worth nothing then")
            .Produces<CalendarAddress>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        app.MapDelete(Api, async (Actor actor, Feeds feeds, CancellationToken cancel) => await feeds.Revoke(actor.StaffId!.Value, cancel) ? Results.NoContent() : Answer.NotFound())
            .ForStaff()
            .WithTags("Calendar").WithName("RevokeCalendar").WithSummary("Make the address of one's own calendar worth nothing")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    static async Task<IResult> Read(string secret, HttpContext http, Feeds feeds, OwnDates dates, CalendarFile file, StaffDirectory staff, Attempts attempts, CancellationToken cancel)
    {
        var guess = await attempts.Begin(Guess, Attempts.AddressOf(http), cancel);
        if (!guess.IsAllowed)
            return Answer.TooMany(http, guess.Wait);
        // Whoever has left is answered like a wrong address.
        if (secret.Length > 100 || await feeds.Read(secret, cancel) is not { } id || (await staff.Everybody(cancel)).FirstOrDefault(colleague => colleague.Id == id) is not { } owner)
            return Answer.NotFoundPage();
        await attempts.Succeeded(guess, cancel);
        var reading = await attempts.Begin(Reading, id.ToString(), cancel);
        if (!reading.IsAllowed)
            return Answer.TooMany(http, reading.Wait);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Text(file.Of(await dates.Of(Actor.Staff(owner.Id, owner.Name, owner.Roles), cancel)), CalendarFile.MediaType, Encoding.UTF8);
    }

    static async Task<IResult> Show(Actor actor, Feeds feeds, string? revoked, CancellationToken cancel) =>
        Web.Page.Show<CalendarPage>(new { Feed = await feeds.Of(actor.StaffId!.Value, cancel), HasRevoked = revoked is not null });

    static async Task<IResult> Make(Actor actor, Feeds feeds, Organisation us, CancellationToken cancel) =>
        Web.Page.Show<CalendarMadePage>(new { Address = Of(us, await feeds.Make(actor.StaffId!.Value, cancel)) });

    static async Task<IResult> Revoke(Actor actor, Feeds feeds, CancellationToken cancel)
    {
        await feeds.Revoke(actor.StaffId!.Value, cancel);
        return Results.Redirect($"{Page}?revoked");
    }

    static string Of(Organisation us, string secret) => $"{us.ServiceAddress.TrimEnd('/')}{Feed.Replace("{secret}", secret, StringComparison.Ordinal)}";
}
