using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Complaints.Deciding;
using AccessRequests.Following;
using AccessRequests.Identity;
using AccessRequests.Web;
using Deadlines;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Complaints.Following;

/// <param name="AccessCode">As it was shown when they complained; spaces, hyphens and capitals do not matter.</param>
/// <param name="Reason">Why they think that the outcome is wrong, in their own words.</param>
public sealed record ReviewRequest(string? AccessCode, string? Reason)
{
    public override string ToString() => "[a review asked for]";
}

/// <summary>Whoever complained asks us to look again: the same act as when staff record that they did, done by them, today, online. They appoint nobody.</summary>
static class ReviewByThem
{
    public static AskForReview Ask(AskForReview asked, DateOnly today) => asked with { AskedOn = today, Channel = Channel.OnlineForm, ReviewerId = null };

    /// <summary>The act speaks to staff about whoever complained; here they read it themselves.</summary>
    public static string InTheirWords(string sentence) => sentence.Replace("they think", "you think", StringComparison.Ordinal);

    public static void MapReviewApi(this IEndpointRouteBuilder app) => app.MapPost("/api/follow/review", Post)
        .AllowAnonymous()
        .WithTags("Following")
        .WithName("AskForAReviewOfAComplaint")
        .WithSummary("Ask us to look again at the outcome of your complaint, once")
        .WithDescription("A code that is wrong, malformed, replaced or of something else than a complaint is answered alike. You can go to the regulator at any time, whether you ask us or not.")
        .Produces<FollowedCase>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    static async Task<IResult> Post(
        [FromBody] ReviewRequest asked, HttpContext http, CodeEntry codes, Casefiles<Complaint> files, ActRunner<Complaint> acts, IEnumerable<IFollowedKind> kinds, TimeProvider time, CancellationToken cancel)
    {
        switch (await codes.Try(http, asked.AccessCode, cancel))
        {
            case CodeTried.Opened opened when KindOfCase.Complaint.Owns(opened.Reference):
                var ask = Ask(new AskForReview { Reason = asked.Reason ?? "" }, UkTime.DateOf(time.GetUtcNow()));
                return await acts.AsRequester(files, ask, opened.Reference, complaint => complaint.Review is null, cancel) switch
                {
                    ActOutcome.Accepted => Results.Ok(await kinds.Of(opened.Reference)!.Tell(opened.Reference, cancel)),
                    ActOutcome.Refused refused => Answer.Refused([.. refused.Errors.Select(error => error with { Message = InTheirWords(error.Message) })]),
                    ActOutcome.Stale => Answer.Refused([new FieldError(null, AskForReview.AskedAlready)]),
                    _ => Answer.NotFound(),
                };
            case CodeTried.TooMany tooMany:
                return Answer.TooMany(http, tooMany.Wait);
            default:
                return Answer.NotFound();
        }
    }
}
