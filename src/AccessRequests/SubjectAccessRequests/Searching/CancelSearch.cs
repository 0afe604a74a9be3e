using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Searching;

/// <summary>Leave out a planned search, and say why: what was not searched belongs to the proof that the search was reasonable and proportionate.</summary>
public sealed record CancelSearch : IAct<CancelSearch, SubjectAccessRequest>
{
    public string Place { get; init; } = "";

    /// <summary>Why nothing about the person can reasonably be expected there.</summary>
    public string Reason { get; init; } = "";

    public static ActInfo Info { get; } = new(
        "cancel-search", "Cancel a planned search", "Leave out a planned search, with the reason (UK GDPR art 15(1A)).", Role.Caseworker, Role.Lead);

    public static IValidator<CancelSearch> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<CancelSearch>
    {
        public Rules()
        {
            RuleFor(cancel => cancel.Place).NotEmpty().WithMessage("Choose the place you need not search");
            RuleFor(cancel => cancel.Reason).NotEmpty().WithMessage("Enter why you need not search it").UpTo(Lengths.Paragraph, "The reason");
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) => request.IsInHand && request.Searches.Exists(search => search.IsAwaited);

    public static Decision Decide(CancelSearch cancel, SubjectAccessRequest request, Desk desk) => request switch
    {
        { IsInHand: false } => Refuse(request.WhyNotInHand()),
        _ when request.SearchAt(cancel.Place, desk.Places) is not { IsAwaited: true } => Refuse("Choose one of the searches that are planned", nameof(Place)),
        _ => Record(new SearchCancelled(request.SearchAt(cancel.Place, desk.Places)!.Place, desk.Seal.Text(cancel.Reason.Trim()))),
    };
}
