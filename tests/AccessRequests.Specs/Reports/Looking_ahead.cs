using AccessRequests.Casework;
using AccessRequests.Figures;
using AccessRequests.Reports;
using Xunit;

namespace AccessRequests.Specs.Reports;

public class Looking_ahead
{
    /// <summary>A Wednesday.</summary>
    static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData("2026-11-23", "2026-11-23")]
    [InlineData("2026-11-29", "2026-11-23")]
    [InlineData("2026-11-30", "2026-11-30")]
    public void begins_weeks_on_mondays(string day, string monday) => Assert.Equal(DateOnly.Parse(monday), Trends.MondayOf(DateOnly.Parse(day)));

    [Theory]
    [InlineData(new[] { 3 }, 3, 3, 3)]
    [InlineData(new[] { 1, 4 }, 2.5, 1, 4)]
    [InlineData(new[] { 9, 1, 5 }, 5, 1, 9)]
    public void takes_the_middle_of_what_was_finished(int[] weeks, double median, int least, int most) => Assert.Equal(new Capacity(median, least, most), Capacity.Of(weeks));

    [Fact]
    public void leaves_the_week_that_runs_out_of_those_gone_by_and_sets_weekdays_against_weekdays()
    {
        var trends = Of((Measure.Received, Today, 9), (Measure.Received, new(2026, 11, 22), 2), (Measure.Received, new(2025, 11, 17), 3));
        Assert.Equal((new DateOnly(2026, 11, 16), 2, 3), (trends.Received[^1].Monday, trends.Received[^1].Cases, trends.Received[^1].LastYear));
        Assert.Equal(2, trends.Received.Sum(week => week.Cases));
    }

    [Fact]
    public void tells_what_is_late_already_from_what_falls_due()
    {
        var trends = Of((Measure.Due, Today.AddDays(-1), 4), (Measure.Due, Today, 1), (Measure.Due, new(2026, 11, 30), 2), (Measure.Due, Today.AddYears(1), 8));
        Assert.Equal((4, 1, 2, 3), (trends.Overdue, trends.Due[0].Cases, trends.Due[1].Cases, trends.Due.Sum(week => week.Cases)));
    }

    [Fact]
    public void says_in_plain_words_which_weeks_are_too_full() => Assert.Equal(
        "3 cases fall due in the next 8 weeks, besides 4 past their dates already. In the last 8 weeks we finished 0 a week, from 0 to 5. More than that falls due in the week of 30 November 2026.",
        Of((Measure.Due, Today.AddDays(-1), 4), (Measure.Due, new(2026, 12, 2), 3), (Measure.Ended, new(2026, 11, 17), 5)).ForecastSentence);

    static Trends Of(params (Measure Measure, DateOnly Day, int Count)[] figures) =>
        Trends.Of(new FigureSet(figures.ToDictionary(figure => new Figure(figure.Measure, CaseKind.AccessRequest, figure.Day), figure => figure.Count), [], [], default), Today);
}
