namespace AccessRequests.Web.Parts;

/// <summary>A chosen filter, and the address of the same list without it.</summary>
public sealed record Chip(string Text, string RemoveHref);
