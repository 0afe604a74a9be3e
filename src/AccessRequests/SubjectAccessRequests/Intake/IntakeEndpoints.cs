using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.Web;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.SubjectAccessRequests.Intake;

public static class IntakeEndpoints
{
    const string KeyHeader = "Idempotency-Key";

    public static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddScoped<AccessRequestReception>()
        .AddScoped<Visit>()
        .AddSingleton<Drafts>()
        .AddSingleton<IExpire>(provider => provider.GetRequiredService<Drafts>());

    public static void MapIntake(this IEndpointRouteBuilder app)
    {
        app.MapJourney();
        app.MapRecording();
        app.MapPost(KindOfCase.AccessRequest.Api, Receive)
            .AllowAnonymous()
            .Describe("ReceiveAccessRequest", "Ask for a copy of personal data (UK GDPR art 15)");
        app.MapPost($"{KindOfCase.AccessRequest.Api}/recorded", Record)
            .ForStaff(RecordEndpoints.Roles)
            .Describe("RecordAccessRequest", "Record a request that came by phone, post, email, in person or on social media")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
    }

    static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string name, string summary) => endpoint
        .WithTags("Access requests")
        .WithName(name)
        .WithSummary(summary)
        .WithDescription($"With an {KeyHeader} (8 to 255 random characters) a repeat within 24 hours gets the same answer and makes no second case.")
        .Produces<AccessRequestReceipt>(StatusCodes.Status201Created)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);

    static Task<IResult> Receive(
        [FromBody] ReceiveAccessRequest request, [FromHeader(Name = KeyHeader)] string? key, AccessRequestReception reception, CancellationToken cancel)
    {
        var shape = ReceiveAccessRequest.Shape.Instance.Validate(request);
        return shape.IsValid
            ? Created(key, () => reception.Receive(request, Channel.OnlineForm, null, Actor.Public, key, cancel))
            : Task.FromResult(Answer.Refused(FieldErrors.From(shape)));
    }

    static Task<IResult> Record(
        [FromBody] RecordAccessRequest record, [FromHeader(Name = KeyHeader)] string? key, Actor actor, AccessRequestReception reception, CancellationToken cancel)
    {
        var shape = RecordAccessRequest.Shape.Validate(record);
        return shape.IsValid
            ? Created(key, () => reception.Record(record, actor, key, cancel))
            : Task.FromResult(Answer.Refused(FieldErrors.From(shape)));
    }

    static async Task<IResult> Created(string? key, Func<Task<(AccessRequestReceipt? Receipt, IReadOnlyList<FieldError> Errors)>> receive)
    {
        if (key is { Length: > 255 or < 8 })
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: $"{KeyHeader} must have 8 to 255 characters");
        try
        {
            var (receipt, errors) = await receive();
            return receipt is null ? Answer.Refused(errors) : Results.Created((string?)null, receipt);
        }
        catch (KeyReusedException)
        {
            return Results.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, title: $"This {KeyHeader} was used for another request");
        }
    }
}
