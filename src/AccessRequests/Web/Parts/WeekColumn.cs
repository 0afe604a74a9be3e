namespace AccessRequests.Web.Parts;

/// <param name="Label">Its first day, in full.</param>
/// <param name="Short">The same, for a narrow place.</param>
/// <param name="Before">In the same week of last year.</param>
public sealed record WeekColumn(string Label, string Short, int Count, int? Before = null);

public sealed record WeekRange(int Least, double Median, int Most);
