using AccessRequests.Web.Parts;

namespace AccessRequests.Worklists;

/// <summary>A named part of the list. Its condition is written over the narrow columns of <see cref="WorklistRow"/>.</summary>
public sealed record WorklistView(string Slug, string Title, string Condition, bool IsTab = true)
{
    public static readonly WorklistView
        Open = new("open", "All open", "is_open"),
        Mine = new("mine", "Mine", "is_open and assignee_id = @me"),
        Unassigned = new("unassigned", "Unassigned", "is_open and assignee_id is null"),
        Overdue = new("overdue", "Overdue", "is_open and state = 'Running' and late_after < @now"),
        DueSoon = new("due-soon", $"Due in {RagWords.SoonDays} days", "is_open and state = 'Running' and late_after >= @now and late_after < @soon"),
        OnTrack = new("on-track", "On track", "is_open and state = 'Running' and late_after >= @soon and due_on is not null", IsTab: false),
        Waiting = new("waiting", "Waiting", "is_open and state = 'Waiting'"),
        NotStarted = new("not-started", "Not started", "is_open and state = 'NotStarted'"),
        Answered = new("answered", "Answered, to close", "is_open and state = 'Answered'"),
        Closed = new("closed", "Closed", "not is_open");

    public static IReadOnlyList<WorklistView> All { get; } = [Open, Mine, Unassigned, Overdue, DueSoon, OnTrack, Waiting, NotStarted, Answered, Closed];

    public static WorklistView? Find(string? slug) => All.FirstOrDefault(view => view.Slug == slug);
}
