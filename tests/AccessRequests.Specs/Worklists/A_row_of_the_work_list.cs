using AccessRequests.Casework;
using AccessRequests.Figures;
using AccessRequests.Web.Parts;
using AccessRequests.Worklists;
using Deadlines;
using Xunit;

namespace AccessRequests.Specs.Worklists;

/// <summary>Told by facts of a kind of case that does not exist: the list knows the contracts alone.</summary>
public class A_row_of_the_work_list
{
    const string Reference = "XX-2603-0000-0000";

    static readonly DateOnly ReceivedOn = new(2026, 3, 2), DueOn = new(2026, 4, 2), TargetOn = new(2026, 3, 30), Day = new(2026, 3, 10);
    static readonly DateTimeOffset Recorded = new(2026, 3, 20, 12, 0, 0, TimeSpan.Zero);
    static readonly Guid Someone = Guid.Parse("0197d9a0-0000-7000-8000-000000000002");
    static readonly Due Running = new(DueState.Running, DueOn, TargetOn, null), Waiting = new(DueState.Waiting, null, null, "a key"), Over = new(DueState.Answered, DueOn, null, null);

    sealed record Opened(Due Due) : IOpenCase
    {
        public CaseKind Kind => CaseKind.AccessRequest;
        public DateOnly ReceivedOn => A_row_of_the_work_list.ReceivedOn;
    }

    sealed record Moved(Due Due) : IMoveDeadline;

    sealed record Assigned(Guid AssigneeId) : IAssignCase;

    sealed record Reached(string Stage) : IReachStage;

    sealed record Closed(DateOnly ClosedOn) : ICloseCase
    {
        public Deadlines.RecordKind Record => Deadlines.RecordKind.RightsCase;
    }

    sealed record Reopened(Due Due) : IReopenCase;

    sealed record Corrected(Due Due, DateOnly ReceivedOn) : ICorrectReceipt;

    sealed record Other : IFact;

    static readonly CaseRow New = new()
    {
        Id = Reference,
        Kind = CaseKind.AccessRequest,
        ReceivedOn = ReceivedOn,
        State = DueState.Running,
        DueOn = DueOn,
        TargetOn = TargetOn,
    };

    static readonly CaseRow Awaiting = New with { State = DueState.Waiting, DueOn = null, TargetOn = null, WaitingFor = "a key" };

    static readonly IReadOnlyList<(IFact[] Facts, CaseRow Row)> Table =
    [
        ([], New),
        ([new Other()], New),
        ([new Moved(Waiting)], Awaiting),
        ([new Moved(Waiting), new Moved(Running)], New),
        ([new Moved(Over)], New with { State = DueState.Answered, TargetOn = null }),
        ([new Assigned(Someone)], New with { AssigneeId = Someone }),
        ([new Reached("Searching")], New with { Stage = "Searching" }),
        ([new Closed(Day)], New with { IsOpen = false, ClosedOn = Day }),
        ([new Assigned(Someone), new Closed(Day), new Reopened(Waiting)], Awaiting with { AssigneeId = Someone }),
        ([new Corrected(Running with { DueOn = DueOn.AddDays(-1) }, ReceivedOn.AddDays(-1))], New with { ReceivedOn = ReceivedOn.AddDays(-1), DueOn = DueOn.AddDays(-1) }),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Table.Count)];

    [Theory, MemberData(nameof(Rows))]
    public void follows_the_facts(int place) => Same(Table[place].Row, Row([new Opened(Running), .. Table[place].Facts]));

    [Fact]
    public void begins_where_the_case_begins()
    {
        Assert.Null(Row([new Moved(Running), new Assigned(Someone), new Closed(Day)]));
        Same(Awaiting, Row([new Opened(Waiting)]));
    }

    [Fact]
    public void comes_by_the_last_instant_at_which_it_is_in_time_and_last_where_there_is_none()
    {
        Assert.Equal(EndOf(DueOn), New.LateAfter);
        Assert.Equal(DueAt, ByTheHour.LateAfter);
        Assert.All([Awaiting, New with { State = DueState.Answered }, New with { DueOn = null }], row => Assert.Equal(CaseRow.Never, row.LateAfter));
    }

    [Theory]
    [InlineData("2026-03-25", Rag.OnTrack)]
    [InlineData("2026-03-26", Rag.DueSoon)]
    [InlineData("2026-04-02", Rag.DueSoon)]
    [InlineData("2026-04-03", Rag.Overdue)]
    public void stands_by_its_date_on_the_day_it_is_read(string today, Rag standing) => Assert.Equal(standing, New.At(Noon(DateOnly.Parse(today))));

    static readonly DateTimeOffset DueAt = new(2026, 4, 2, 13, 30, 0, TimeSpan.Zero);

    static readonly CaseRow ByTheHour = Row([new Opened(Running with { DueAt = DueAt })])!;

    [Fact]
    public void is_late_from_the_hour_where_hours_count() => Same(New with { DueAt = DueAt }, ByTheHour);

    [Theory]
    [InlineData("2026-03-25T23:59:59Z", Rag.OnTrack, "8 days left", "181 hours left")]
    [InlineData("2026-03-26T00:00:00Z", Rag.DueSoon, "7 days left", "181 hours left")]
    [InlineData("2026-04-01T06:30:00Z", Rag.DueSoon, "1 day left", "31 hours left")]
    [InlineData("2026-04-02T13:00:00Z", Rag.DueSoon, "Due today", "30 minutes left")]
    [InlineData("2026-04-02T13:30:00Z", Rag.DueSoon, "Due today", "0 minutes left")]
    public void counts_hours_to_its_hour(string at, Rag standing, string days, string hours)
    {
        var now = DateTimeOffset.Parse(at);
        Assert.Equal((standing, hours), (ByTheHour.At(now), Standing.Left(DueOn, ByTheHour.DueAt, now)));
        Assert.Equal((standing, days), (New.At(now), Standing.Left(DueOn, New.DueAt, now)));
    }

    [Fact]
    public void is_late_by_its_hour_while_a_day_is_not_over()
    {
        var evening = DueAt.AddHours(5).AddSeconds(1);
        Assert.Equal((Rag.Overdue, "5 hours late"), (ByTheHour.At(evening), Standing.Left(DueOn, ByTheHour.DueAt, evening)));
        Assert.Equal((Rag.DueSoon, "Due today"), (New.At(evening), Standing.Left(DueOn, New.DueAt, evening)));
        Assert.True(ByTheHour.LateAfter < New.LateAfter, "It comes before what has all day");
    }

    [Fact]
    public void names_the_hour_only_where_it_counts()
    {
        Assert.Equal("2 April 2026 at 2:30pm", Standing.By(DueOn, ByTheHour.DueAt));
        Assert.Equal("2 April 2026", Standing.By(DueOn, New.DueAt));
    }

    [Fact]
    public void without_a_date_to_keep_waits_or_is_over()
    {
        Assert.Equal(Rag.Waiting, Awaiting.At(Noon(Day)));
        Assert.Equal(Rag.Closed, (New with { State = DueState.Answered }).At(Noon(DueOn.AddDays(1))));
        Assert.Equal(Rag.Closed, (New with { IsOpen = false }).At(Noon(DueOn.AddDays(1))));
    }

    static DateTimeOffset Noon(DateOnly day) => UkTime.InstantOf(day, new TimeOnly(12, 0));

    /// <summary>The last microsecond of the day in London.</summary>
    static DateTimeOffset EndOf(DateOnly day) => UkTime.EndOf(day).ToUniversalTime().AddMicroseconds(-1);

    /// <summary>What the list shows of it, and its place there.</summary>
    static void Same(CaseRow expected, CaseRow? row) => Assert.Equal(Shown(expected), row is null ? null : Shown(row));

    static object Shown(CaseRow row) => (row.Id, row.Kind, (row.ReceivedOn, row.ClosedOn, row.IsOpen), (row.State, row.DueOn, row.DueAt, row.TargetOn, row.LateAfter), row.WaitingFor, row.Stage, row.AssigneeId);

    static CaseRow? Row(IEnumerable<IFact> facts) => facts.Aggregate((CaseRow?)null, (row, fact) => CaseRow.Fold(row, Reference, fact, Recorded));
}
