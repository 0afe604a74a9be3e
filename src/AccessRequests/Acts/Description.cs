using AccessRequests.Casework;
using AccessRequests.Web;

namespace AccessRequests.Acts;

static class Description
{
    /// <summary>How an act stands in the API document, its errors included.</summary>
    public static void DescribeAct<TCommand, TAnswer>(this RouteHandlerBuilder endpoint, KindOfCase kind, ActInfo info) => endpoint
        .WithTags(kind == KindOfCase.AccessRequest ? "Acts on a case" : $"Acts on a case: {UkFormat.Uncapital(kind.Label)}")
        .WithName(NameOf(typeof(TCommand)))
        .WithSummary(info.Title)
        .WithDescription(info.Summary)
        .Produces<TAnswer>()
        .ProducesErrors();

    /// <summary>How the letter of an act stands there, as it is seen before.</summary>
    public static void DescribeLetter<TCommand>(this RouteHandlerBuilder endpoint, ActInfo info) => endpoint
        .WithTags("Letters")
        .WithName($"SeeLetterOf{NameOf(typeof(TCommand))}")
        .WithSummary($"See the letter before: {UkFormat.Uncapital(info.Title)}")
        .WithDescription("What the act would send, as plain text; 204 where it would send nothing. Nothing is recorded. Send the same to the act itself, and it is recorded, the letter written and sent.")
        .Produces<SeenLetter>()
        .Produces(StatusCodes.Status204NoContent)
        .ProducesErrors();

    /// <summary>What an act is answered that cannot be done, on which case it may be and whatever it says.</summary>
    static RouteHandlerBuilder ProducesErrors(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);

    /// <summary>An act that every kind of case has carries the kind in its name.</summary>
    static string NameOf(Type command) =>
        command.IsGenericType ? $"{command.Name[..command.Name.IndexOf('`')]}On{command.GetGenericArguments()[0].Name}" : command.Name;
}
