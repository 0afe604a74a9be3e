using AccessRequests.Casework;
using AccessRequests.Figures;
using AccessRequests.NeedToKnow;
using Deadlines;
using Xunit;

namespace AccessRequests.Specs.Figures;

/// <summary>Told by facts of a kind of case that does not exist: the figures know the contracts alone.</summary>
public class A_case_in_figures
{
    const string Reference = "XX-2603-0000-0000";

    static readonly DateOnly ReceivedOn = new(2026, 3, 2), DueOn = new(2026, 4, 2);
    static readonly DateTimeOffset Recorded = new(2026, 5, 20, 12, 0, 0, TimeSpan.Zero);
    static readonly Guid Someone = Guid.Parse("0197d9a0-0000-7000-8000-000000000002");
    static readonly Due Running = new(DueState.Running, DueOn, null, null), Stopped = new(DueState.Waiting, null, null, "a key"), Met = new(DueState.Answered, DueOn, null, null) { Kept = true };

    sealed record Opened(Due Due, bool IsForIntakeAlone = false) : IOpenCase, IClassify
    {
        public CaseKind Kind => CaseKind.AccessRequest;
        public DateOnly ReceivedOn => A_case_in_figures.ReceivedOn;
        public IReadOnlyList<Classification> Classifications => [new(Aspect.Category, "papers", "post")];
    }

    sealed record Asked(DateOnly On, Awaited Awaited) : IDated, IAwait, IMoveDeadline
    {
        public Due Due => Awaited == Awaited.Us ? Running : Stopped;
    }

    sealed record Answered(DateOnly On, Due Due) : IDated, IAnswer, IMoveDeadline;

    sealed record Assigned(Guid AssigneeId) : IAssignCase;

    sealed record Walled(Guid Who) : IRaiseWall
    {
        IReadOnlyList<Guid> IRaiseWall.Walled => [Who];
    }

    sealed record Closed(DateOnly ClosedOn, string Outcome = "done") : ICloseCase, IClassify, IDated
    {
        public DateOnly On => ClosedOn;
        public RecordKind Record => RecordKind.RightsCase;
        public IReadOnlyList<Classification> Classifications => [new(Aspect.Outcome, Outcome)];
    }

    sealed record Reopened(DateOnly On, Due Due) : IReopenCase, IDated;

    sealed record Corrected(Due Due, DateOnly ReceivedOn) : ICorrectReceipt;

    [Fact]
    public void counts_days_for_whom_it_waited_and_none_twice()
    {
        var row = Row(new Asked(Day(10), Awaited.Requester), new Asked(Day(14), Awaited.Us), new Asked(Day(20), Awaited.ThirdParty), new Answered(Day(25), Met));
        Assert.Equal((14, 4, 5), (row.DaysFor(Awaited.Us), row.DaysFor(Awaited.Requester), row.DaysFor(Awaited.ThirdParty)));
        Assert.Equal(14 + 4 + 5, Day(25).DayNumber - ReceivedOn.DayNumber);
    }

    [Fact]
    public void what_is_recorded_late_takes_no_day_from_what_came_before()
    {
        var row = Row(new Asked(Day(10), Awaited.Requester), new Asked(Day(8), Awaited.ThirdParty), new Answered(Day(12), Met));
        Assert.Equal((8, 0, 2), (row.DaysFor(Awaited.Us), row.DaysFor(Awaited.Requester), row.DaysFor(Awaited.ThirdParty)));
    }

    [Fact]
    public void a_corrected_day_of_receipt_begins_the_days_anew() =>
        Assert.Equal(11, Row(new Corrected(Running, Day(1)), new Answered(Day(12), Met)).DaysFor(Awaited.Us));

    [Fact]
    public void no_days_before_the_answer() => Assert.Null(Row(new Asked(Day(10), Awaited.Requester)).DaysFor(Awaited.Us));

    [Fact]
    public void taken_up_again_the_time_in_between_counts_for_nobody()
    {
        var again = Row(new Answered(Day(12), Met), new Closed(Day(13)), new Reopened(Day(20), Running));
        Assert.Equal((null, null, true, null), (again.AnsweredOn, again.ClosedOn, again.IsOpen, again.Kept));
        Assert.Equal(10 + 2, Row(new Answered(Day(12), Met), new Closed(Day(13)), new Reopened(Day(20), Running), new Answered(Day(22), Met)).DaysFor(Awaited.Us));
    }

    [Fact]
    public void is_kept_or_missed_on_the_day_of_the_fact_that_settled_it()
    {
        Assert.Equal((true, Day(12)), (Row(new Answered(Day(12), Met)).Kept, Row(new Answered(Day(12), Met)).KeptOn));
        var worked_out_again = Row(new Answered(Day(12), Met), new Corrected(Met with { Kept = false }, Day(1)));
        Assert.Equal((false, Day(12)), (worked_out_again.Kept, worked_out_again.KeptOn));
    }

    [Fact]
    public void nobody_behind_a_wall_has_it() => Assert.Null(Row(new Assigned(Someone), new Walled(Someone)).AssigneeId);

    [Fact]
    public void an_open_case_counts_once_by_its_date_once_by_age_load_and_stage() => Assert.Equal(
        [
            new(Measure.Received, CaseKind.AccessRequest, ReceivedOn),
            new(Measure.Category, CaseKind.AccessRequest, Day(1), "papers"),
            new(Measure.Category, CaseKind.AccessRequest, Day(1), "post"),
            new(Measure.Due, CaseKind.AccessRequest, DueOn),
            new(Measure.Age, CaseKind.AccessRequest, ReceivedOn),
            new(Measure.Load, CaseKind.AccessRequest, Figure.NoDay, Someone.ToString()),
            new(Measure.Stage, CaseKind.AccessRequest, Figure.NoDay),
        ],
        Figure.Of(Row(new Assigned(Someone))));

    [Fact]
    public void a_case_that_is_over_counts_by_how_it_ended() => Assert.Equal(
        [
            new(Measure.Received, CaseKind.AccessRequest, ReceivedOn),
            new(Measure.Category, CaseKind.AccessRequest, Day(1), "papers"),
            new(Measure.Category, CaseKind.AccessRequest, Day(1), "post"),
            new(Measure.Kept, CaseKind.AccessRequest, Day(1), Figure.Kept),
            new(Measure.Ended, CaseKind.AccessRequest, Day(12)),
            new(Measure.Outcome, CaseKind.AccessRequest, Day(1), "done"),
            new(Measure.Days, CaseKind.AccessRequest, Day(1), "10"),
            new(Measure.DaysForUs, CaseKind.AccessRequest, Day(1), "10"),
            new(Measure.DaysForRequester, CaseKind.AccessRequest, Day(1), "0"),
            new(Measure.DaysForThirdParty, CaseKind.AccessRequest, Day(1), "0"),
            new(Measure.Retention, CaseKind.AccessRequest, Day(1).AddYears(3)),
        ],
        Figure.Of(Row(new Answered(Day(12), Met), new Closed(Day(13)))));

    [Fact]
    public void a_case_that_was_taken_up_again_is_not_to_be_reviewed() =>
        Assert.DoesNotContain(Figure.Of(Row(new Answered(Day(12), Met), new Closed(Day(13)), new Reopened(Day(20), Running))), figure => figure.Measure == Measure.Retention);

    [Fact]
    public void where_hours_count_the_instant_says_when()
    {
        var due = new DateTimeOffset(2026, 4, 2, 15, 30, 0, TimeSpan.FromHours(1));
        var figure = Figure.Of(Row(new Answered(Day(12), Running with { DueAt = due }))).Single(figure => figure.Measure == Measure.Due);
        Assert.Equal((due, DueOn), (figure.At, figure.Day));
    }

    [Fact]
    public void a_batch_moves_only_the_counts_that_are_others_for_those_whom_they_concern()
    {
        var (before, after) = (Row(), Row(new Assigned(Someone)));
        var moved = CaseProjection.Difference([before], [after]);
        Assert.All(Figure.Of(before), figure => Assert.Equal(-1, moved[(new Share(before.Part), figure)]));
        Assert.All(Figure.Of(after), figure => Assert.Equal((1, 1), (moved[(new Share(after.Part), figure)], moved[(new Share(after.Part, Near: Someone), figure)])));
        Assert.Equal(Figure.Of(before).Count() + 2 * Figure.Of(after).Count(), moved.Count);

        var reached = CaseProjection.Difference([after], [after with { Stage = "Searching" }]);
        Assert.Equal([Measure.Stage], reached.Keys.Select(counted => counted.Figure.Measure).Distinct());
        Assert.Equal(2 * 2, reached.Count);
    }

    static DateOnly Day(int day) => new(2026, 3, day);

    static CaseRow Row(params IEnumerable<IFact> facts) =>
        facts.Prepend(new Opened(Running)).Aggregate((CaseRow?)null, (row, fact) => CaseRow.Fold(row, Reference, fact, Recorded))!;
}
