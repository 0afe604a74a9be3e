using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Journeys;
using AccessRequests.Links;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Complaints.Intake;

public static class IntakeEndpoints
{
    const string Tag = "Complaints";

    public static IServiceCollection AddIntake(this IServiceCollection services) => services.AddScoped<ComplaintReception>().AddScoped<IAlsoOpens, AlsoComplaint>().AddJourney<ComplaintJourney, ReceiveComplaint>();

    public static void MapIntake(this IEndpointRouteBuilder app)
    {
        app.MapJourney<ComplaintJourney, ReceiveComplaint>();
        app.MapRecording();
        app.MapPost(KindOfCase.Complaint.Api, Receive)
            .AllowAnonymous()
            .LimitSubmissions()
            .DescribeSubmission<ComplaintReceipt>(Tag, "ReceiveComplaint", "Complain about how personal information was used (DPA 2018 s.164A)");
        app.MapPost($"{KindOfCase.Complaint.Api}/recorded", Record)
            .ForStaff(RecordEndpoints.Roles)
            .DescribeSubmission<ComplaintReceipt>(Tag, "RecordComplaint", "Record a complaint that came by phone, post, email, in person or on social media")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
    }

    static Task<IResult> Receive(
        [FromBody] ReceiveComplaint complaint, [FromHeader(Name = Submissions.KeyHeader)] string? key, ComplaintReception reception, CancellationToken cancel) =>
        Submissions.Created(key, ReceiveComplaint.Shape.Instance.Validate(complaint), () => reception.Receive(complaint, Channel.OnlineForm, null, Actor.Public, key, cancel));

    static Task<IResult> Record(
        [FromBody] RecordComplaint record, [FromHeader(Name = Submissions.KeyHeader)] string? key, Actor actor, ComplaintReception reception, CancellationToken cancel) =>
        Submissions.Created(key, RecordComplaint.Shape.Validate(record), () => reception.Record(record, actor, key, cancel));
}
