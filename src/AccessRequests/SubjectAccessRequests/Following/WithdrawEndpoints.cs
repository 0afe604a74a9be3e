using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Following;
using AccessRequests.Identity;
using AccessRequests.SubjectAccessRequests.Ending;
using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.SubjectAccessRequests.Following;

/// <summary>The requester takes the request back: the same act as when staff record it, done by the requester, today.</summary>
static class WithdrawEndpoints
{
    public const string Address = FollowEndpoints.Case + "/withdraw";

    public static void MapWithdrawing(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, Show).ForRequester().ExcludeFromDescription();
        app.MapPost(Address, Withdraw).ForRequester().TakesForm().ExcludeFromDescription();
    }

    static async Task<IResult> Show(HttpContext http, Casefiles<SubjectAccessRequest> files, CancellationToken cancel) =>
        await files.Find(RequesterSession.CaseOf(http.User)!, Actor.Of(http.User), cancel) is { IsInHand: true } request
            ? Page.Show<WithdrawPage>(new { Reference = request.Id })
            : Results.Redirect(FollowEndpoints.Case);

    static async Task<IResult> Withdraw(HttpContext http, Casefiles<SubjectAccessRequest> files, ActRunner<SubjectAccessRequest> acts, TimeProvider time, CancellationToken cancel)
    {
        var withdraw = new WithdrawAccessRequest { WithdrawnOn = UkTime.DateOf(time.GetUtcNow()), Channel = Channel.OnlineForm };
        await acts.AsRequester(files, withdraw, RequesterSession.CaseOf(http.User)!, request => request.IsInHand, cancel);
        return Results.Redirect($"{FollowEndpoints.Case}?withdrawn");
    }
}
