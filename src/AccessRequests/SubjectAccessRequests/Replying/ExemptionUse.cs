using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.PersonalData;
using Deadlines;
using FluentValidation;

namespace AccessRequests.SubjectAccessRequests.Replying;

/// <summary>An act that holds data back: one item, or all of it. Somebody else has to review it.</summary>
interface IHoldBack
{
    string? ExemptionCode { get; }
    ThirdPartyWeighing? ThirdParty { get; }
    HealthProfessional? HealthOpinion { get; }
    Guid? ReviewerId { get; }
}

/// <summary>What is weighed before another person's data is held back (DPA 2018 sch 2 para 16(3)).</summary>
public sealed record ThirdPartyWeighing
{
    [Display(Name = "Whether the other person agrees")]
    public ThirdPartyConsent? Consent { get; init; }

    [Display(Name = "Whether you owe them confidence")]
    public bool? OwedConfidence { get; init; }

    /// <summary>Why it is not reasonable to disclose it without their consent.</summary>
    public string Weighing { get; init; } = "";

    internal ThirdPartyWeighed Seal(Sealer seal) => new(Consent!.Value, OwedConfidence!.Value, seal.Text(Weighing.Trim()));
}

/// <summary>The health professional who said that disclosure would be likely to do serious harm.</summary>
public sealed record HealthProfessional
{
    [Display(Name = "The day of the opinion")]
    public DateOnly GivenOn { get; init; }

    /// <summary>Who gave it, and in which role.</summary>
    public string From { get; init; } = "";

    internal HealthOpinion Seal(Sealer seal) => new(GivenOn, seal.Text(From.Trim()));
}

static class ExemptionUse
{
    const int OpinionHoldsForMonths = 6;

    public static readonly IValidator<IHoldBack> Shape = new Rules();

    sealed class Rules : AbstractValidator<IHoldBack>
    {
        public Rules()
        {
            RuleFor(act => act.ReviewerId).NotEmpty().WithMessage("Choose who reviewed it");
            RuleFor(act => act.ThirdParty).NotNull().OverridePropertyName("ThirdParty.Consent").WithMessage("Choose whether the other person agrees")
                .When(act => Exemptions.Find(act.ExemptionCode)?.Code is Exemptions.ThirdParty);
            RuleFor(act => act.ThirdParty!).SetValidator(new WeighingRules()).When(act => act.ThirdParty is not null);
            RuleFor(act => act.HealthOpinion).NotNull().OverridePropertyName("HealthOpinion.From").WithMessage("Enter the health professional who gave an opinion: without one you cannot withhold this")
                .When(act => Exemptions.Find(act.ExemptionCode)?.Code is Exemptions.Health);
            RuleFor(act => act.HealthOpinion!).SetValidator(new OpinionRules()).When(act => act.HealthOpinion is not null);
        }
    }

    sealed class WeighingRules : AbstractValidator<ThirdPartyWeighing>
    {
        public WeighingRules()
        {
            RuleFor(third => third.Consent).NotNull().WithMessage("Choose whether the other person agrees");
            RuleFor(third => third.OwedConfidence).NotNull().WithMessage("Choose whether you owe them confidence");
            RuleFor(third => third.Weighing).NotEmpty().WithMessage("Enter why it is not reasonable to disclose it without their consent").UpTo(Lengths.Paragraph, "What you weighed");
        }
    }

    sealed class OpinionRules : AbstractValidator<HealthProfessional>
    {
        public OpinionRules()
        {
            RuleFor(opinion => opinion.From).NotEmpty().WithMessage("Enter who gave the opinion, and their role").UpTo(Lengths.Line, "Who gave the opinion");
            RuleFor(opinion => opinion.GivenOn).NotEmpty().WithMessage("Enter the day of the opinion");
        }
    }

    /// <summary>Why data cannot be held back in this way on that day; null where it can.</summary>
    public static Decision? Objection(this IHoldBack act, DateOnly on, Desk desk)
    {
        if (act.ExemptionCode is not null && Exemptions.Find(act.ExemptionCode) is not { Bodies: null })
            return Exemptions.Find(act.ExemptionCode) is { Bodies: { } bodies }
                ? Decision.Refuse($"Only {bodies} can rely on this exemption: choose another", nameof(act.ExemptionCode))
                : Decision.Refuse("Choose an exemption from the list", nameof(act.ExemptionCode));
        if (act.ThirdParty?.Consent is ThirdPartyConsent.Given)
            return Decision.Refuse("The other person agrees, so you cannot withhold it for their sake", "ThirdParty.Consent");
        if (act.HealthOpinion?.GivenOn > on)
            return Decision.Refuse("The day of the opinion cannot be after the day of the decision", "HealthOpinion.GivenOn");
        if (act.HealthOpinion?.GivenOn <= StatutoryPeriod.AddMonths(on, -OpinionHoldsForMonths))
            return Decision.Refuse("The opinion is more than 6 months old: ask the health professional again", "HealthOpinion.GivenOn");
        if (act.ReviewerId == desk.Actor.StaffId)
            return Decision.Refuse("Choose someone other than yourself: nobody reviews their own decision", nameof(act.ReviewerId));
        return desk.CanBeGivenWork(act.ReviewerId!.Value) ? null : Decision.Refuse("Choose who reviewed it from the list of staff", nameof(act.ReviewerId));
    }
}
