using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using Deadlines;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Following;

/// <param name="AccessCode">As it was shown when the case began; spaces, hyphens and capitals do not matter.</param>
public sealed record AccessCodeEntry(string? AccessCode)
{
    public override string ToString() => "[access code]";
}

/// <summary>How a case stands, for the person who began it. It holds no personal data.</summary>
/// <param name="WhenWeReply">The date to keep in plain words, or why there is none.</param>
/// <param name="Clock">Of an access request.</param>
/// <param name="ComplaintClock">Of a complaint.</param>
public sealed record FollowedCase(
    string CaseReference, CaseKind Kind, string Stage, string WhatHappensNext, string WhenWeReply, DateOnly ReceivedOn, AccessRequestClock? Clock = null, ComplaintClock? ComplaintClock = null);

static class FollowApi
{
    public static void MapFollowApi(this IEndpointRouteBuilder app) =>
        app.MapPost("/api/follow", Post)
            .AllowAnonymous()
            .WithTags("Following")
            .WithName("Follow")
            .WithSummary("See how a request or a complaint stands, by its access code")
            .WithDescription("A code that is wrong, malformed or replaced is answered alike. Ten such codes from one address within 15 minutes are answered 429.")
            .Produces<FollowedCase>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

    static async Task<IResult> Post([FromBody] AccessCodeEntry entry, HttpContext http, CodeEntry codes, IEnumerable<IFollowedKind> kinds, CancellationToken cancel) =>
        await codes.Try(http, entry.AccessCode, cancel) switch
        {
            CodeTried.Opened opened when kinds.Of(opened.Reference) is { } kind && await kind.Tell(opened.Reference, cancel) is { } told => Results.Ok(told),
            CodeTried.TooMany tooMany => Answer.TooMany(http, tooMany.Wait),
            _ => Answer.NotFound(),
        };
}
