using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Searching;

/// <summary>Plan who searches which places, and by when. The person is entitled to what a reasonable and proportionate search finds (UK GDPR art 15(1A)).</summary>
public sealed record PlanSearch : IAct<PlanSearch, SubjectAccessRequest>
{
    /// <summary>Places of the configured list.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    [Display(Name = "Who searches")]
    public Guid? SearcherId { get; init; }

    [Display(Name = "The day to finish by")]
    public DateOnly? FinishBy { get; init; }

    public static ActInfo Info { get; } = new(
        "plan-search", "Plan searches", "Give the search of one or several places to someone (UK GDPR art 15(1A)).", Role.Caseworker, Role.Lead);

    public static IValidator<PlanSearch> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<PlanSearch>
    {
        public Rules()
        {
            RuleFor(plan => plan.Places).NotEmpty().WithMessage("Choose the places to search");
            RuleFor(plan => plan.SearcherId).NotEmpty().WithMessage("Choose who searches");
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) => request.IsInHand;

    public static Decision Decide(PlanSearch plan, SubjectAccessRequest request, Desk desk) => request switch
    {
        { IsInHand: false } => Refuse(request.WhyNotInHand()),
        _ when plan.Places.Any(place => desk.Places.Find(place) is null) => Refuse("Choose from the list of places where records are kept", nameof(Places)),
        _ when !desk.CanBeGivenWork(plan.SearcherId!.Value) => Refuse("Choose who searches from the list of staff", nameof(SearcherId)),
        _ when plan.FinishBy < desk.Today => Refuse("The day to finish by cannot be in the past", nameof(FinishBy)),
        _ => Record([
            .. plan.Places.Select(place => desk.Places.Find(place)!).Distinct()
                .Where(place => request.SearchOf(place) is not { IsAwaited: true } awaited || awaited.SearcherId != plan.SearcherId || awaited.FinishBy != plan.FinishBy)
                .Select(place => new SearchPlanned(place, plan.SearcherId.Value, plan.FinishBy))]),
    };
}
