using AccessRequests.Casework;
using AccessRequests.Worklists;

namespace AccessRequests.Board;

/// <param name="AsAt">Facts recorded up to this moment are in.</param>
public sealed record BoardFigures(int Open, int Overdue, int DueSoon, int OnTrack, int Waiting, int Answered, int Unassigned, IReadOnlyList<NextDue> Next, DateOnly Today, DateTimeOffset AsAt)
{
    public static BoardFigures Of(WorklistPage page)
    {
        int Count(WorklistView view) => page.Counts[view.Slug];
        return new BoardFigures(
            Count(WorklistView.Open), Count(WorklistView.Overdue), Count(WorklistView.DueSoon), Count(WorklistView.OnTrack), Count(WorklistView.Waiting),
            Count(WorklistView.Answered), Count(WorklistView.Unassigned),
            [.. page.Rows.Where(row => row is { State: DueState.Running, DueOn: not null }).Select(row => new NextDue(row.Id, row.Kind, row.DueOn!.Value, row.Stage, row.AssigneeId))],
            page.Today, page.AsAt);
    }
}

/// <summary>A case by its number: figures before names.</summary>
public sealed record NextDue(string CaseReference, CaseKind Kind, DateOnly DueOn, string? Stage, Guid? AssigneeId);
