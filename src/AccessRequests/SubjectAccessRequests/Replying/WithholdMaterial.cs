using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Replying;

/// <summary>Hold back one item under an exemption, for a reason, reviewed by somebody else; the rest is supplied (DPA 2018 schs 2 to 4).</summary>
public sealed record WithholdMaterial : IAct<WithholdMaterial, SubjectAccessRequest>, IHoldBack
{
    /// <summary>What is held back, so that it can be found again.</summary>
    public string Material { get; init; } = "";

    [Display(Name = "The exemption")]
    public string? ExemptionCode { get; init; }

    /// <summary>Why the exemption holds for just this.</summary>
    public string Reason { get; init; } = "";

    /// <summary>With the exemption THIRD-PARTY: what was weighed.</summary>
    public ThirdPartyWeighing? ThirdParty { get; init; }

    /// <summary>With the exemption HEALTH: whose opinion it rests on.</summary>
    public HealthProfessional? HealthOpinion { get; init; }

    [Display(Name = "Who reviewed it")]
    public Guid? ReviewerId { get; init; }

    public static ActInfo Info { get; } = new(
        "withhold", "Withhold something", "Hold an item back under an exemption, reviewed by someone else (DPA 2018 schs 2 to 4).", Role.Caseworker, Role.Lead);

    public static IValidator<WithholdMaterial> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<WithholdMaterial>
    {
        public Rules()
        {
            RuleFor(act => act.Material).NotEmpty().WithMessage("Enter what you withhold").UpTo(Lengths.Paragraph, "What you withhold");
            RuleFor(act => act.ExemptionCode).NotEmpty().WithMessage("Choose the exemption");
            RuleFor(act => act.Reason).NotEmpty().WithMessage("Enter why the exemption holds for this").UpTo(Lengths.Paragraph, "The reason");
            Include(ExemptionUse.Shape);
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) => request.IsInHand;

    public static Decision Decide(WithholdMaterial act, SubjectAccessRequest request, Desk desk)
    {
        if (!request.IsInHand)
            return Refuse(request.WhyNotInHand());
        if (act.Objection(desk.Today, desk) is { } objection)
            return objection;
        var code = Exemptions.Find(act.ExemptionCode)!.Code;
        return request.Withheld.Exists(item => item.ExemptionCode == code && desk.Seal.Holds(item.Material, act.Material) && desk.Seal.Holds(item.Reason, act.Reason))
            ? Nothing
            : Record(new MaterialWithheld(
                request.LastItem + 1, desk.Today, code, desk.Seal.Text(act.Material.Trim()), desk.Seal.Text(act.Reason.Trim()), act.ReviewerId!.Value,
                act.ThirdParty?.Seal(desk.Seal), act.HealthOpinion?.Seal(desk.Seal)));
    }
}
