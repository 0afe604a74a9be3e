using AccessRequests.Web;

namespace AccessRequests.Acts;

static class Description
{
    /// <summary>How an act stands in the API document, its errors included.</summary>
    public static void DescribeAct<TCommand, TAnswer>(this RouteHandlerBuilder endpoint, ActInfo info) => endpoint
        .WithTags("Acts on a case")
        .WithName(typeof(TCommand).Name)
        .WithSummary(info.Title)
        .WithDescription(info.Summary)
        .Produces<TAnswer>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);
}
