using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Web;
using Deadlines;
using FluentValidation;

namespace AccessRequests.Calculator;

/// <summary>By when must a complaint about data protection be acknowledged (DPA 2018 s.164A)?</summary>
public sealed record Acknowledgement : IQuestion<Acknowledgement>
{
    [Display(Name = "The day the complaint arrived")]
    public DateOnly ReceivedOn { get; init; }

    public Division? Division { get; init; }

    [Display(Name = "The day of the acknowledgement")]
    public DateOnly? AcknowledgedOn { get; init; }

    public static QuestionInfo Info { get; } = new(
        "complaint", "By when must a complaint be acknowledged?", "For a complaint to an organisation about how it uses your data.");

    public static IValidator<Acknowledgement> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<Acknowledgement>
    {
        public Rules()
        {
            RuleFor(ask => ask.ReceivedOn).NotEmpty().WithMessage("Enter the day the complaint arrived");
            RuleFor(ask => ask.AcknowledgedOn).Must((ask, day) => !(day < ask.ReceivedOn)).WithMessage("The acknowledgement cannot have come before the complaint");
        }
    }

    public WorkedOut Answer(Law law)
    {
        var (settings, calendar) = law.For(ReceivedOn, Division);
        var clock = ComplaintDeadline.Calculate(new() { ReceivedOn = ReceivedOn, AcknowledgedOn = AcknowledgedOn }, calendar, settings);
        var lastDay = UkFormat.LongDate(clock.AcknowledgementDueOn!.Value);
        return new(
            clock.Status switch
            {
                ClockStatus.Met => "The acknowledgement was in time",
                ClockStatus.Late => $"The acknowledgement was late: the last day was {lastDay}",
                _ => $"The last day to acknowledge it is {lastDay}",
            },
            [
                ("Does the law demand it?", clock.StatutoryDuty ? "Yes" : "No, it is good practice"),
                .. clock.CautiousAcknowledgementDueOn is { } cautious ? [("By the strictest reading", UkFormat.LongDate(cautious))] : Array.Empty<(string, string)>(),
            ],
            [.. clock.Steps, .. clock.EnquirySteps],
            $"Rules {clock.RuleSet}; calendar {clock.CalendarVersion}.");
    }
}
