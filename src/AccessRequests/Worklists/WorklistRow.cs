using AccessRequests.Casework;
using Deadlines;
using JasperFx.Events;
using JasperFx.Events.Grouping;
using Marten;
using Marten.Events.Aggregation;
using Marten.Schema;

namespace AccessRequests.Worklists;

/// <summary>One case as the lists and the board see it: dates and numbers, no personal data, any kind of case.</summary>
public sealed record WorklistRow
{
    public required string Id { get; init; }
    public required CaseKind Kind { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public required DueState State { get; init; }
    public DateOnly? DueOn { get; init; }

    /// <summary>Where hours count: the instant in place of the day.</summary>
    public DateTimeOffset? DueAt { get; init; }

    public DateOnly? TargetOn { get; init; }
    public string? WaitingFor { get; init; }
    public string? Stage { get; init; }
    public Guid? AssigneeId { get; init; }
    public bool IsOpen { get; init; } = true;
    public bool IsForIntakeAlone { get; init; }
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The last instant at which it is in time, and so the order of the lists; cases without a date to keep come last.</summary>
    public DateTimeOffset LateAfter { get; init; } = Never;

    /// <summary>The conditions of <see cref="WorklistView"/> say it too.</summary>
    public static readonly DateTimeOffset Never = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Marten reads it here. The columns have no index each, as Marten's own way of copying them would give them; enums stand there by their C# names: the conditions in WorklistView say them so.</summary>
    public static void ConfigureMarten(DocumentMapping<WorklistRow> mapping)
    {
        foreach (var always in (string[])[nameof(IsOpen), nameof(IsForIntakeAlone), nameof(LateAfter)])
            mapping.DuplicateField(always, notNull: true);
        foreach (var column in (string[])[nameof(Kind), nameof(State), nameof(DueOn), nameof(ReceivedOn), nameof(AssigneeId)])
            mapping.DuplicateField(column);
    }
}

/// <summary>Follows every case of every kind through the contracts of Casework.</summary>
public sealed partial class WorklistProjection : SingleStreamProjection<WorklistRow, string>
{
    public WorklistProjection()
    {
        (Name, Version) = ("worklist", 2);
        IncludedEventTypes.AddRange(ViewFacts.By(Reads));
    }

    /// <summary>The contracts that <see cref="Fold"/> knows.</summary>
    public static IReadOnlyList<Type> Reads { get; } = [typeof(IMoveDeadline), typeof(IReachStage), typeof(IEndIntake), typeof(IRaiseWall), typeof(IAssignCase), typeof(ICloseCase)];

    public override Task EnrichEventsAsync(SliceGroup<WorklistRow, string> group, IQuerySession querySession, CancellationToken cancellation)
    {
        ((IDocumentOperations)querySession).NeedNotWait();
        return Task.CompletedTask;
    }

    public override WorklistRow? Evolve(WorklistRow? snapshot, string id, IEvent e) => Fold(snapshot, id, e.Data);

    public static WorklistRow? Fold(WorklistRow? before, string id, object fact)
    {
        var row = fact is IOpenCase opened
            ? new WorklistRow { Id = id, Kind = opened.Kind, ReceivedOn = opened.ReceivedOn, State = opened.Due.State, IsForIntakeAlone = opened.IsForIntakeAlone }
            : before;
        if (row is null)
            return null;
        if (fact is IMoveDeadline moved)
            row = Moved(row, moved.Due);
        if (fact is IReachStage reached)
            row = row with { Stage = reached.Stage };
        if (fact is IEndIntake)
            row = row with { IsForIntakeAlone = false };
        row = row with { AssigneeId = Assignee.After(row.AssigneeId, fact) };
        return fact switch
        {
            ICorrectReceipt corrected => row with { ReceivedOn = corrected.ReceivedOn },
            ICloseCase closed => row with { IsOpen = false, ClosedOn = closed.ClosedOn },
            IReopenCase => row with { IsOpen = true, ClosedOn = null },
            _ => row,
        };
    }

    static WorklistRow Moved(WorklistRow row, Due due) => row with
    {
        State = due.State,
        DueOn = due.DueOn,
        DueAt = due.DueAt,
        TargetOn = due.TargetOn,
        WaitingFor = due.WaitingFor,
        LateAfter = due.State is DueState.Running ? LastInstant(due) : WorklistRow.Never,
    };

    /// <summary>PostgreSQL keeps microseconds: a day ends with its last.</summary>
    static DateTimeOffset LastInstant(Due due) =>
        due.DueAt?.ToUniversalTime() ?? (due.DueOn is { } day ? UkTime.EndOf(day).ToUniversalTime().AddMicroseconds(-1) : WorklistRow.Never);
}
