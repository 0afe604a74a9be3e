using AccessRequests.Casework;
using AccessRequests.Web;
using AccessRequests.Web.Fields;
using AccessRequests.Web.Parts;

namespace AccessRequests.SubjectAccessRequests.Searching;

/// <summary>The places of a case: those on the list now, and those that were when its searches were planned.</summary>
public static class Searches
{
    /// <returns>Null where the place is neither on the list nor in the case.</returns>
    public static PlaceSearch? SearchAt(this SubjectAccessRequest request, string place, Places places) =>
        request.PlaceNames(places).FirstOrDefault(name => name.Equals(place.Trim(), StringComparison.OrdinalIgnoreCase)) is { } name ? request.SearchOf(name) : null;

    public static IEnumerable<string> PlaceNames(this SubjectAccessRequest request, Places places) =>
        places.Names.Union(request.Searches.Select(search => search.Place), StringComparer.OrdinalIgnoreCase);

    /// <summary>What stands in the way of a reply.</summary>
    public static IEnumerable<Refusal> Missing(this SubjectAccessRequest request) =>
        request.Searches.Exists(search => search.IsAwaited)
            ? request.Searches.Where(search => search.IsAwaited).Select(search => new Refusal($"Record the planned search of {search.Place}, or cancel it, before you reply", null))
        : request.Searches.Exists(search => search.Records.Count > 0) ? []
        : [new Refusal("Record at least one search before you reply", null)];

    public static DateOnly? LastSearchedOn(this SubjectAccessRequest request) =>
        request.Searches.SelectMany(search => search.Records).Max(record => (DateOnly?)record.SearchedOn);

    public static IReadOnlyList<Choice> PlaceChoices(this SubjectAccessRequest request, Places places, IReadOnlyDictionary<Guid, string> names) =>
        [.. request.PlaceNames(places).Select(place => new Choice(place, place, Standing(request.SearchOf(place), names)))];

    public static IReadOnlyList<TaskItem> Tasks(this SubjectAccessRequest request, Places places, IReadOnlyDictionary<Guid, string> names) =>
        [.. request.PlaceNames(places).Select(request.SearchOf).Select(search => new TaskItem(
            search.Place,
            request.IsInHand ? $"/staff/cases/{request.Id}/record-search?place={Uri.EscapeDataString(search.Place)}" : null,
            search.IsDone || search.NotNeeded is not null ? TaskState.Done : TaskState.ToDo,
            search switch
            {
                { IsAwaited: true } => "To do",
                { NotNeeded: not null } => "Not needed",
                { IsDone: true } => "Searched",
                _ => "Not planned",
            },
            Standing(search, names)))];

    static string? Standing(PlaceSearch search, IReadOnlyDictionary<Guid, string> names)
    {
        var made = search.Records.Select(record => $"{UkFormat.Date(record.SearchedOn)}: {(record.Result is SearchResult.NothingHeld ? "nothing held" : "records found")}.");
        var planned = search is { IsAwaited: true, SearcherId: { } searcher }
            ? $"{names.GetValueOrDefault(searcher, "Someone who left")} is to search it{(search.FinishBy is { } by ? $" by {UkFormat.Date(by)}" : "")}."
            : null;
        return string.Join(' ', [.. made, .. planned is null ? Array.Empty<string>() : [planned]]) is { Length: > 0 } words ? words : null;
    }
}
