using AccessRequests.Figures;
using AccessRequests.Web.Parts;

namespace AccessRequests.Worklists;

/// <summary>A named part of the list. Its condition is written over the narrow columns of a row called <c>w</c>.</summary>
/// <param name="Of">The same among the figures of a kind; null where they do not hold it.</param>
public sealed record WorklistView(string Slug, string Title, string Condition, Func<KindFigures, int>? Of, bool IsTab = true)
{
    // Those without a date that runs are found by their state.
    const string HasNoDate = $"w.{FigureTables.HasNoDate}";

    public static readonly WorklistView
        Open = new("open", "All open", "w.is_open", kind => kind.Open),
        Mine = new("mine", "Mine", "w.is_open and w.assignee_id = @me", null),
        Unassigned = new("unassigned", "Unassigned", "w.is_open and w.assignee_id is null", kind => kind.Unassigned),
        Overdue = new("overdue", "Overdue", "w.is_open and w.state = 'Running' and w.late_after < @now", kind => kind.Overdue),
        DueSoon = new("due-soon", $"Due in {RagWords.SoonDays} days", "w.is_open and w.state = 'Running' and w.late_after >= @now and w.late_after < @soon", kind => kind.DueSoon),
        OnTrack = new("on-track", "On track", "w.is_open and w.state = 'Running' and w.late_after >= @soon and w.due_on is not null", kind => kind.OnTrack, IsTab: false),
        Waiting = new("waiting", "Waiting", $"w.is_open and w.state = 'Waiting' and {HasNoDate}", kind => kind.Waiting),
        NotStarted = new("not-started", "Not started", $"w.is_open and w.state = 'NotStarted' and {HasNoDate}", kind => kind.NotStarted),
        Answered = new("answered", "Answered, to close", $"w.is_open and w.state = 'Answered' and {HasNoDate}", kind => kind.Answered),
        Closed = new("closed", "Closed", "not w.is_open", null);

    public static IReadOnlyList<WorklistView> All { get; } = [Open, Mine, Unassigned, Overdue, DueSoon, OnTrack, Waiting, NotStarted, Answered, Closed];

    public static WorklistView? Find(string? slug) => All.FirstOrDefault(view => view.Slug == slug);
}
