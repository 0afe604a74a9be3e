namespace AccessRequests.Web.Parts;

public enum TaskState { ToDo, Done, Problem }

/// <summary>One thing on a checklist.</summary>
public sealed record TaskItem(string Title, string? Href, TaskState State, string? Status = null, string? Hint = null);
