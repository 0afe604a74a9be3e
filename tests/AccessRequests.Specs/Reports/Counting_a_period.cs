using AccessRequests.Casework;
using AccessRequests.Reports;
using Xunit;

namespace AccessRequests.Specs.Reports;

public class Counting_a_period
{
    static readonly DateOnly From = new(2026, 1, 1), To = new(2026, 3, 31);

    [Theory]
    [InlineData("2026-01-01", 0, 1, 1)]
    [InlineData("2026-03-31", 0, 1, 1)]
    [InlineData("2025-12-31", 1, 0, 1)]
    [InlineData("2026-04-01", 0, 0, 0)]
    public void takes_both_days_in(string receivedOn, int atStart, int received, int atEnd)
    {
        var count = Of(Case(receivedOn));
        Assert.Equal((atStart, received, atEnd), (count.OpenAtStart, count.Received, count.OpenAtEnd));
    }

    [Fact]
    public void follows_a_case_that_was_closed_reopened_and_closed_again()
    {
        var count = Of(Case("2025-11-03", new Happened(Occurrence.Closed, Day("2025-12-01")), new Happened(Occurrence.Reopened, Day("2026-01-20")), new Happened(Occurrence.Closed, Day("2026-02-02"))));
        Assert.Equal((0, 1, 1, 0), (count.OpenAtStart, count.Reopened, count.Closed, count.OpenAtEnd));
    }

    [Fact]
    public void does_not_know_what_came_after()
    {
        var count = Of(Case("2026-02-02", new Happened(Occurrence.Answered, Day("2026-04-20")), new Happened(Occurrence.Closed, Day("2026-04-21"))));
        Assert.Equal((0, 1, 0), (count.Closed, count.OpenAtEnd, count.DaysTaken.Count));
    }

    [Fact]
    public void takes_a_case_that_was_taken_up_again_before_it_was_closed_for_open_all_the_time()
    {
        var count = Of(Case("2026-01-05", new Happened(Occurrence.Answered, Day("2026-01-20")), new Happened(Occurrence.Reopened, Day("2026-01-25"))));
        Assert.Equal((0, 1), (count.Reopened, count.OpenAtEnd));
    }

    [Fact]
    public void counts_days_from_receipt_to_the_first_answer_and_those_waited_for_them()
    {
        var count = Of(Case("2026-01-05",
            new Happened(Occurrence.Waiting, Day("2026-01-08"), "requester"), new Happened(Occurrence.Waiting, Day("2026-01-14"), "us"), new Happened(Occurrence.Answered, Day("2026-01-30")), new Happened(Occurrence.Answered, Day("2026-03-02"))));
        Assert.Equal([25], count.DaysTaken);
        Assert.Equal([6], count.DaysWaited);
    }

    [Fact]
    public void says_how_late_what_was_late()
    {
        var count = Of(Case("2026-01-05", new Happened(Occurrence.Settled, Day("2026-02-10"), Settled.Missed, 5)), Case("2026-01-05", new Happened(Occurrence.Settled, Day("2026-02-01"), Settled.Kept)));
        Assert.Equal([5], count.DaysLate);
        Assert.Equal((1, 1), (count.Of(Occurrence.Settled, Settled.Kept), count.Of(Occurrence.Settled, Settled.Missed)));
    }

    [Fact]
    public void counts_as_past_its_date_only_what_is_open_and_not_done()
    {
        var late = Case("2026-01-05") with { DueOn = Day("2026-02-05") };
        Assert.Equal(1, Of(late).PastDate);
        Assert.Equal(0, Of(late with { DueOn = Day("2026-03-31") }).PastDate);
        Assert.Equal(0, Of(late with { Happenings = [new Happened(Occurrence.Settled, Day("2026-03-01"), Settled.Missed, 24)] }).PastDate);
        Assert.Equal(0, Of(late with { Happenings = [new Happened(Occurrence.Closed, Day("2026-03-01"))] }).PastDate);
    }

    static KindCount Of(params CaseHistory[] cases)
    {
        var count = new KindCount(From, To);
        foreach (var row in cases)
            count.Add(row);
        return count;
    }

    static CaseHistory Case(string receivedOn, params Happened[] happenings) =>
        new() { Id = "AR-2601-7K3M-9QXT", Kind = CaseKind.AccessRequest, ReceivedOn = Day(receivedOn), Happenings = [.. happenings] };

    static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
