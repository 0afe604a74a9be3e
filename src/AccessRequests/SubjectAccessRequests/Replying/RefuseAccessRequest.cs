using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Replying;

/// <summary>
/// Refuse the whole request, for an exemption or because it is manifestly unfounded or excessive. The requester is told why,
/// and where to turn: to us, to the regulator, to a court (UK GDPR art 12(4) and (5); DPA 2018 ss.164A and 167).
/// </summary>
public sealed record RefuseAccessRequest : IAct<RefuseAccessRequest, SubjectAccessRequest>, IHoldBack
{
    [Display(Name = "The day you told them")]
    public DateOnly RefusedOn { get; init; }

    [Display(Name = "The ground")]
    public RefusalGround? Ground { get; init; }

    [Display(Name = "The exemption")]
    public string? ExemptionCode { get; init; }

    /// <summary>With the exemption THIRD-PARTY: what was weighed.</summary>
    public ThirdPartyWeighing? ThirdParty { get; init; }

    /// <summary>With the exemption HEALTH: whose opinion it rests on.</summary>
    public HealthProfessional? HealthOpinion { get; init; }

    /// <summary>The reasons in the words they were told.</summary>
    public string Reasons { get; init; } = "";

    /// <summary>Stating the exemption would defeat it, so they were not told which it is.</summary>
    [Display(Name = "What they were told of the exemption")]
    public bool IsBare { get; init; }

    /// <summary>For the record: the context, what speaks for and against, the harm of refusing.</summary>
    public string Considered { get; init; } = "";

    /// <summary>Where they were told they can turn: all three.</summary>
    [Display(Name = "Where you told them they can turn")]
    public IReadOnlyList<Route> RoutesTold { get; init; } = [];

    [Display(Name = "Who reviewed it")]
    public Guid? ReviewerId { get; init; }

    public static ActInfo Info { get; } = new(
        "refuse", "Refuse the request", "Refuse the whole request with reasons and the routes to complain (UK GDPR art 12(4) and (5)).", Role.Caseworker, Role.Lead)
    { IsFinal = true, SendsLetter = true };

    public static IValidator<RefuseAccessRequest> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<RefuseAccessRequest>
    {
        public Rules()
        {
            RuleFor(refuse => refuse.RefusedOn).NotEmpty().WithMessage("Enter the day you told them");
            RuleFor(refuse => refuse.Ground).NotNull().WithMessage("Choose the ground for refusing");
            RuleFor(refuse => refuse.ExemptionCode).NotEmpty().WithMessage("Choose the exemption").When(refuse => refuse.Ground is RefusalGround.Exemption);
            RuleFor(refuse => refuse.ExemptionCode).Empty().WithMessage("Leave the exemption out, or choose it as the ground")
                .When(refuse => refuse.Ground is RefusalGround.ManifestlyUnfounded or RefusalGround.ManifestlyExcessive);
            RuleFor(refuse => refuse.IsBare).Equal(false).WithMessage("Only an exemption can be left unsaid: tell them the ground")
                .When(refuse => refuse.Ground is RefusalGround.ManifestlyUnfounded or RefusalGround.ManifestlyExcessive);
            RuleFor(refuse => refuse.Reasons).NotEmpty().WithMessage("Enter the reasons you told them").UpTo(Lengths.Letter, "The reasons");
            RuleFor(refuse => refuse.Considered).NotEmpty().WithMessage("Enter what you considered before you decided").UpTo(Lengths.Letter, "What you considered");
            foreach (var route in Enum.GetValues<Route>())
                RuleFor(refuse => refuse.RoutesTold).Must(told => told?.Contains(route) == true).WithMessage($"Tell them that they can {Wording.Words(route)}, and confirm it");
            Include(ExemptionUse.Shape);
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) => request.IsInHand;

    public static Decision Decide(RefuseAccessRequest refuse, SubjectAccessRequest request, Desk desk) => request switch
    {
        { IsInHand: false } => Refuse(request.WhyNotInHand()),
        _ when refuse.RefusedOn > desk.Today => Refuse("The day you told them cannot be in the future", nameof(RefusedOn)),
        _ when refuse.RefusedOn < request.ReceivedOn => Refuse("You cannot have refused before the request arrived", nameof(RefusedOn)),
        _ => refuse.Objection(refuse.RefusedOn, desk) ?? Record(new AccessRequestRefused(
            refuse.RefusedOn, refuse.Ground!.Value, Exemptions.Find(refuse.ExemptionCode)?.Code, refuse.ThirdParty?.Seal(desk.Seal), refuse.HealthOpinion?.Seal(desk.Seal),
            desk.Seal.Text(refuse.Reasons.Trim()), desk.Seal.Text(refuse.Considered.Trim()), refuse.IsBare, [.. refuse.RoutesTold.Distinct().Order()],
            refuse.ReviewerId!.Value, desk.Law.Clock(request.Facts.Answered(refuse.RefusedOn)))),
    };
}
