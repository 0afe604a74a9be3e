using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.PersonalData;
using AccessRequests.Web;

namespace AccessRequests.Confidentiality;

/// <summary>The view log, for those who work on the case, for whoever reviews it, and for the person whose case it is.</summary>
static class LookEndpoints
{
    public const string Review = "/staff/looks", OwnFile = "/follow/case/looks";

    public static readonly string[] Reviewers = [Role.Lead, Role.ConductLead, Role.Independent];

    public static void MapLooks<TCase>(this IEndpointRouteBuilder app, KindOfCase kind) where TCase : class, ICaseState =>
        app.MapGet($"{kind.PageRoute}/looks", OfCase<TCase>).ForStaff().ExcludeFromDescription();

    public static void MapLooks(this IEndpointRouteBuilder app)
    {
        app.MapGet(Review, OfMonth).ForStaff(Reviewers).ExcludeFromDescription();
        app.MapPost(Review, Reviewed).ForStaff(Reviewers).TakesForm().ExcludeFromDescription();
        app.MapGet(OwnFile, OfOwnFile).ForRequester().ExcludeFromDescription();
    }

    static async Task<IResult> OfCase<TCase>(string reference, Actor actor, Casefiles<TCase> files, ViewLog log, StaffDirectory staff, CancellationToken cancel)
        where TCase : class, ICaseState =>
        await files.Find(reference, actor, cancel) is { } found
            ? Page.Show<LooksPage>(new { Reference = found.Id, found.Access, Looks = await log.Of(found.Id, cancel), Names = await staff.Names(cancel) })
            : Answer.NotFoundPage();

    static async Task<IResult> OfMonth(Actor actor, LookReviews reviews, StaffDirectory staff, string? month, CancellationToken cancel) =>
        Page.Show<LookReviewPage>(new { Month = await reviews.Read(actor, LookMonth.Parse(month), cancel), Names = await staff.Names(cancel) });

    static async Task<IResult> Reviewed(HttpContext http, Actor actor, LookReviews reviews, CancellationToken cancel)
    {
        var form = FormInput.From(await http.Request.ReadFormAsync(cancel));
        if (LookMonth.Parse(form.Value("month")) is not { } month || !await reviews.Confirm(actor, month, cancel))
            return Answer.NotFoundPage();
        return Results.Redirect($"{Review}?month={month:yyyy-MM}");
    }

    static async Task<IResult> OfOwnFile(HttpContext http, ViewLog log, CancellationToken cancel) =>
        Page.Show<OwnLooksPage>(new { Looks = await log.Of(RequesterSession.CaseOf(http.User)!, cancel) });
}
