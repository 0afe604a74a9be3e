using System.ComponentModel.DataAnnotations;
using System.Globalization;
using AccessRequests.Web;
using Deadlines;
using FluentValidation;

namespace AccessRequests.Calculator;

/// <summary>By when must the regulator be told of a breach of personal data (UK GDPR art 33(1))?</summary>
public sealed record BreachNotice : IQuestion<BreachNotice>
{
    const string TimeWanted = "Enter the time as 2:30pm or 14:30";
    const string NoSuchTime = "There was no such time that day: the clocks went forward";

    static readonly string[] Times = ["H:mm", "HH:mm:ss", "H.mm", "HHmm", "h:mmtt", "h.mmtt", "h:mm tt", "h.mm tt", "htt", "h tt"];

    [Display(Name = "The day you knew of the breach")]
    public DateOnly AwareOn { get; init; }

    public string AwareTime { get; init; } = "";

    [Display(Name = "The day the regulator was told")]
    public DateOnly? ToldOn { get; init; }

    public string ToldTime { get; init; } = "";

    public static QuestionInfo Info { get; } = new(
        "breach", "By when must the regulator be told of a data breach?", "For organisations: 72 hours from the moment you knew of it, by a clock in London.");

    public static IValidator<BreachNotice> Shape { get; } = new Rules();

    sealed class Rules : AbstractValidator<BreachNotice>
    {
        public Rules()
        {
            RuleFor(ask => ask.AwareOn).NotEmpty().WithMessage("Enter the day you knew of the breach");
            RuleFor(ask => ask.AwareTime).Cascade(CascadeMode.Stop)
                .Must(time => Read(time) is not null).WithMessage(TimeWanted)
                .Must((ask, time) => Instant(ask.AwareOn, time) is not null).WithMessage(NoSuchTime);
            RuleFor(ask => ask.ToldTime).Cascade(CascadeMode.Stop)
                .Must(time => Read(time) is not null).WithMessage(TimeWanted)
                .Must((ask, time) => Instant(ask.ToldOn!.Value, time) is not null).WithMessage(NoSuchTime)
                .When(ask => ask.ToldOn is not null);
            RuleFor(ask => ask.ToldOn).Must((ask, day) => day is not null || ask.ToldTime.Length == 0).WithMessage("Enter the day the regulator was told");
            RuleFor(ask => ask.ToldOn).Must((ask, day) => !(Instant(day, ask.ToldTime) < Instant(ask.AwareOn, ask.AwareTime))).WithMessage("The regulator cannot have been told before you knew");
        }
    }

    public WorkedOut Answer(Law law)
    {
        var aware = Instant(AwareOn, AwareTime)!.Value;
        var clock = BreachNotification.Calculate(
            new() { ReportedAt = aware, AwareAt = aware, NotifiedAt = Instant(ToldOn, ToldTime) }, law.For(AwareOn).Settings);
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

    static DateTimeOffset? Instant(DateOnly? day, string time) => day is { } on && Read(time) is { } at ? UkTime.InstantOf(on, at) : null;

    static TimeOnly? Read(string typed) =>
        TimeOnly.TryParseExact(typed.Trim(), Times, UkFormat.Culture, DateTimeStyles.None, out var time) ? time : null;
}
