using AccessRequests.Casework;
using JasperFx;
using JasperFx.Events;
using Marten.Events.Aggregation;
using Marten.Metadata;

namespace AccessRequests.Worklists;

/// <summary>One case as the lists and the board see it: dates and numbers, no personal data, any kind of case.</summary>
public sealed record WorklistRow
{
    public required string Id { get; init; }
    public required CaseKind Kind { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public required DueState State { get; init; }
    public DateOnly? DueOn { get; init; }
    public DateOnly? TargetOn { get; init; }
    public string? WaitingFor { get; init; }
    public string? Stage { get; init; }
    public Guid? AssigneeId { get; init; }
    public bool IsOpen { get; init; } = true;
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Order of the lists: the reply-by date, cases without one last.</summary>
    public DateOnly SortOn { get; init; } = DateOnly.MaxValue;
}

/// <summary>Follows every case of every kind through the contracts of Casework.</summary>
public sealed partial class WorklistProjection : SingleStreamProjection<WorklistRow, string>
{
    public WorklistProjection() => Name = "worklist";

    public override WorklistRow? Evolve(WorklistRow? snapshot, string id, IEvent e)
    {
        var row = e.Data is IOpenCase opened
            ? new WorklistRow { Id = id, Kind = opened.Kind, ReceivedOn = opened.ReceivedOn, State = opened.Due.State }
            : snapshot;
        if (row is null)
            return null;
        if (e.Data is IMoveDeadline moved)
            row = row with
            {
                State = moved.Due.State,
                DueOn = moved.Due.DueOn,
                TargetOn = moved.Due.TargetOn,
                WaitingFor = moved.Due.WaitingFor,
                SortOn = moved.Due.State == DueState.Running ? moved.Due.DueOn ?? DateOnly.MaxValue : DateOnly.MaxValue,
            };
        if (e.Data is IReachStage reached)
            row = row with { Stage = reached.Stage };
        if (e.Data is IAssignCase assigned)
            row = row with { AssigneeId = assigned.AssigneeId };
        return e.Data switch
        {
            ICorrectReceipt corrected => row with { ReceivedOn = corrected.ReceivedOn },
            ICloseCase closed => row with { IsOpen = false, ClosedOn = closed.ClosedOn },
            IReopenCase => row with { IsOpen = true, ClosedOn = null },
            _ => row,
        };
    }
}
