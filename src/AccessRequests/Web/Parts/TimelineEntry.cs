namespace AccessRequests.Web.Parts;

/// <summary>Something that happened: when it was recorded, and the day it happened if that was another.</summary>
public sealed record TimelineEntry(
    string Title,
    string Who,
    DateTimeOffset RecordedAt,
    string? Text = null,
    DateOnly? HappenedOn = null,
    string? Href = null,
    string? LinkText = null);
