namespace AccessRequests.Web.Fields;

/// <summary>One answer that can be chosen.</summary>
public sealed record Choice(string Value, string Label, string? Hint = null);
