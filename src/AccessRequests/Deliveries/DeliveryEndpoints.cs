using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Notifications;
using AccessRequests.Web;

namespace AccessRequests.Deliveries;

/// <summary>What staff say of mail: it came back, send it again, the letter is posted.</summary>
static class DeliveryEndpoints
{
    public const string Deeds = "/staff/mail", ToPost = "/staff/post";

    /// <summary>In the form of the list, where whoever posts letters goes on with the next.</summary>
    public const string FromList = "from-list";

    static readonly string[] Posters = [Role.Caseworker, Role.Lead, Role.Intake, Role.ConductLead, Role.Independent];

    /// <summary>Where a letter that the room of letters wrote is opened, before the name of its form.</summary>
    public static string LetterAt(string reference, Guid letter) => $"/staff/cases/{reference}/letters/{letter}";

    /// <summary>The names of the buttons; the value is the id of the mail.</summary>
    public static IReadOnlyDictionary<DeliveryDeed, string> Buttons { get; } =
        new Dictionary<DeliveryDeed, string> { [DeliveryDeed.CameBack] = "came-back", [DeliveryDeed.SendAgain] = "send-again", [DeliveryDeed.Posted] = "posted" };

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Deeds, Do).ForStaff().TakesForm().ExcludeFromDescription();
        app.MapGet(ToPost, ShowToPost).ForStaff(Posters).ExcludeFromDescription();
        foreach (var kind in KindOfCase.All)
            app.MapGet($"{kind.ApiRoute}/mail", List).ForStaff()
                .WithTags("Mail").WithName($"MailOf{kind.Kind}").WithSummary("The mails and letters of a case and what became of them; without personal data")
                .Produces<IReadOnlyList<Delivery>>()
                .ProducesProblem(StatusCodes.Status401Unauthorized)
                .ProducesProblem(StatusCodes.Status403Forbidden)
                .ProducesProblem(StatusCodes.Status404NotFound);
        app.MapGet("/api/letters-to-post", GetToPost).ForStaff(Posters)
            .WithTags("Mail").WithName("LettersToPost").WithSummary("Letters that nobody has posted yet, of cases that one works on, the oldest first; without personal data")
            .Produces<LetterPile>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        Deed(DeliveryDeed.CameBack, "MailCameBack", "Record that a mail came back");
        Deed(DeliveryDeed.SendAgain, "SendMailAgain", "Send a mail again that failed or came back");
        Deed(DeliveryDeed.Posted, "LetterPosted", "Record that a letter was posted");

        void Deed(DeliveryDeed deed, string name, string summary) =>
            app.MapPost($"/api/mail/{{id}}/{Buttons[deed]}", async (Guid id, Actor actor, DeliveryDesk desk, CancellationToken cancel) =>
                    await desk.Do(deed, id, actor, cancel) is { } now ? Results.Ok(now) : Answer.NotFound())
                .ForStaff()
                .WithTags("Mail").WithName(name).WithSummary(summary)
                .Produces<Delivery>()
                .ProducesProblem(StatusCodes.Status400BadRequest)
                .ProducesProblem(StatusCodes.Status401Unauthorized)
                .ProducesProblem(StatusCodes.Status403Forbidden)
                .ProducesProblem(StatusCodes.Status404NotFound);
    }

    static async Task<IResult> Do(HttpContext http, Actor actor, DeliveryDesk desk, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        foreach (var (deed, button) in Buttons)
            if (Guid.TryParse(form.Value(button), out var id) && await desk.Do(deed, id, actor, cancel) is { } done)
                return Results.Redirect(form.Value(FromList) is not null ? $"{ToPost}?posted" : $"/staff/cases/{done.CaseReference}");
        return Answer.NotFoundPage();
    }

    static async Task<IResult> ShowToPost(Actor actor, LettersToPost letters, string? posted, string? after, CancellationToken cancel) =>
        Page.Show<ToPostPage>(new { Pile = await letters.Read(actor, PlaceOf(after), cancel), HasPosted = posted is not null, IsFirst = PlaceOf(after) is null });

    static async Task<IResult> GetToPost(Actor actor, LettersToPost letters, string? after, CancellationToken cancel) =>
        after is not null && PlaceOf(after) is null
            ? Answer.BadQuery("after", "This is not a place in the list")
            : Results.Ok(await letters.Read(actor, PlaceOf(after), cancel));

    static Guid? PlaceOf(string? after) => Guid.TryParse(after, out var place) ? place : null;

    static async Task<IResult> List(string reference, Actor actor, DeliveryDesk desk, CancellationToken cancel) =>
        CaseReference.TryParse(reference, out var parsed) && await desk.Of(parsed.Value, actor, cancel) is { } mail ? Results.Ok(mail) : Answer.NotFound();
}
