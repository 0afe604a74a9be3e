using AccessRequests.Web;

namespace AccessRequests.Acts;

/// <summary>Operations of the API by which a case begins.</summary>
public static class Submissions
{
    public const string KeyHeader = "Idempotency-Key";

    public static RouteHandlerBuilder DescribeSubmission<TReceipt>(this RouteHandlerBuilder endpoint, string tag, string name, string summary) => endpoint
        .WithTags(tag)
        .WithName(name)
        .WithSummary(summary)
        .WithDescription($"With an {KeyHeader} (8 to 255 random characters) a repeat within 24 hours gets the same answer and makes no second case.")
        .Produces<TReceipt>(StatusCodes.Status201Created)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    /// <param name="shape">What is wrong with what was sent, before anything is looked at.</param>
    public static async Task<IResult> Created<TReceipt>(
        string? key, FluentValidation.Results.ValidationResult shape, Func<Task<(TReceipt? Receipt, IReadOnlyList<FieldError> Errors)>> receive) where TReceipt : class
    {
        if (!shape.IsValid)
            return Answer.Refused(FieldErrors.From(shape));
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
