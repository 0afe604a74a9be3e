using AccessRequests.Casework;
using AccessRequests.Web.Parts;
using AccessRequests.Worklists;
using Deadlines;

namespace AccessRequests.Board;

/// <param name="Kinds">The same for each kind of case; one that has no open case is left out.</param>
/// <param name="AsAt">Facts recorded up to this moment are in.</param>
public sealed record BoardFigures(int Open, int Overdue, int DueSoon, int OnTrack, int Waiting, int Answered, int Unassigned, IReadOnlyList<KindFigures> Kinds, IReadOnlyList<NextDue> Next, DateTimeOffset Now, DateTimeOffset AsAt)
{
    public DateOnly Today => UkTime.DateOf(Now);

    public static BoardFigures Of(WorklistPage page)
    {
        int Count(WorklistView view) => page.Counts[view.Slug];
        return new BoardFigures(
            Count(WorklistView.Open), Count(WorklistView.Overdue), Count(WorklistView.DueSoon), Count(WorklistView.OnTrack), Count(WorklistView.Waiting),
            Count(WorklistView.Answered), Count(WorklistView.Unassigned),
            [.. page.Kinds.OrderBy(kind => kind.Key).Select(kind => KindFigures.Of(kind.Key, kind.Value))],
            [.. page.Rows.Where(row => row is { State: DueState.Running, DueOn: not null }).Select(row => new NextDue(row.Id, row.Kind, row.DueOn!.Value, row.DueAt, row.At(page.Now), row.Stage, row.AssigneeId))],
            page.Now, page.AsAt);
    }
}

/// <summary>Open cases of one kind by how they stand.</summary>
public sealed record KindFigures(CaseKind Kind, int Overdue, int DueSoon, int OnTrack, int Waiting, int Answered)
{
    public static KindFigures Of(CaseKind kind, IReadOnlyDictionary<string, int> counts)
    {
        int Count(WorklistView view) => counts[view.Slug];
        return new(kind, Count(WorklistView.Overdue), Count(WorklistView.DueSoon), Count(WorklistView.OnTrack), Count(WorklistView.Waiting), Count(WorklistView.Answered));
    }
}

/// <summary>A case by its number: figures before names.</summary>
/// <param name="DueAt">Where hours count, as for a breach: the instant after which it is late.</param>
public sealed record NextDue(string CaseReference, CaseKind Kind, DateOnly DueOn, DateTimeOffset? DueAt, Rag Standing, string? Stage, Guid? AssigneeId);
