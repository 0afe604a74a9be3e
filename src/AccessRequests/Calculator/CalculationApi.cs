using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using AccessRequests.Web;
using Deadlines;
using Microsoft.AspNetCore.Mvc;

namespace AccessRequests.Calculator;

/// <param name="Rule">The name of a rule, such as <c>sar.base</c>.</param>
/// <param name="Input">What the rule is given; the examples show each rule's members.</param>
public sealed record DeadlineCalculation([property: Required] string? Rule, JsonElement Input);

/// <param name="Result">Every date and figure of the rule, by its name.</param>
/// <param name="Steps">How the result was reached, in order, each with the rule of our rulebook and the law behind it.</param>
/// <param name="Unused">Members of the input that this rule does not look at.</param>
public sealed record DeadlineCalculated(
    string Rule, JsonElement Result, IReadOnlyList<Step> Steps, DeadlineUsed Used, IReadOnlyList<string> Unused);

/// <summary>What of the law was looked at; what was not is left out.</summary>
/// <param name="Settings">The reading chosen in each question that the law leaves open, by its number.</param>
public sealed record DeadlineUsed(string? RuleSet, string? CalendarVersion, IReadOnlyDictionary<string, string> Settings);

/// <summary>Any rule of the rulebook on facts that somebody supposes. It stores nothing, and no log repeats what was sent.</summary>
static class CalculationApi
{
    public const string Address = "/api/deadline-calculations";

    /// <summary>Far more than any case has to tell.</summary>
    const int LargestBody = 1 << 16;

    public static void MapCalculationApi(this IEndpointRouteBuilder app) =>
        app.MapPost(Address, Post)
            .AllowAnonymous()
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .WithTags("Deadlines")
            .WithName("CalculateDeadline")
            .WithSummary("Work out a deadline, with the steps that lead to it")
            .WithDescription($"Stores nothing. The input takes a division (england-and-wales, scotland or northern-ireland) wherever bank holidays count, and settings such as {{\"A2\": \"no\"}} to choose another reading of the law. At most {LargestBody / 1024} KB.")
            .AddOpenApiOperationTransformer((operation, _, _) => { CalculationExamples.AddTo(operation); return Task.CompletedTask; })
            .Produces<DeadlineCalculated>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity);

    static IResult Post([FromBody] DeadlineCalculation ask, Law law)
    {
        if (ask.Rule is null || !Rulebook.Names.Contains(ask.Rule))
            return Answer.Refused([new FieldError("rule", $"Enter rule as one of {string.Join(", ", Rulebook.Names)}")]);
        return Rulebook.Calculate(ask.Rule, ask.Input, law) switch
        {
            Calculation.Refusal refusal => Answer.Refused([.. refusal.Errors.Select(error => new FieldError(error.Member is { } member ? $"input.{member}" : "input", error.Message))]),
            Calculation.Answer answer => Results.Ok(Of(ask.Rule, answer)),
            _ => throw new InvalidOperationException("A calculation has an answer or a refusal"),
        };
    }

    static DeadlineCalculated Of(string rule, Calculation.Answer answer)
    {
        answer.Result.Remove("steps");
        var settings = answer.Law.Settings is { } read ? Ambiguities.All.ToDictionary(ambiguity => ambiguity.Number, ambiguity => ambiguity.In(read).Name) : [];
        return new(
            rule,
            JsonSerializer.SerializeToElement(answer.Result),
            answer.Steps,
            new((string?)answer.Result["ruleSet"], answer.Law.CalendarVersion, settings),
            answer.Unused);
    }
}
