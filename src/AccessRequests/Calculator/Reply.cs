using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Web;
using Deadlines;
using FluentValidation;

namespace AccessRequests.Calculator;

/// <summary>By when must an organisation reply to somebody who uses a right over their data (UK GDPR arts 12 and 12A)?</summary>
public sealed record Reply : IQuestion<Reply>
{
    public Right Right { get; init; }

    [Display(Name = "The day the request arrived")]
    public DateOnly ReceivedOn { get; init; }

    public Division? Division { get; init; }

    [Display(Name = "The day proof of identity was asked for")]
    public DateOnly? IdentityAskedOn { get; init; }

    [Display(Name = "The day proof of identity came")]
    public DateOnly? IdentityGivenOn { get; init; }

    [Display(Name = "The day proof of authority was asked for")]
    public DateOnly? AuthorityAskedOn { get; init; }

    [Display(Name = "The day proof of authority came")]
    public DateOnly? AuthorityGivenOn { get; init; }

    [Display(Name = "The day the fee was asked for")]
    public DateOnly? FeeAskedOn { get; init; }

    [Display(Name = "The day the fee was paid")]
    public DateOnly? FeePaidOn { get; init; }

    [Display(Name = "The day of the question")]
    public DateOnly? QuestionAskedOn { get; init; }

    [Display(Name = "The day of the answer")]
    public DateOnly? QuestionAnsweredOn { get; init; }

    [Display(Name = "The day of the second question")]
    public DateOnly? SecondAskedOn { get; init; }

    [Display(Name = "The day of the second answer")]
    public DateOnly? SecondAnsweredOn { get; init; }

    [Display(Name = "The day of that message")]
    public DateOnly? ExtensionToldOn { get; init; }

    [Display(Name = "The day of the reply")]
    public DateOnly? RepliedOn { get; init; }

    public static QuestionInfo Info { get; } = new(
        "reply", "By when must an organisation reply?", "For a copy of your data, or another right over your data. The date depends on what was asked of you, and when you gave it.");

    public static IValidator<Reply> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<Reply>
    {
        public Rules()
        {
            RuleFor(ask => ask.ReceivedOn).NotEmpty().WithMessage("Enter the day the request arrived");
            RuleFor(ask => ask.QuestionAskedOn).NotNull().WithMessage("Enter the day of the question").When(ask => ask.QuestionAnsweredOn is not null);
            RuleFor(ask => ask.QuestionAnsweredOn).Must((ask, day) => !(day < ask.QuestionAskedOn)).WithMessage("The answer cannot have come before the question");
            RuleFor(ask => ask.SecondAskedOn).NotNull().WithMessage("Enter the day of the second question").When(ask => ask.SecondAnsweredOn is not null);
            RuleFor(ask => ask.SecondAnsweredOn).Must((ask, day) => !(day < ask.SecondAskedOn)).WithMessage("The answer cannot have come before the question");
            RuleFor(ask => ask.ExtensionToldOn).Must((ask, day) => !(day < ask.ReceivedOn)).WithMessage("That message cannot have come before the request");
            RuleFor(ask => ask.RepliedOn).Must((ask, day) => !(day < ask.ReceivedOn)).WithMessage("The reply cannot have come before the request");
        }
    }

    public WorkedOut Answer(Law law)
    {
        var (settings, calendar) = law.For(ReceivedOn, Division);
        var clock = OtherRights.Calculate(Right, Facts, calendar, settings.AccessRequests);
        return new(InOneLine(clock), [.. Dates(clock)], clock.Steps, $"Rules {clock.RuleSet}; calendar {clock.CalendarVersion}.");
    }

    AccessRequestFacts Facts => new()
    {
        ReceivedOn = ReceivedOn,
        Identity = Required(IdentityAskedOn, IdentityGivenOn),
        Authority = Required(AuthorityAskedOn, AuthorityGivenOn),
        Fee = Required(FeeAskedOn, FeePaidOn),
        Clarifications = [.. Question(QuestionAskedOn, QuestionAnsweredOn), .. Question(SecondAskedOn, SecondAnsweredOn)],
        ExtensionNoticeGivenOn = ExtensionToldOn,
        AnsweredOn = RepliedOn,
    };

    /// <summary>What was given and not asked for on a day we are told is taken as asked for at once.</summary>
    IReadOnlyList<Requirement> Required(DateOnly? askedOn, DateOnly? givenOn) => askedOn is null && givenOn is null ? [] : [new(askedOn ?? ReceivedOn, givenOn)];

    static IReadOnlyList<Clarification> Question(DateOnly? askedOn, DateOnly? answeredOn) => askedOn is { } day ? [new(day, answeredOn) { MuchInformation = true }] : [];

    static string InOneLine(AccessRequestClock clock) => clock.Status switch
    {
        ClockStatus.Running => $"The last day to reply is {UkFormat.LongDate(clock.DueOn!.Value)}",
        ClockStatus.Stopped => "The time to reply is stopped",
        ClockStatus.NotStarted => "The time to reply has not started",
        ClockStatus.Late => $"The reply was late: the last day was {UkFormat.LongDate(clock.DueOn!.Value)}",
        _ => "The reply was in time",
    };

    static IEnumerable<(string, string)> Dates(AccessRequestClock clock)
    {
        if (clock is { Status: ClockStatus.Running, Extended: false, ExtensionNoticeDueOn: { } notice })
            yield return ("Last day to say that two more months are needed", UkFormat.LongDate(notice));
        if (clock is { Status: ClockStatus.Running, RefusalNoticeDueOn: { } refusal })
            yield return ("Last day to refuse", UkFormat.LongDate(refusal));
        if (clock.PausedDays > 0)
            yield return ("Days that do not count", UkFormat.Number(clock.PausedDays));
        if (clock.DaysLeftWhenStopped is { } left)
            yield return ("Left when it stopped", UkFormat.Count(left, "day"));
        if (clock.FollowUpOn is { } followUp)
            yield return ("If nothing comes, ask again or decide by", UkFormat.LongDate(followUp));
    }
}
