using System.Collections.Immutable;
using AccessRequests.Casework;
using Deadlines;
using JasperFx.Events;
using JasperFx.Events.Grouping;
using Marten;
using Marten.Events.Aggregation;
using Marten.Schema;

namespace AccessRequests.Reports;

/// <summary>One case as reports see it: what happened in it on which day, in codes, for any kind of case. It holds no personal data.</summary>
public sealed record CaseHistory
{
    public static readonly DateOnly StillOpen = new(9999, 12, 31);

    public required string Id { get; init; }
    public required CaseKind Kind { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public Guid? AssigneeId { get; init; }
    public bool IsOpen { get; init; } = true;
    public bool IsForIntakeAlone { get; init; }

    /// <summary>The last day on which something happened; far away while it is open. Periods that begin later do not know the case.</summary>
    public DateOnly LastOn { get; init; } = StillOpen;

    /// <summary>The date that the law sets, until it is settled whether it was kept.</summary>
    public DateOnly? DueOn { get; init; }
    public bool? Kept { get; init; }

    public ImmutableSortedDictionary<Aspect, IReadOnlyList<string>> Codes { get; init; } = ImmutableSortedDictionary<Aspect, IReadOnlyList<string>>.Empty;
    public ImmutableList<Happened> Happenings { get; init; } = [];

    public IReadOnlyList<string> CodesOf(Aspect aspect) => Codes.GetValueOrDefault(aspect) ?? [];

    public static CaseHistory? Fold(CaseHistory? before, string id, object fact, DateTimeOffset recordedAt)
    {
        var on = fact is IDated dated ? dated.On : UkTime.DateOf(recordedAt);
        var row = fact is IOpenCase opened
            ? new CaseHistory { Id = id, Kind = opened.Kind, ReceivedOn = opened.ReceivedOn, IsForIntakeAlone = opened.IsForIntakeAlone }
            : before;
        if (row is null)
            return null;
        if (fact is IMoveDeadline moved)
            row = row.Moved(moved.Due, on);
        if (fact is IAwait awaiting)
            row = row.Changed(Occurrence.Waiting, on, CodeBook.Code(awaiting.Awaited));
        if (fact is IReachStage reached)
            row = row.Changed(Occurrence.Stage, on, reached.Stage);
        if (fact is IClassify classified)
            row = row with { Codes = row.Codes.SetItems(classified.Classifications.Select(given => KeyValuePair.Create(given.Aspect, given.Codes))) };
        if (fact is ITally tally)
            row = row with { Happenings = row.Happenings.AddRange(tally.Tallies.Select(counted => new Happened(counted.What, on, counted.Code))) };
        if (fact is IAnswer)
            row = row.With(Occurrence.Answered, on);
        if (fact is IEndIntake)
            row = row with { IsForIntakeAlone = false };
        row = row with { AssigneeId = Assignee.After(row.AssigneeId, fact) };
        return fact switch
        {
            ICorrectReceipt corrected => row with { ReceivedOn = corrected.ReceivedOn },
            ICloseCase closed => row.With(Occurrence.Closed, closed.ClosedOn) with { IsOpen = false, LastOn = closed.ClosedOn },
            IReopenCase => row.With(Occurrence.Reopened, on) with { IsOpen = true, LastOn = StillOpen },
            _ => row,
        };
    }

    /// <summary>Marten reads it here. The columns have no index each, as Marten's own way of copying them would give them; enums stand there by their C# names, as the gate asks for them.</summary>
    public static void ConfigureMarten(DocumentMapping<CaseHistory> mapping)
    {
        foreach (var always in (string[])[nameof(IsOpen), nameof(IsForIntakeAlone)])
            mapping.DuplicateField(always, notNull: true);
        foreach (var column in (string[])[nameof(Kind), nameof(AssigneeId), nameof(ReceivedOn), nameof(LastOn)])
            mapping.DuplicateField(column);
    }

    CaseHistory Moved(Due due, DateOnly on)
    {
        var row = this with { Kept = due.Kept, DueOn = due.Kept is null ? due.DueOn : DueOn };
        return due.Kept is { } kept && Kept is null
            ? row.With(Occurrence.Settled, on, kept ? Settled.Kept : Settled.Missed, !kept && DueOn is { } was ? Math.Max(0, on.DayNumber - was.DayNumber) : 0)
            : row;
    }

    CaseHistory With(Occurrence what, DateOnly on, string code = "", int days = 0) => this with { Happenings = Happenings.Add(new Happened(what, on, code, days)) };

    /// <summary>Only where it is another than before.</summary>
    CaseHistory Changed(Occurrence what, DateOnly on, string code) => Happenings.FindLast(happened => happened.What == what)?.Code == code ? this : With(what, on, code);
}

/// <summary>The codes of <see cref="Occurrence.Settled"/>.</summary>
public static class Settled
{
    public const string Kept = "kept", Missed = "missed";
}

/// <param name="Days">How many days late, where it was.</param>
public sealed record Happened(Occurrence What, DateOnly On, string Code = "", int Days = 0);

/// <summary>Follows every case of every kind through the contracts of Casework.</summary>
public sealed partial class HistoryProjection : SingleStreamProjection<CaseHistory, string>
{
    public const string Called = "histories";

    public HistoryProjection() => Name = Called;

    /// <summary>The contracts that <see cref="CaseHistory.Fold"/> knows.</summary>
    public static IReadOnlyList<Type> Reads { get; } =
    [
        typeof(IMoveDeadline), typeof(IAwait), typeof(IReachStage), typeof(IClassify), typeof(ITally), typeof(IAnswer), typeof(IEndIntake), typeof(IAssignCase), typeof(IRaiseWall), typeof(ICloseCase),
    ];

    public override Task EnrichEventsAsync(SliceGroup<CaseHistory, string> group, IQuerySession querySession, CancellationToken cancellation)
    {
        ((IDocumentOperations)querySession).NeedNotWait();
        return Task.CompletedTask;
    }

    public override CaseHistory? Evolve(CaseHistory? snapshot, string id, IEvent e) => CaseHistory.Fold(snapshot, id, e.Data, e.Timestamp);
}
