using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Deliveries;
using AccessRequests.Following;
using AccessRequests.Identity;
using AccessRequests.Notifications;
using AccessRequests.Web;

namespace AccessRequests.Letters.Writing;

/// <summary>A letter of a case and what became of it, without its words.</summary>
/// <param name="Key">Which letter it is: the name of its template.</param>
/// <param name="By">How it reaches them; null: by their own page, and a notice where they have email.</param>
/// <param name="TemplateVersion">0 is the text that was shipped; null until it is written.</param>
/// <param name="PdfHash">SHA-256; null until it is written.</param>
/// <param name="Mail">The notice by email that it is there, or that it is to be posted; null where neither is needed.</param>
public sealed record LetterOfCase(
    Guid Id, string Key, string Title, Channel? By, LetterState State, DateTimeOffset DueAt, DateTimeOffset? WrittenAt, int? TemplateVersion, string? PdfHash, Delivery? Mail);

/// <summary>Letters to keep: for those who may open the case, and for whoever they were written to.</summary>
static class LetterEndpoints
{
    const string Purpose = "read a letter";

    public static string AddressOf(Letter letter, LetterForm form) => $"{DeliveryEndpoints.LetterAt(letter.CaseReference, letter.Id)}/{Slug(form)}";

    public static string OwnAddressOf(Letter letter, LetterForm form) => $"{FollowEndpoints.Case}/letters/{letter.Id}/{Slug(form)}";

    public static void MapForFollowers(IEndpointRouteBuilder app) =>
        app.MapGet($"{FollowEndpoints.Case}/letters/{{letter}}/{{form}}", async (string letter, string form, HttpContext http, IEnumerable<ICaseLetters> kinds, CancellationToken cancel) =>
            RequesterSession.CaseOf(http.User) is { } reference && kinds.FirstOrDefault(kind => kind.Kind.Owns(reference)) is { } kind
                ? await File(kind, reference, letter, form, Actor.Of(http.User), FollowEndpoints.Purpose, cancel)
                : Answer.NotFoundPage()).ForRequester().ExcludeFromDescription();

    public static void Map<TCase>(IEndpointRouteBuilder app, KindOfCase kind) where TCase : class, ICaseState
    {
        app.MapGet($"{kind.PageRoute}/letters/{{letter}}/{{form}}", (string reference, string letter, string form, Actor actor, CaseLetters<TCase> letters, CancellationToken cancel) =>
            File(letters, reference, letter, form, actor, Purpose, cancel)).ForStaff().ExcludeFromDescription();
        app.MapGet($"{kind.ApiRoute}/letters", (string reference, Actor actor, CaseLetters<TCase> letters, MailLedger mail, CancellationToken cancel) => List(letters, mail, reference, actor, cancel)).ForStaff()
            .WithTags("Letters").WithName($"LettersOf{kind.Kind}").WithSummary("The letters of a case, the latest first, and what became of them; without their words")
            .Produces<IReadOnlyList<LetterOfCase>>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
        app.MapGet($"{kind.ApiRoute}/letters/{{letter}}/{{form}}", async (string reference, string letter, string form, Actor actor, CaseLetters<TCase> letters, CancellationToken cancel) =>
                await Bytes(letters, reference, letter, form, actor, Purpose, cancel) ?? Answer.NotFound()).ForStaff()
            .WithTags("Letters").WithName($"LetterOf{kind.Kind}").WithSummary("A letter of a case, the exact bytes that were kept: pdf, html or txt")
            .Produces<Stream>(StatusCodes.Status200OK, TypeOf(LetterForm.Pdf), "text/html", "text/plain")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    static async Task<IResult> List(ICaseLetters letters, MailLedger mail, string reference, Actor actor, CancellationToken cancel)
    {
        if (await letters.Of(reference, actor, cancel) is not { } found)
            return Answer.NotFound();
        var went = (await mail.OfCase(reference, cancel)).ToLookup(one => one.Letter);
        return Results.Ok(found.Select(letter => new LetterOfCase(
            letter.Id, letter.Key, LetterKinds.Find(letter.Key)!.Title, letter.By, letter.State, letter.DueAt, letter.WrittenAt, letter.TemplateVersion, letter.PdfHash, went[letter.Id].FirstOrDefault())));
    }

    static async Task<IResult> File(ICaseLetters letters, string reference, string letter, string form, Actor actor, string purpose, CancellationToken cancel) =>
        await Bytes(letters, reference, letter, form, actor, purpose, cancel) ?? Answer.NotFoundPage();

    /// <returns>Null where for them there is none.</returns>
    static async Task<IResult?> Bytes(ICaseLetters letters, string reference, string letter, string form, Actor actor, string purpose, CancellationToken cancel)
    {
        var id = Guid.TryParse(letter, out var parsed) ? parsed : Guid.Empty;
        var wanted = Enum.GetValues<LetterForm>().Where(known => Slug(known) == form).Select(known => (LetterForm?)known).FirstOrDefault();
        return await letters.Open(reference, id, wanted ?? LetterForm.Pdf, actor, purpose, cancel) is { } bytes && wanted is { } found
            ? Download.Of(bytes, TypeOf(found), $"letter-{reference}-{id.ToString()[..8]}.{Slug(found)}")
            : null;
    }

    static string Slug(LetterForm form) => form switch
    {
        LetterForm.Pdf => "pdf",
        LetterForm.Html => "html",
        _ => "txt",
    };

    static string TypeOf(LetterForm form) => form switch
    {
        LetterForm.Pdf => "application/pdf",
        LetterForm.Html => "text/html; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    };
}
