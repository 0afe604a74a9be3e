using AccessRequests.Acts;
using AccessRequests.Web;

namespace AccessRequests.Journeys;

/// <summary>What the answers of a form amount to.</summary>
static class Answers
{
    /// <summary>The questions that this form needs.</summary>
    public static IReadOnlyList<Question> QuestionsFor<TJourney, TCommand>(TJourney journey, Draft draft)
        where TJourney : IJourney<TCommand>
        where TCommand : class, new() => [.. TJourney.Questions.Where(question => journey.Needs(question, draft))];

    public static (TCommand? Command, IReadOnlyList<FieldError> Errors) Read<TJourney, TCommand>(TJourney journey, Draft draft, DateOnly today)
        where TJourney : IJourney<TCommand>
        where TCommand : class, new()
    {
        var needed = QuestionsFor<TJourney, TCommand>(journey, draft);
        var typed = FormInput.With(draft.Typed.Values.Where(value => needed.Any(question => question.AsksFor(value.Key))).ToDictionary());
        var (whole, read) = FormReader.Read<TCommand>(typed);
        var command = whole ?? FormReader.Read<TCommand>(Without(read.Errors, typed)).Command ?? new TCommand();
        FieldError[] errors = [.. journey.Beside(draft), .. read.Errors, .. journey.Refusals(command, today).Where(refusal => read.Error(refusal.Field ?? "") is null)];
        return (errors.Length == 0 ? command : null, errors);
    }

    /// <summary>The first page that still wants something; null when it can be sent.</summary>
    public static Question? Unfinished(IReadOnlyList<Question> needed, Draft draft, IReadOnlyList<FieldError> errors) =>
        needed.FirstOrDefault(question => !draft.Seen.Contains(question.Slug) || errors.Any(error => question.AsksFor(error.Field)));

    static FormInput Without(IReadOnlyList<FieldError> unreadable, FormInput typed) => FormInput.With(typed.Values
        .Where(value => !unreadable.Any(error => value.Key == error.Field || value.Key.StartsWith(error.Field + ".", StringComparison.Ordinal)))
        .ToDictionary());
}
