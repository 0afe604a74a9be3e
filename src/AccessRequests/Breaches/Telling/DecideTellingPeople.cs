using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Breaches.Telling;

/// <summary>Decide whether affected people are told. Where the risk is high they must be, without undue delay, unless one of three exceptions holds (UK GDPR art 34).</summary>
public sealed record DecideTellingPeople : IAct<DecideTellingPeople, Breach>
{
    [Display(Name = "Whether to tell the people")]
    public bool? Tell { get; init; }

    [Display(Name = "Which exception holds")]
    public TellingException? Exception { get; init; }

    public string Reasons { get; init; } = "";

    /// <summary>The public notice, where telling each would be disproportionate.</summary>
    public string? PublicNotice { get; init; }

    [Display(Name = "Who decided")]
    public Guid? DecisionMakerId { get; init; }

    public static ActInfo Info { get; } = new(
        "decide-telling-people", "Decide whether to tell the people", "Decide whether affected people are told, and why (UK GDPR art 34).", Role.Caseworker, Role.Lead)
    {
        IsFinal = true,
    };

    public static IValidator<DecideTellingPeople> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<DecideTellingPeople>
    {
        public Rules()
        {
            RuleFor(decide => decide.Tell).NotNull().WithMessage("Choose whether to tell the people");
            RuleFor(decide => decide.Reasons).NotEmpty().WithMessage("Enter your reasons").UpTo(Lengths.Letter, "The reasons");
            RuleFor(decide => decide.PublicNotice).UpTo(Lengths.Letter, "The public notice");
            RuleFor(decide => decide.PublicNotice).NotEmpty().When(decide => decide.Exception is TellingException.DisproportionateEffort)
                .WithMessage("Enter the public notice, which takes the place of telling each");
            RuleFor(decide => decide.DecisionMakerId).NotEmpty().WithMessage("Choose who decided");
        }
    }

    public static bool IsPossible(Breach breach) => breach is { IsClosed: false, Assessment: not null };

    public static Decision Decide(DecideTellingPeople decide, Breach breach, Desk desk) => breach switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        { TellingDecision: { } before } when decide.SaysTheSameAs(before, desk) => Nothing,
        { Assessment: null } => Refuse("Assess the risk first"),
        _ when !desk.CanBeGivenWork(decide.DecisionMakerId!.Value) => Refuse("Choose someone who works on cases", nameof(DecisionMakerId)),
        _ when decide is { Tell: true, Exception: not null } => Refuse("Leave out the exception: you are telling them", nameof(Exception)),
        { IsHighRisk: true } when decide is { Tell: false, Exception: null } => Refuse("The risk is high: they must be told, unless one of these exceptions holds", nameof(Exception)),
        _ => Record(new TellingPeopleDecided(
            desk.Today, decide.Tell!.Value, decide.Exception, desk.Seal.Text(decide.Reasons.Trim()),
            decide.Exception is TellingException.DisproportionateEffort ? desk.Seal.TextOrNothing(decide.PublicNotice) : null, decide.DecisionMakerId.Value)),
    };

    bool SaysTheSameAs(TellingPeopleDecided before, Desk desk) =>
        (Tell, Exception, DecisionMakerId) == (before.Tell, before.Exception, before.DecisionMakerId) && desk.Seal.Holds(before.Reasons, Reasons);
}
