using AccessRequests.Acts;
using AccessRequests.Identity;
using AccessRequests.Web;
using Deadlines;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.SubjectAccessRequests.Following;

/// <param name="AccessCode">As it was shown when the request was made; spaces, hyphens and capitals do not matter.</param>
public sealed record AccessCodeEntry(string? AccessCode)
{
    public override string ToString() => "[access code]";
}

/// <summary>How a request stands, for the person who made it. It holds no personal data.</summary>
/// <param name="WhenWeReply">The reply-by date in plain words, or why there is none.</param>
public sealed record FollowedRequest(string CaseReference, string Stage, string WhatHappensNext, string WhenWeReply, DateOnly ReceivedOn, AccessRequestClock Clock);

static class FollowApi
{
    public static void MapFollowApi(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/follow", Post)
            .AllowAnonymous()
            .WithTags("Following")
            .WithName("FollowAccessRequest")
            .WithSummary("See how a request stands, by its access code")
            .WithDescription("A code that is wrong, malformed or replaced is answered alike. Ten such codes from one address within 15 minutes are answered 429.")
            .Produces<FollowedRequest>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

    static async Task<IResult> Post(
        [FromBody] AccessCodeEntry entry, HttpContext http, CodeEntry codes, Casefiles<SubjectAccessRequest> files, TimeProvider time, CancellationToken cancel) =>
        await codes.Try(http, entry.AccessCode, cancel) switch
        {
            CodeTried.Opened opened when await files.Find(opened.Reference, Actor.Requester(opened.Reference), cancel) is { } request => Results.Ok(new FollowedRequest(
                request.Id, request.Stage, Progress.WhatHappensNext(request), Progress.WhenWeReply(request, UkTime.DateOf(time.GetUtcNow())), request.ReceivedOn, request.Clock)),
            CodeTried.TooMany tooMany => Answer.TooMany(http, tooMany.Wait),
            _ => Answer.NotFound(),
        };
}
