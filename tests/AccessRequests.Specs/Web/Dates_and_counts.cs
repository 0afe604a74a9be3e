using AccessRequests.Web;
using Xunit;

namespace AccessRequests.Specs.Web;

public class Dates_and_counts
{
    [Theory]
    [InlineData("2026-03-03", "3 March 2026", "Tuesday 3 March 2026")]
    [InlineData("2028-02-29", "29 February 2028", "Tuesday 29 February 2028")]
    [InlineData("2026-09-30", "30 September 2026", "Wednesday 30 September 2026")]
    public void are_written_as_people_say_them(string date, string brief, string full)
    {
        Assert.Equal(brief, UkFormat.Date(DateOnly.Parse(date, UkFormat.Culture)));
        Assert.Equal(full, UkFormat.LongDate(DateOnly.Parse(date, UkFormat.Culture)));
    }

    [Theory]
    [InlineData("2025-06-04T08:30Z", "4 June 2025 at 9:30am", "summer time")]
    [InlineData("2026-01-04T09:30Z", "4 January 2026 at 9:30am", "winter time")]
    [InlineData("2026-03-29T00:59Z", "29 March 2026 at 12:59am", "the minute before the clocks go forward")]
    [InlineData("2026-03-29T01:00Z", "29 March 2026 at 2:00am", "and the minute they do")]
    [InlineData("2026-10-25T00:30Z", "25 October 2026 at 1:30am", "the hour that comes twice")]
    [InlineData("2026-07-01T23:30Z", "2 July 2026 at 12:30am", "already tomorrow in London")]
    [InlineData("2026-01-01T12:00Z", "1 January 2026 at 12:00pm", "noon")]
    public void follow_the_clock_in_London(string instant, string words, string because) =>
        Assert.True(words == UkFormat.DateAndTime(DateTimeOffset.Parse(instant, UkFormat.Culture)), because);

    [Theory]
    [InlineData(0, "0 days")]
    [InlineData(1, "1 day")]
    [InlineData(2, "2 days")]
    [InlineData(1204, "1,204 days")]
    public void agree_in_number(int count, string words) => Assert.Equal(words, UkFormat.Count(count, "day"));

    [Theory]
    [InlineData("2026-03-17", "7 days left")]
    [InlineData("2026-03-10", "due today")]
    [InlineData("2026-03-09", "1 day late")]
    public void say_how_long_is_left(string due, string words) =>
        Assert.Equal(words, UkFormat.DaysLeft(DateOnly.Parse(due, UkFormat.Culture), new DateOnly(2026, 3, 10)));
}
