using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Web;
using AccessRequests.Web.Fields;
using Deadlines;
using FluentValidation;

namespace AccessRequests.Calculator;

/// <summary>When is a record looked at again before it is disposed of (rules K1 and K2)?</summary>
public sealed record Retention : IQuestion<Retention>
{
    [Display(Name = "The kind of record")]
    public RecordKind? Record { get; init; }

    [Display(Name = "The day its time runs from")]
    public DateOnly From { get; init; }

    [Display(Name = "Years")]
    public int? Years { get; init; }

    public static QuestionInfo Info { get; } = new(
        "retention", "How long is a record kept?", "The day on which we decide if it is disposed of. No law sets these periods; they are ours, or yours.");

    public static IReadOnlyList<Choice> Records { get; } = Choices.Of<RecordKind>(Words);

    public static IValidator<Retention> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<Retention>
    {
        public Rules()
        {
            RuleFor(ask => ask.Record).NotNull().WithMessage("Choose a kind of record, or enter a number of years").When(ask => ask.Years is null);
            RuleFor(ask => ask.Years).InclusiveBetween(0, 100).WithMessage("Years must be from 0 to 100");
            RuleFor(ask => ask.From).NotEmpty().WithMessage("Enter the day its time runs from");
        }
    }

    public WorkedOut Answer(Law law)
    {
        var review = Years is { } years ? RetentionReview.Of(From, 12 * years, false) : RetentionReview.Of(RetentionSchedule.For(Record!.Value), From, false);
        return new(
            $"Decide on {UkFormat.LongDate(review.ReviewOn!.Value)}",
            [("While a legal hold is on it", "There is no date: it is kept")],
            review.Steps,
            $"Rules {law.For(From).Settings.RuleSet}.");
    }

    static string Words(RecordKind kind)
    {
        var period = RetentionSchedule.For(kind);
        var length = period switch
        {
            { Days: > 0 and var days } => UkFormat.Count(days, "day"),
            { Months: var months } when months % 12 == 0 => UkFormat.Count(months / 12, "year"),
            { Months: var months } => UkFormat.Count(months, "month"),
        };
        return $"{period.Record}, {period.Trigger}: {length}";
    }
}
