using System.ComponentModel.DataAnnotations;
using AccessRequests.Acts;
using AccessRequests.Casework;
using AccessRequests.Identity;
using FluentValidation;
using static AccessRequests.Casework.Decision;

namespace AccessRequests.SubjectAccessRequests.Searching;

/// <summary>
/// Record a search: where, who, when, for what, and what came of it. "Nothing held" is an answer. The record proves that the
/// search was reasonable and proportionate (UK GDPR art 15(1A)).
/// </summary>
public sealed record RecordSearch : IAct<RecordSearch, SubjectAccessRequest>
{
    public string Place { get; init; } = "";

    [Display(Name = "Who searched")]
    public Guid? SearcherId { get; init; }

    [Display(Name = "The day of the search")]
    public DateOnly SearchedOn { get; init; }

    /// <summary>The words, names and numbers searched for; for paper, which files and how.</summary>
    public string Terms { get; init; } = "";

    [Display(Name = "The first day of the records")]
    public DateOnly? From { get; init; }

    [Display(Name = "The last day of the records")]
    public DateOnly? To { get; init; }

    [Display(Name = "What the search showed")]
    public SearchResult? Result { get; init; }

    /// <summary>What was found.</summary>
    public string? Found { get; init; }

    /// <summary>What was left out, and why.</summary>
    public string? Exclusions { get; init; }

    public static ActInfo Info { get; } = new(
        "record-search", "Record a search", "Record the search of a place and what came of it; nothing held is an answer (UK GDPR art 15(1A)).", Role.Caseworker, Role.Lead);

    public static IValidator<RecordSearch> Shape => Made.Once<Rules>();

    sealed class Rules : AbstractValidator<RecordSearch>
    {
        public Rules()
        {
            RuleFor(search => search.Place).NotEmpty().WithMessage("Choose the place that was searched");
            RuleFor(search => search.SearcherId).NotEmpty().WithMessage("Choose who searched");
            RuleFor(search => search.SearchedOn).NotEmpty().WithMessage("Enter the day of the search");
            RuleFor(search => search.Terms).NotEmpty().WithMessage("Enter what you searched for").UpTo(Lengths.Paragraph, "What you searched for");
            RuleFor(search => search.To).GreaterThanOrEqualTo(search => search.From)
                .WithMessage("The last day of the records cannot be before the first").When(search => search.From is not null && search.To is not null);
            RuleFor(search => search.Result).NotNull().WithMessage("Choose what the search showed");
            RuleFor(search => search.Found).NotEmpty().WithMessage("Enter what was found").When(search => search.Result is SearchResult.Found);
            RuleFor(search => search.Found).Empty().WithMessage("Leave out what was found, or choose that records were found").When(search => search.Result is SearchResult.NothingHeld);
            RuleFor(search => search.Found).UpTo(Lengths.Letter, "What was found");
            RuleFor(search => search.Exclusions).UpTo(Lengths.Paragraph, "What was left out");
        }
    }

    public static bool IsPossible(SubjectAccessRequest request) => request.IsInHand;

    public static Decision Decide(RecordSearch search, SubjectAccessRequest request, Desk desk)
    {
        if (!request.IsInHand)
            return Refuse(request.WhyNotInHand());
        if (request.SearchAt(search.Place, desk.Places) is not { } at)
            return Refuse("Choose from the list of places where records are kept", nameof(Place));
        // Whoever was to search and has left since may have searched before they went.
        if (!desk.CanBeGivenWork(search.SearcherId!.Value) && at.SearcherId != search.SearcherId)
            return Refuse("Choose who searched from the list of staff", nameof(SearcherId));
        if (search.SearchedOn > desk.Today)
            return Refuse("The day of the search cannot be in the future", nameof(SearchedOn));
        if (search.SearchedOn < request.ReceivedOn)
            return Refuse("You cannot have searched before the request arrived", nameof(SearchedOn));
        return at.Records.Exists(record => search.Repeats(record, desk))
            ? Nothing
            : Record(new SearchRecorded(
                at.Place, search.SearchedOn, search.SearcherId.Value, desk.Seal.Text(search.Terms.Trim()), search.From, search.To, search.Result!.Value,
                desk.Seal.TextOrNothing(search.Found), desk.Seal.TextOrNothing(search.Exclusions)));
    }

    bool Repeats(SearchRecorded record, Desk desk) =>
        (record.SearchedOn, record.SearcherId, record.From, record.To, record.Result) == (SearchedOn, SearcherId, From, To, Result)
        && desk.Seal.Holds(record.Terms, Terms) && desk.Seal.Holds(record.Found, Found) && desk.Seal.Holds(record.Exclusions, Exclusions);
}
