namespace AccessRequests.Web.Parts;

/// <summary>A value from 0 to 100 at one place of a line; none where there is nothing to tell.</summary>
public sealed record TrendPoint(string Label, string Short, int? Percent);
