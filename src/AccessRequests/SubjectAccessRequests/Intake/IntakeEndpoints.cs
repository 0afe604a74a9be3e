using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Journeys;
using AccessRequests.Links;
using AccessRequests.Web;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.SubjectAccessRequests.Intake;

public static class IntakeEndpoints
{
    const string Tag = "Access requests";

    public static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddScoped<AccessRequestReception>().AddScoped<IAlsoOpens, AlsoAccessRequest>()
        .AddJourney<AccessRequestJourney, ReceiveAccessRequest>();

    public static void MapIntake(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => Page.Show<StartPage>()).ForPublic();
        app.MapJourney<AccessRequestJourney, ReceiveAccessRequest>();
        app.MapRecording();
        app.MapPost(KindOfCase.AccessRequest.Api, Receive)
            .AllowAnonymous()
            .LimitSubmissions()
            .DescribeSubmission<AccessRequestReceipt>(Tag, "ReceiveAccessRequest", "Ask for a copy of personal data (UK GDPR art 15)");
        app.MapPost($"{KindOfCase.AccessRequest.Api}/recorded", Record)
            .ForStaff(RecordEndpoints.Roles)
            .DescribeSubmission<AccessRequestReceipt>(Tag, "RecordAccessRequest", "Record a request that came by phone, post, email, in person or on social media")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
    }

    static Task<IResult> Receive(
        [FromBody] ReceiveAccessRequest request, [FromHeader(Name = Submissions.KeyHeader)] string? key, AccessRequestReception reception, CancellationToken cancel) =>
        Submissions.Created(key, ReceiveAccessRequest.Shape.Instance.Validate(request), () => reception.Receive(request, Channel.OnlineForm, null, Actor.Public, key, cancel));

    static Task<IResult> Record(
        [FromBody] RecordAccessRequest record, [FromHeader(Name = Submissions.KeyHeader)] string? key, Actor actor, AccessRequestReception reception, CancellationToken cancel) =>
        Submissions.Created(key, RecordAccessRequest.Shape.Validate(record), () => reception.Record(record, actor, key, cancel));
}
