namespace AccessRequests.Web.Parts;

/// <summary>A link to another view of the same list.</summary>
public sealed record Tab(string Text, string Href, bool IsHere = false, int? Count = null);
