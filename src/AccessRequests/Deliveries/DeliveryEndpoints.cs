using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Notifications;
using AccessRequests.Web;

namespace AccessRequests.Deliveries;

/// <summary>What staff say of mail: it came back, send it again, the letter is posted.</summary>
static class DeliveryEndpoints
{
    public const string Deeds = "/staff/mail", ToPost = "/staff/post";

    /// <summary>The names of the buttons; the value is the id of the mail.</summary>
    public static IReadOnlyDictionary<DeliveryDeed, string> Buttons { get; } =
        new Dictionary<DeliveryDeed, string> { [DeliveryDeed.CameBack] = "came-back", [DeliveryDeed.SendAgain] = "send-again", [DeliveryDeed.Posted] = "posted" };

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost(Deeds, Do).ForStaff().TakesForm().ExcludeFromDescription();
        app.MapGet(ToPost, ShowToPost).ForStaff(Role.Caseworker, Role.Lead, Role.Intake, Role.Independent).ExcludeFromDescription();
        foreach (var kind in KindOfCase.All)
            app.MapGet($"{kind.ApiRoute}/mail", List).ForStaff()
                .WithTags("Mail").WithName($"MailOf{kind.Kind}").WithSummary("The mails and letters of a case and what became of them; without personal data")
                .Produces<IReadOnlyList<Delivery>>()
                .ProducesProblem(StatusCodes.Status401Unauthorized)
                .ProducesProblem(StatusCodes.Status403Forbidden)
                .ProducesProblem(StatusCodes.Status404NotFound);
        app.MapGet("/api/letters-to-post", (Actor actor, DeliveryDesk desk, CancellationToken cancel) => desk.ToPost(actor, cancel)).ForStaff()
            .WithTags("Mail").WithName("LettersToPost").WithSummary("Letters to people without email that nobody has posted yet, of cases that one works on")
            .Produces<IReadOnlyList<Delivery>>()
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
                return Results.Redirect(deed is DeliveryDeed.Posted ? $"{ToPost}?posted" : $"/staff/cases/{done.CaseReference}");
        return Answer.NotFoundPage();
    }

    static async Task<IResult> ShowToPost(Actor actor, DeliveryDesk desk, string? posted, CancellationToken cancel) =>
        Page.Show<ToPostPage>(new { Letters = await desk.ToPost(actor, cancel), HasPosted = posted is not null });

    static async Task<IResult> List(string reference, Actor actor, DeliveryDesk desk, CancellationToken cancel) =>
        CaseReference.TryParse(reference, out var parsed) && await desk.Of(parsed.Value, actor, cancel) is { } mail ? Results.Ok(mail) : Answer.NotFound();
}
