namespace AccessRequests.Web.Parts;

/// <summary>One bar of one colour, with its number.</summary>
public sealed record BarRow(string Label, int Number);
