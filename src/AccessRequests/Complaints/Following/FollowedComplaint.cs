using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Complaints.Deciding;
using AccessRequests.Complaints.Ending;
using AccessRequests.Complaints.Enquiring;
using AccessRequests.Following;
using AccessRequests.Identity;
using AccessRequests.Web;
using Deadlines;

namespace AccessRequests.Complaints.Following;

/// <summary>The side of whoever complained.</summary>
sealed class FollowedComplaint(Casefiles<Complaint> files, TimeProvider time) : IFollowedKind
{
    public const string Reply = FollowEndpoints.Case + "/answer", TakeBack = FollowEndpoints.Case + "/take-back", LookAgain = FollowEndpoints.Case + "/look-again";

    public KindOfCase Kind => KindOfCase.Complaint;

    public async Task<IResult?> Show(HttpContext http, string reference, CancellationToken cancel) =>
        await files.Open(reference, Actor.Of(http.User), FollowEndpoints.Purpose, FollowEndpoints.Fields, cancel) is { } file
            ? Page.Show<FollowedComplaintPage>(new { File = file, HasAnswered = http.Request.Query.ContainsKey("answered"), HasWithdrawn = http.Request.Query.ContainsKey("withdrawn"), HasAskedAgain = http.Request.Query.ContainsKey("asked") })
            : null;

    public async Task<FollowedCase?> Tell(string reference, CancellationToken cancel) =>
        await files.Find(reference, Actor.Requester(reference), cancel) is { } complaint
            ? new FollowedCase(
                complaint.Id, CaseKind.Complaint, complaint.Stage, Progress.WhatHappensNext(complaint), Progress.WhenYouHear(complaint, UkTime.DateOf(time.GetUtcNow())), complaint.ReceivedOn,
                ComplaintClock: complaint.Clock)
            : null;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapReplying<RecordAnswer, Complaint, AnswerPage>(
            Reply, new(complaint => complaint is { IsInHand: true, AwaitsAnswer: true }, complaint => complaint.Questions.Count, (answer, today) => answer with { AnsweredOn = today }));
        app.MapReplying<AskForReview, Complaint, LookAgainPage>(LookAgain, new(AskForReview.IsPossible, _ => 1, ReviewByThem.Ask) { Landing = "asked", InTheirWords = ReviewByThem.InTheirWords });
        app.MapReviewApi();
        app.MapGet(TakeBack, ShowTakeBack).ForRequester().ExcludeFromDescription();
        app.MapPost(TakeBack, Withdraw).ForRequester().TakesForm().ExcludeFromDescription();
    }

    static async Task<IResult> ShowTakeBack(HttpContext http, Casefiles<Complaint> files, CancellationToken cancel) =>
        await files.Find(RequesterSession.CaseOf(http.User)!, Actor.Of(http.User), cancel) is { IsInHand: true } complaint
            ? Page.Show<TakeBackPage>(new { Reference = complaint.Id })
            : Results.Redirect(FollowEndpoints.Case);

    static async Task<IResult> Withdraw(HttpContext http, Casefiles<Complaint> files, ActRunner<Complaint> acts, TimeProvider time, CancellationToken cancel)
    {
        var withdraw = new WithdrawComplaint { WithdrawnOn = UkTime.DateOf(time.GetUtcNow()), Channel = Channel.OnlineForm };
        await acts.AsRequester(files, withdraw, RequesterSession.CaseOf(http.User)!, complaint => complaint.IsInHand, cancel);
        return Results.Redirect($"{FollowEndpoints.Case}?withdrawn");
    }
}
