using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Breaches.Assessing;

/// <summary>Decide whether the regulator is told, and why. Only where a risk to people is unlikely need it not be (UK GDPR art 33(1)).</summary>
public sealed record DecideNotification : IAct<DecideNotification, Breach>
{
    [Display(Name = "Whether to tell the regulator")]
    public bool? Notify { get; init; }

    public string Reasons { get; init; } = "";

    [Display(Name = "Who decided")]
    public Guid? DecisionMakerId { get; init; }

    public static ActInfo Info { get; } = new(
        "decide-notification", "Decide whether to tell the regulator", "Decide whether the regulator is told, and why; the decision is part of the register (UK GDPR art 33(1) and (5)).", Role.Caseworker, Role.Lead)
    {
        IsFinal = true,
    };

    public static IValidator<DecideNotification> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<DecideNotification>
    {
        public Rules()
        {
            RuleFor(decide => decide.Notify).NotNull().WithMessage("Choose whether to tell the regulator");
            RuleFor(decide => decide.Reasons).NotEmpty().WithMessage("Enter your reasons").UpTo(Lengths.Letter, "The reasons");
            RuleFor(decide => decide.DecisionMakerId).NotEmpty().WithMessage("Choose who decided");
        }
    }

    public static bool IsPossible(Breach breach) => breach is { IsClosed: false, IsNotified: false };

    public static Decision Decide(DecideNotification decide, Breach breach, Desk desk) => breach switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        { NotificationDecision: { } before } when (before.Notify, before.DecisionMakerId) == (decide.Notify, decide.DecisionMakerId) && desk.Seal.Holds(before.Reasons, decide.Reasons) => Nothing,
        { IsNotified: true } => Refuse("The regulator was told already"),
        _ when !desk.CanBeGivenWork(decide.DecisionMakerId!.Value) => Refuse("Choose someone who works on cases", nameof(DecisionMakerId)),
        { Assessment: null } when decide.Notify is false => Refuse("Assess the risk first: only where a risk is unlikely need the regulator not be told", nameof(Notify)),
        { Assessment.Level: not RiskLevel.Unlikely } when decide.Notify is false =>
            Refuse("By the assessment a risk is not unlikely, so the regulator must be told. If that is wrong, assess the risk again first", nameof(Notify)),
        _ => Record(new NotificationDecided(
            desk.Today, decide.Notify!.Value, desk.Seal.Text(decide.Reasons.Trim()), decide.DecisionMakerId.Value, desk.Law.Clock(breach.Facts with { RiskUnlikely = !decide.Notify.Value }))),
    };
}
