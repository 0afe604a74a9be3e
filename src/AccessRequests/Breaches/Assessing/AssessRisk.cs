using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using AccessRequests.PersonalData;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.Breaches.Assessing;

/// <summary>Assess the risk to people. Unless it is unlikely, the regulator is to be told; where it is high, so are the people (UK GDPR arts 33(1) and 34(1)).</summary>
public sealed record AssessRisk : IAct<AssessRisk, Breach>
{
    [Display(Name = "How bad it could be")]
    public Severity? Severity { get; init; }

    [Display(Name = "How likely that is")]
    public Likelihood? Likelihood { get; init; }

    [Display(Name = "How easily people can be recognised")]
    public Identification? Identification { get; init; }

    /// <summary>Who has had the data, or may have.</summary>
    public string Receiver { get; init; } = "";

    [Display(Name = "Whether the data came back")]
    public Recovery? Recovery { get; init; }

    [Display(Name = "Whether somebody meant it")]
    public bool? IsMalicious { get; init; }

    [Display(Name = "Whether people are especially vulnerable")]
    public bool? IsVulnerable { get; init; }

    public string Reasons { get; init; } = "";

    [Display(Name = "Who decided")]
    public Guid? DecisionMakerId { get; init; }

    public static ActInfo Info { get; } = new("assess-risk", "Assess the risk", "Assess the risk to people, by severity and likelihood (UK GDPR arts 33(1) and 34(1)).", Role.Caseworker, Role.Lead)
    {
        IsFinal = true,
    };

    public static IValidator<AssessRisk> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<AssessRisk>
    {
        public Rules()
        {
            RuleFor(assess => assess.Severity).NotNull().WithMessage("Choose how bad it could be for somebody");
            RuleFor(assess => assess.Likelihood).NotNull().WithMessage("Choose how likely that is");
            RuleFor(assess => assess.Identification).NotNull().WithMessage("Choose how easily people can be recognised");
            RuleFor(assess => assess.Receiver).NotEmpty().WithMessage("Enter who has had the data, or may have").UpTo(Lengths.Paragraph, "Who has had the data");
            RuleFor(assess => assess.Recovery).NotNull().WithMessage("Choose whether the data came back");
            RuleFor(assess => assess.IsMalicious).NotNull().WithMessage("Choose whether somebody meant it");
            RuleFor(assess => assess.IsVulnerable).NotNull().WithMessage("Choose whether people among them are especially vulnerable");
            RuleFor(assess => assess.Reasons).NotEmpty().WithMessage("Enter your reasons").UpTo(Lengths.Letter, "The reasons");
            RuleFor(assess => assess.DecisionMakerId).NotEmpty().WithMessage("Choose who decided");
        }
    }

    public static bool IsPossible(Breach breach) => breach is { IsClosed: false, Description: not null };

    public static Decision Decide(AssessRisk assess, Breach breach, Desk desk) => breach switch
    {
        { IsClosed: true } => Refuse(Wording.Closed),
        { Description: null } => Refuse("Describe the breach first: what happened, and to whose data"),
        { Assessment: { } before } when assess.SaysTheSameAs(before, desk.Seal) => Nothing,
        _ when !desk.CanBeGivenWork(assess.DecisionMakerId!.Value) => Refuse("Choose someone who works on cases", nameof(DecisionMakerId)),
        _ => Record(new RiskAssessed(
            desk.Today, assess.Severity!.Value, assess.Likelihood!.Value, LevelOf(assess.Severity.Value, assess.Likelihood.Value), assess.Identification!.Value,
            desk.Seal.Text(assess.Receiver.Trim()), assess.Recovery!.Value, assess.IsMalicious!.Value, assess.IsVulnerable!.Value, desk.Seal.Text(assess.Reasons.Trim()), assess.DecisionMakerId.Value)),
    };

    /// <summary>Severity times likelihood (B7): up to 3 a risk is unlikely, from 9 it is high.</summary>
    public static RiskLevel LevelOf(Severity severity, Likelihood likelihood) => ((int)severity * (int)likelihood) switch
    {
        <= 3 => RiskLevel.Unlikely,
        < 9 => RiskLevel.Risk,
        _ => RiskLevel.High,
    };

    bool SaysTheSameAs(RiskAssessed before, Sealer seal) =>
        (Severity, Likelihood, Identification, Recovery, IsMalicious, IsVulnerable, DecisionMakerId)
            == (before.Severity, before.Likelihood, before.Identification, before.Recovery, before.IsMalicious, before.IsVulnerable, before.DecisionMakerId)
        && seal.Holds(before.Receiver, Receiver) && seal.Holds(before.Reasons, Reasons);
}
