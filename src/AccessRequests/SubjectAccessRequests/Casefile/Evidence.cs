using AccessRequests.PersonalData;
using AccessRequests.SubjectAccessRequests.Replying;
using AccessRequests.Web;

namespace AccessRequests.SubjectAccessRequests.Casefile;

/// <summary>What a fact holds as proof, line by line: how a search was made, on what a refusal rests, what a reply contained.</summary>
static class Evidence
{
    public static IEnumerable<string?> Of(SearchRecorded search, Func<Sealed?, string?> read) =>
    [
        $"Searched for: {read(search.Terms)}",
        (search.From, search.To) switch
        {
            (null, null) => null,
            ({ } from, { } to) => $"Records from {UkFormat.Date(from)} to {UkFormat.Date(to)}",
            ({ } from, null) => $"Records from {UkFormat.Date(from)}",
            (null, { } to) => $"Records up to {UkFormat.Date(to)}",
        },
        search.Found is null ? null : $"Found: {read(search.Found)}",
        search.Exclusions is null ? null : $"Left out: {read(search.Exclusions)}",
    ];

    public static IEnumerable<string?> Of(MaterialWithheld item, Func<Sealed?, string?> read) =>
        [read(item.Material), $"Why: {read(item.Reason)}", .. Of(item.ThirdParty, read), .. Of(item.HealthOpinion, read)];

    public static IEnumerable<string?> Of(ResponseSent reply, Func<Sealed?, string?> read) =>
    [
        $"{Wording.Words(reply.Method)}. To: {UkFormat.Uncapital(Wording.Words(reply.SentTo))}",
        reply.AboutWithheld is { } notice ? $"About what was withheld: {UkFormat.Uncapital(Wording.Words(notice))}" : null,
        LeftOut(reply) is { Length: > 0 } leftOut ? $"Does not apply: {leftOut}" : null,
        read(reply.Letter),
    ];

    public static IEnumerable<string?> Of(AccessRequestRefused refusal, Func<Sealed?, string?> read, Func<Guid, string> name) =>
    [
        refusal.ExemptionCode is { } code ? $"{Wording.Words(refusal.Ground)}: {code}{(refusal.IsBare ? " (they were not told which)" : "")}" : Wording.Words(refusal.Ground),
        read(refusal.Reasons),
        $"Considered: {read(refusal.Considered)}",
        .. Of(refusal.ThirdParty, read),
        .. Of(refusal.HealthOpinion, read),
        $"Told that they can {string.Join(", ", refusal.RoutesTold.Select(Wording.Words))}",
        $"Reviewed by {name(refusal.ReviewerId)}",
    ];

    static IEnumerable<string?> Of(ThirdPartyWeighed? third, Func<Sealed?, string?> read) => third is null
        ? []
        : [$"The other person: {UkFormat.Uncapital(Wording.Words(third.Consent))}; {(third.OwedConfidence ? "we owe" : "we do not owe")} them confidence", read(third.Weighing)];

    static IEnumerable<string?> Of(HealthOpinion? opinion, Func<Sealed?, string?> read) =>
        opinion is null ? [] : [$"Opinion of {read(opinion.From)}, {UkFormat.Date(opinion.GivenOn)}"];

    static string LeftOut(ResponseSent reply) =>
        string.Join("; ", reply.Contents.Where(item => item.Value is ContentAnswer.NotApplicable).Select(item => item.Key).Order().Select(ReplyChecklist.Words));
}
