using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AccessRequests.Casework;
using AccessRequests.NeedToKnow;
using Deadlines;

namespace AccessRequests.Figures;

/// <summary>One case as lists and figures see it: dates, numbers and codes of any kind of case, no personal data. One fold for the live view and for any moment.</summary>
public sealed record CaseRow
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
    public string Stage { get; init; } = "";
    public Guid? AssigneeId { get; init; }
    public bool IsOpen { get; init; } = true;
    public bool IsForIntakeAlone { get; init; }
    public bool GoesPastHandlers { get; init; }
    public ImmutableSortedSet<Guid> Admitted { get; init; } = [];
    public ImmutableSortedSet<Guid> Walled { get; init; } = [];
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The day on which to look again whether it is still to be kept; null while it is open.</summary>
    public DateOnly? ReviewOn { get; init; }

    /// <summary>The day on which what was asked for was answered; null while it is not.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>Whether the date that the law sets was kept, and the day on which that was settled.</summary>
    public bool? Kept { get; init; }
    public DateOnly? KeptOn { get; init; }

    /// <summary>The day on which the outcome was told; null while there is none.</summary>
    public DateOnly? OutcomeOn { get; init; }

    public ImmutableSortedDictionary<Aspect, IReadOnlyList<string>> Codes { get; init; } = ImmutableSortedDictionary<Aspect, IReadOnlyList<string>>.Empty;

    /// <summary>For whom it waited from which day on, in the order in which that was recorded.</summary>
    public ImmutableList<Wait> Waits { get; init; } = [];

    public IReadOnlyList<string> CodesOf(Aspect aspect) => Codes.GetValueOrDefault(aspect) ?? [];

    /// <summary>The day on which the work ended: answered, or closed without an answer.</summary>
    [JsonIgnore]
    public DateOnly? EndedOn => AnsweredOn ?? ClosedOn;

    /// <summary>The last instant at which it is in time, and so the order of the lists; cases without a date to keep come last.</summary>
    [JsonIgnore]
    public DateTimeOffset LateAfter => State is not DueState.Running ? Never : DueAt?.ToUniversalTime() ?? (DueOn is { } day ? UkTime.EndOf(day).ToUniversalTime().AddMicroseconds(-1) : Never);

    /// <summary>The conditions of the lists say it too. PostgreSQL keeps microseconds: a day ends with its last.</summary>
    public static readonly DateTimeOffset Never = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    [JsonIgnore]
    public Part Part => new(IsForIntakeAlone, GoesPastHandlers, AssigneeId is null);

    /// <summary>Whoever works on it or was brought in, and stands behind no wall.</summary>
    [JsonIgnore]
    public IEnumerable<Guid> Near => (AssigneeId is { } worker ? Admitted.Add(worker) : Admitted).Except(Walled);

    public static CaseRow? Fold(CaseRow? before, string id, object fact, DateTimeOffset recordedAt)
    {
        var on = fact is IDated dated ? dated.On : UkTime.DateOf(recordedAt);
        var row = fact is IOpenCase opened
            ? new CaseRow { Id = id, Kind = opened.Kind, ReceivedOn = opened.ReceivedOn, State = opened.Due.State, IsForIntakeAlone = opened.IsForIntakeAlone, GoesPastHandlers = opened.GoesPastHandlers, Waits = [new(Awaited.Us, opened.ReceivedOn)] }
            : before;
        if (row is null)
            return null;
        if (fact is IReopenCase)
            row = row.WithoutOutcome();
        if (fact is IMoveDeadline moved)
            row = row.Moved(moved.Due, on);
        if (fact is IReachStage reached)
            row = row with { Stage = reached.Stage };
        if (fact is IEndIntake)
            row = row with { IsForIntakeAlone = false };
        row = row.With(fact);
        if (fact is IAwait awaiting)
            row = row.Awaiting(awaiting.Awaited, on);
        if (fact is IClassify classified)
            row = classified.Classifications.Aggregate(row, (classifying, given) => classifying.Classified(given, on));
        if (fact is IAnswer)
            row = row with { AnsweredOn = row.AnsweredOn ?? on };
        return fact switch
        {
            ICorrectReceipt corrected => row with { ReceivedOn = corrected.ReceivedOn, Waits = row.Waits.SetItem(0, row.Waits[0] with { From = corrected.ReceivedOn }) },
            ICloseCase closed => row with { IsOpen = false, ClosedOn = closed.ClosedOn, ReviewOn = Milestone.RetentionReview(closed.Record, closed.ClosedOn).On },
            IReopenCase => row.TakenUpAgain(on) with { IsOpen = true, ClosedOn = null, ReviewOn = null },
            _ => row,
        };
    }

    /// <summary>Days from receipt to the answer in which the case waited for them; null before the answer. The three together are the days taken.</summary>
    public int? DaysFor(Awaited whom)
    {
        if (AnsweredOn is not { } end)
            return null;
        var days = 0;
        foreach (var (place, wait) in Waits.Index())
            if (wait.For == whom)
                days += Math.Max(0, StartOf(place + 1, end).DayNumber - StartOf(place, end).DayNumber);
        return days;
    }

    // A wait that was recorded late does not begin before the one recorded earlier: no day counts twice.
    DateOnly StartOf(int place, DateOnly end) => place == Waits.Count ? end : new[] { Waits.Take(place + 1).Max(wait => wait.From), end }.Min();

    /// <summary>The people in it, as <see cref="CaseAccess"/> has them.</summary>
    CaseRow With(object fact)
    {
        var (admitted, walled) = (Admitted, Walled);
        if (fact is IAdmit letIn)
            admitted = admitted.Union(letIn.Admitted);
        if (fact is IDismiss letGo)
            admitted = admitted.Except(letGo.Dismissed);
        if (fact is ILowerWall lowered)
            walled = walled.Except(lowered.Unwalled);
        if (fact is IRaiseWall raised)
            walled = walled.Union(raised.Walled);
        return this with { AssigneeId = Assignee.After(AssigneeId, fact), Admitted = admitted, Walled = walled };
    }

    CaseRow Moved(Due due, DateOnly on)
    {
        var left = State is DueState.Answered && due.State is not DueState.Answered;
        return (left ? TakenUpAgain(on) : this) with
        {
            State = due.State,
            DueOn = due.DueOn,
            DueAt = due.DueAt,
            TargetOn = due.TargetOn,
            WaitingFor = due.WaitingFor,
            Kept = due.Kept,
            KeptOn = due.Kept is null ? null : Kept is null ? on : KeptOn,
        };
    }

    /// <summary>Between the answer and now nobody was waited for.</summary>
    CaseRow TakenUpAgain(DateOnly on) => AnsweredOn is { } answered
        ? WithoutOutcome() with { AnsweredOn = null, Waits = Waits.Add(new(null, answered)).Add(new(Awaited.Us, on)) }
        : this;

    CaseRow WithoutOutcome() => this with { OutcomeOn = null, Codes = Codes.Remove(Aspect.Outcome) };

    CaseRow Classified(Classification given, DateOnly on) => this with
    {
        Codes = Codes.SetItem(given.Aspect, given.Codes),
        OutcomeOn = given.Aspect is not Aspect.Outcome ? OutcomeOn : given.Codes.Count > 0 ? on : null,
    };

    CaseRow Awaiting(Awaited whom, DateOnly on) => AnsweredOn is null && Waits[^1].For != whom ? this with { Waits = Waits.Add(new(whom, on)) } : this;
}

/// <param name="For">Null: for nobody, as it was answered.</param>
public sealed record Wait(Awaited? For, DateOnly From);
