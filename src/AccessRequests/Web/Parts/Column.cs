namespace AccessRequests.Web.Parts;

/// <summary>A column of a table. With a sort key its heading becomes a link that sorts.</summary>
public sealed record Column(string Title, string? SortKey = null, bool IsNumber = false);
