using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Web;
using Deadlines;
using FluentValidation;

namespace AccessRequests.Calculator;

/// <summary>To when may a worker put off a hearing whose companion cannot come (Employment Relations Act 1999 s.10)?</summary>
public sealed record Postponement : IQuestion<Postponement>
{
    [Display(Name = "The day of the hearing")]
    public DateOnly ProposedOn { get; init; }

    public Division? Division { get; init; }

    public static QuestionInfo Info { get; } = new(
        "hearing", "To when can a hearing be put off?", "For a worker whose companion cannot come on the day of a disciplinary hearing.");

    public static IValidator<Postponement> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<Postponement>
    {
        public Rules() => RuleFor(ask => ask.ProposedOn).NotEmpty().WithMessage("Enter the day of the hearing");
    }

    public WorkedOut Answer(Law law)
    {
        var calendar = law.For(ProposedOn, Division).Calendar;
        return new(
            $"The latest day is {UkFormat.LongDate(ReferralTimetable.LatestPostponement(ProposedOn, calendar))}",
            [("A later day", "May still be fair, if both agree")],
            ReferralTimetable.PostponementSteps(ProposedOn, calendar),
            $"Calendar {calendar.Version}.");
    }
}
