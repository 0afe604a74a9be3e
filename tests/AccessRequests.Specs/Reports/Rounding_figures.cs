using AccessRequests.Casework;
using AccessRequests.Reports;
using CsCheck;
using Xunit;

namespace AccessRequests.Specs.Reports;

public class Rounding_figures
{
    const int Months = 24;

    static readonly DateOnly First = new(2024, 1, 1);

    static readonly string[] Sorts = ["volunteer", "employee"];

    /// <summary>Cases of two years, few or many, of two sorts, some answered and closed.</summary>
    static readonly Gen<List<CaseHistory>> Cases =
        from count in Gen.Int[0, 60]
        from cases in Gen.Select(Gen.Int[0, 730], Gen.Int[0, 1], Gen.Int[0, 200], Gen.Bool, Case).List[count]
        select cases;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 5)]
    [InlineData(7, 5)]
    [InlineData(8, 10)]
    public void goes_to_the_nearest(int count, int told) => Assert.Equal(told, Rounding.Of(count));

    /// <summary>Of two reports that overlap, subtracting leaves what the report on the rest says anyway: no day and no month is singled out by it.</summary>
    [Fact]
    public void leaves_of_two_reports_nothing_but_a_third() => Gen.Select(Cases, Gen.Int[0, Months - 1], Gen.Int[0, Months - 1], Gen.Int[0, Months - 1]).Sample((cases, one, two, three) =>
    {
        int[] months = [one, two, three];
        Array.Sort(months);
        var (whole, begin, rest) = (Report(cases, months[0], months[2] + 1), Report(cases, months[0], months[1]), Report(cases, months[1], months[2] + 1));
        return Figures.All(figure => whole.Happened(figure) - begin.Happened(figure) == rest.Happened(figure))
            && Sorts.All(sort => Cell(whole, sort) - Cell(begin, sort) == Cell(rest, sort));
    });

    /// <summary>However long the period and however many months are added up.</summary>
    [Fact]
    public void is_never_out_by_more_than_four() => Gen.Select(Cases, Gen.Int[0, Months - 1], Gen.Int[1, Months]).Sample((cases, from, length) =>
    {
        var (told, exact) = (Report(cases, from, from + length), Report(cases, from, from + length, isRounded: false));
        return Figures.All(figure => Math.Abs(told.Happened(figure) - exact.Happened(figure)) < Rounding.Base)
            && Sorts.All(sort => Math.Abs(Cell(told, sort) - Cell(exact, sort)) < Rounding.Base);
    });

    /// <summary>Somebody who has every report there can be, and subtracts them as they like, cannot tell how many there were in a month.</summary>
    [Fact]
    public void leaves_every_month_at_least_three_answers() => Gen.Int[0, 6].Array[Months].Sample(happened =>
    {
        var sums = happened.Aggregate(new List<int> { 0 }, (soFar, count) => [.. soFar, soFar[^1] + count]);
        var told = sums.ConvertAll(Rounding.Of);
        return Enumerable.Range(1, Months).All(month =>
            Enumerable.Range(0, 20).Count(count => Enumerable.Range(0, sums[^1] + 10).Any(before => Rounding.Of(before) == told[month - 1] && Rounding.Of(before + count) == told[month])) >= 3);
    });

    [Fact]
    public void tells_no_days_of_a_few() => Assert.Null(Report([.. Enumerable.Range(0, 4).Select(day => Case(day, 0, 10, true))], 0, Months).Days(count => count.DaysTaken));

    [Fact]
    public void tells_nothing_of_what_is_not_over()
    {
        var asked = new ReportPeriod(new(2026, 2, 11), new(2026, 5, 20));
        Assert.Equal(new ReportPeriod(new(2026, 2, 1), new(2026, 5, 31)), asked.WholeMonths(new(2026, 6, 1)));
        Assert.Equal(new ReportPeriod(new(2026, 2, 1), new(2026, 3, 31)), asked.WholeMonths(new(2026, 4, 30)));
        Assert.Null(asked.WholeMonths(new(2026, 2, 28)));
    }

    static readonly Func<KindCount, int>[] Figures = [count => count.Received, count => count.Closed, count => count.Of(Occurrence.Answered)];

    static int Cell(ReportCount report, string sort) => report.Happened(count => count.Categories).GetValueOrDefault(sort);

    static ReportCount Report(List<CaseHistory> cases, int from, int until, bool isRounded = true)
    {
        var report = new ReportCount(new(First.AddMonths(from), First.AddMonths(until).AddDays(-1)), isRounded);
        cases.ForEach(report.Add);
        return report;
    }

    static CaseHistory Case(int day, int sort, int answered, bool isClosed)
    {
        var (received, on) = (First.AddDays(day), First.AddDays(day + answered));
        return new CaseHistory
        {
            Id = $"DR-{day}",
            Kind = CaseKind.DisciplinaryReferral,
            ReceivedOn = received,
            IsOpen = !isClosed,
            Codes = System.Collections.Immutable.ImmutableSortedDictionary<Aspect, IReadOnlyList<string>>.Empty.Add(Aspect.Category, [Sorts[sort]]),
            Happenings = isClosed ? [new(Occurrence.Answered, on), new(Occurrence.Closed, on)] : [],
        };
    }
}
