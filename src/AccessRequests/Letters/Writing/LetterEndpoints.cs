using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Following;
using AccessRequests.Identity;
using AccessRequests.Web;

namespace AccessRequests.Letters.Writing;

/// <summary>Letters to keep: for those who may open the case, and for whoever they were written to.</summary>
static class LetterEndpoints
{
    const string Purpose = "read a letter";

    public static string AddressOf(Letter letter, LetterForm form) => $"/staff/cases/{letter.CaseReference}/letters/{letter.Id}/{Slug(form)}";

    public static string OwnAddressOf(Letter letter, LetterForm form) => $"{FollowEndpoints.Case}/letters/{letter.Id}/{Slug(form)}";

    public static void MapForFollowers(IEndpointRouteBuilder app) =>
        app.MapGet($"{FollowEndpoints.Case}/letters/{{letter}}/{{form}}", async (string letter, string form, HttpContext http, IEnumerable<ICaseLetters> kinds, CancellationToken cancel) =>
            RequesterSession.CaseOf(http.User) is { } reference && kinds.FirstOrDefault(kind => kind.Kind.Owns(reference)) is { } kind
                ? await File(kind, reference, letter, form, Actor.Of(http.User), FollowEndpoints.Purpose, cancel)
                : Answer.NotFoundPage()).ForRequester().ExcludeFromDescription();

    public static void Map<TCase>(IEndpointRouteBuilder app, KindOfCase kind) where TCase : class, ICaseState =>
        app.MapGet($"{kind.PageRoute}/letters/{{letter}}/{{form}}", (string reference, string letter, string form, Actor actor, CaseLetters<TCase> letters, CancellationToken cancel) =>
            File(letters, reference, letter, form, actor, Purpose, cancel)).ForStaff().ExcludeFromDescription();

    static async Task<IResult> File(ICaseLetters letters, string reference, string letter, string form, Actor actor, string purpose, CancellationToken cancel)
    {
        var id = Guid.TryParse(letter, out var parsed) ? parsed : Guid.Empty;
        var wanted = Enum.GetValues<LetterForm>().Where(known => Slug(known) == form).Select(known => (LetterForm?)known).FirstOrDefault();
        return await letters.Open(reference, id, wanted ?? LetterForm.Pdf, actor, purpose, cancel) is { } bytes && wanted is { } found
            ? Download.Of(bytes, TypeOf(found), $"letter-{reference}-{id.ToString()[..8]}.{Slug(found)}")
            : Answer.NotFoundPage();
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
