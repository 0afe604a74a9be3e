using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Following;
using AccessRequests.Identity;
using AccessRequests.SubjectAccessRequests.Clarifying;
using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.SubjectAccessRequests.Following;

/// <summary>The requester's own side of an access request.</summary>
sealed class FollowedAccessRequest(Casefiles<SubjectAccessRequest> files, TimeProvider time) : IFollowedKind
{
    public const string Reply = FollowEndpoints.Case + "/reply";

    public KindOfCase Kind => KindOfCase.AccessRequest;

    public async Task<IResult?> Show(HttpContext http, string reference, CancellationToken cancel) =>
        await files.Open(reference, Actor.Of(http.User), FollowEndpoints.Purpose, FollowEndpoints.Fields, cancel) is { } file
            ? Page.Show<FollowedCasePage>(new { File = file, HasAnswered = http.Request.Query.ContainsKey("answered"), HasWithdrawn = http.Request.Query.ContainsKey("withdrawn") })
            : null;

    public async Task<FollowedCase?> Tell(string reference, CancellationToken cancel) =>
        await files.Find(reference, Actor.Requester(reference), cancel) is { } request
            ? new FollowedCase(
                request.Id, CaseKind.AccessRequest, request.Stage, Progress.WhatHappensNext(request), Progress.WhenWeReply(request, UkTime.DateOf(time.GetUtcNow())), request.ReceivedOn, request.Clock)
            : null;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapReplying<RecordClarification, SubjectAccessRequest, ReplyPage>(
            Reply, new(request => request is { IsInHand: true, AwaitsAnswer: true }, request => request.Questions.Count, (answer, today) => answer with { ReceivedOn = today }));
        app.MapWithdrawing();
    }
}
