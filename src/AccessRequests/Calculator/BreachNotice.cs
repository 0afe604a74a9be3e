using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Web;
using Deadlines;
using FluentValidation;

namespace AccessRequests.Calculator;

/// <summary>By when must the regulator be told of a breach of personal data (UK GDPR art 33(1))?</summary>
public sealed record BreachNotice : IQuestion<BreachNotice>
{
    [Display(Name = "When you knew of the breach")]
    public DateTimeOffset? AwareAt { get; init; }

    [Display(Name = "When the regulator was told")]
    public DateTimeOffset? ToldAt { get; init; }

    public static QuestionInfo Info { get; } = new(
        "breach", "By when must the regulator be told of a data breach?", "For organisations: 72 hours from the moment you knew of it, by a clock in London.");

    public static IValidator<BreachNotice> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<BreachNotice>
    {
        public Rules()
        {
            RuleFor(ask => ask.AwareAt).NotNull().WithMessage("Enter the day and time when you knew of the breach");
            RuleFor(ask => ask.ToldAt).Must((ask, told) => !(told < ask.AwareAt)).WithMessage("The regulator cannot have been told before you knew");
        }
    }

    public WorkedOut Answer(Law law)
    {
        var aware = AwareAt!.Value;
        var clock = BreachNotification.Calculate(new() { ReportedAt = aware, AwareAt = aware, NotifiedAt = ToldAt }, law.For(UkTime.DateOf(aware)).Settings);
        var end = UkFormat.DateAndTime(clock.DueAt!.Value);
        return new(
            clock.Status switch
            {
                BreachStatus.Met => "The regulator was told in time",
                BreachStatus.Late => $"The regulator was told late: the 72 hours ended on {end}",
                _ => $"Tell the regulator by {end}",
            },
            [.. clock.LateReasonsRequired ? [("What to add", "The reasons for the delay")] : Array.Empty<(string, string)>()],
            clock.Steps,
            $"Rules {clock.RuleSet}.");
    }
}
