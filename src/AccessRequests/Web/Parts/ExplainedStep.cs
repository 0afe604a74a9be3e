namespace AccessRequests.Web.Parts;

/// <summary>One step of how a date was reached: what was done, the date after it and the law that says so.</summary>
public sealed record ExplainedStep(string Words, DateOnly? Date = null, string? Law = null);
