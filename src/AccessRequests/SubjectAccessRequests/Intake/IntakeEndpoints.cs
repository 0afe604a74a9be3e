using AccessRequests.Acts;
using AccessRequests.Identity;
using AccessRequests.Web;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.SubjectAccessRequests.Intake;

public static class IntakeEndpoints
{
    const string KeyHeader = "Idempotency-Key";

    public static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddScoped<Reception>()
        .AddScoped<Visit>()
        .AddSingleton<Drafts>()
        .AddSingleton<IExpire>(provider => provider.GetRequiredService<Drafts>());

    public static void MapIntake(this IEndpointRouteBuilder app)
    {
        app.MapJourney();
        app.MapPost(Setup.Api, Post)
            .AllowAnonymous()
            .WithTags("Access requests")
            .WithName("ReceiveAccessRequest")
            .WithSummary("Ask for a copy of personal data (UK GDPR art 15)")
            .Produces<AccessRequestReceipt>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
    }

    static async Task<IResult> Post(
        [FromBody] ReceiveAccessRequest request, [FromHeader(Name = KeyHeader)] string? key, Reception reception, CancellationToken cancel)
    {
        var shape = ReceiveAccessRequest.Shape.Instance.Validate(request);
        if (!shape.IsValid)
            return Answer.Refused(FieldErrors.From(shape));
        if (key is { Length: > 255 or < 8 })
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: $"{KeyHeader} must have 8 to 255 characters");
        try
        {
            var (receipt, errors) = await reception.Receive(request, Channel.OnlineForm, null, Actor.Public, key, cancel);
            return receipt is null ? Answer.Refused(errors) : Results.Created((string?)null, receipt);
        }
        catch (KeyReusedException)
        {
            return Results.Problem(statusCode: StatusCodes.Status422UnprocessableEntity, title: $"This {KeyHeader} was used for another request");
        }
    }
}
