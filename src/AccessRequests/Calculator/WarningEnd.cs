using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Web;
using Deadlines;
using FluentValidation;

namespace AccessRequests.Calculator;

/// <summary>Until when does a disciplinary warning count (rule D9)?</summary>
public sealed record WarningEnd : IQuestion<WarningEnd>
{
    [Display(Name = "The date of the warning")]
    public DateOnly GivenOn { get; init; }

    [Display(Name = "The number of months")]
    public int? Months { get; init; }

    public static QuestionInfo Info { get; } = new(
        "warning", "When does a disciplinary warning end?", "The last day on which a written warning to a member of staff counts.");

    public static IValidator<WarningEnd> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<WarningEnd>
    {
        public Rules()
        {
            RuleFor(ask => ask.GivenOn).NotEmpty().WithMessage("Enter the date of the warning");
            RuleFor(ask => ask.Months).NotNull().WithMessage("Enter for how many months it counts")
                .InclusiveBetween(1, 120).WithMessage("The number of months must be from 1 to 120");
        }
    }

    public WorkedOut Answer(Law law)
    {
        var settings = law.For(GivenOn).Settings;
        var warning = LiveWarning.Of(GivenOn, Months!.Value, settings);
        return new(
            $"The last day of the warning is {UkFormat.LongDate(warning.LastLiveDay)}",
            [("From then on", "It is disregarded for discipline")],
            warning.Steps,
            $"Rules {settings.RuleSet}.");
    }
}
