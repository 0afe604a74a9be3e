using AccessRequests.Figures;
using AccessRequests.Web.Parts;

namespace AccessRequests.Worklists;

/// <summary>A named part of the list. Its condition is written over the narrow columns of <see cref="WorklistRow"/>.</summary>
/// <param name="Of">The same among the figures of a kind; null where they do not hold it.</param>
public sealed record WorklistView(string Slug, string Title, string Condition, Func<KindFigures, int>? Of, bool IsTab = true)
{
    // So that the index begins where they are: without a date that runs they are last in it.
    const string HasNoDate = "late_after = timestamptz '9999-12-31 00:00:00+00'";

    public static readonly WorklistView
        Open = new("open", "All open", "is_open", kind => kind.Open),
        Mine = new("mine", "Mine", "is_open and assignee_id = @me", null),
        Unassigned = new("unassigned", "Unassigned", "is_open and assignee_id is null", kind => kind.Unassigned),
        Overdue = new("overdue", "Overdue", "is_open and state = 'Running' and late_after < @now", kind => kind.Overdue),
        DueSoon = new("due-soon", $"Due in {RagWords.SoonDays} days", "is_open and state = 'Running' and late_after >= @now and late_after < @soon", kind => kind.DueSoon),
        OnTrack = new("on-track", "On track", "is_open and state = 'Running' and late_after >= @soon and due_on is not null", kind => kind.OnTrack, IsTab: false),
        Waiting = new("waiting", "Waiting", $"is_open and state = 'Waiting' and {HasNoDate}", kind => kind.Waiting),
        NotStarted = new("not-started", "Not started", $"is_open and state = 'NotStarted' and {HasNoDate}", kind => kind.NotStarted),
        Answered = new("answered", "Answered, to close", $"is_open and state = 'Answered' and {HasNoDate}", kind => kind.Answered),
        Closed = new("closed", "Closed", "not is_open", null);

    public static IReadOnlyList<WorklistView> All { get; } = [Open, Mine, Unassigned, Overdue, DueSoon, OnTrack, Waiting, NotStarted, Answered, Closed];

    public static WorklistView? Find(string? slug) => All.FirstOrDefault(view => view.Slug == slug);
}
