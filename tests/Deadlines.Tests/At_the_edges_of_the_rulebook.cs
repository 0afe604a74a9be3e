namespace Deadlines.Tests;

/// <summary>The least and the most that a member takes, and members that only few inputs have.</summary>
public class At_the_edges_of_the_rulebook
{
    [Theory]
    [InlineData("sar.base", """{"received":"1900-01-01"}""", "due", "1900-02-01", "the first year")]
    [InlineData("sar.base", """{"received":"2199-11-01"}""", "nominalDue", "2199-12-01", "the last year")]
    [InlineData("sar.base", """{"received":"2026-03-03","asOf":"2026-03-03"}""", "due", "2026-04-07", "as known on the day of receipt")]
    [InlineData("workingDays.add", """{"from":"2026-03-03","days":0}""", "date", "2026-03-03", "no day")]
    [InlineData("warning.lastLiveDay", """{"issued":"2026-01-29","months":1200}""", "lastLiveDay", "2126-01-28", "the longest")]
    [InlineData("retention.disposalReview", """{"trigger":"2026-03-03","years":0}""", "reviewOn", "2026-03-03", "at once")]
    [InlineData("retention.disposalReview", """{"trigger":"2026-03-03","years":100}""", "reviewOn", "2126-03-03", "the longest")]
    [InlineData("retention.disposalReview", """{"trigger":"2026-03-03","record":"breach","years":1}""", "reviewOn", "2027-03-03", "years before the record's own")]
    [InlineData("retention.disposalReview", """{"trigger":"2026-03-03","record":"breach","months":1}""", "reviewOn", "2026-04-03", "months before the record's own")]
    [InlineData("warning.lastLiveDay", """{"issued":"2026-01-29","level":"final","months":6}""", "lastLiveDay", "2026-07-28", "months before the level's own")]
    [InlineData("sar.base", """{"received":"2026-03-03","authorityRequested":"2026-03-04"}""", "status", "notStarted", "authority outstanding")]
    [InlineData("sar.base", """{"received":"2026-03-03","feeRequested":"2026-03-04"}""", "status", "notStarted", "a fee outstanding")]
    [InlineData("sar.paused", """{"received":"2026-03-03","clarificationRequested":"2026-03-05","clarificationAnswered":"2026-03-09"}""", "pausedDays", "4", "one question without a list")]
    [InlineData("sar.paused", """{"received":"2026-03-03","clarificationRequested":"2026-03-05","clarificationAnswered":"2026-03-09","settings":{"A11":"a-reason-and-much-information"}}""", "pausedDays", "0", "and little information")]
    [InlineData("sar.paused", """{"received":"2026-03-03","clarificationRequested":"2026-03-05","clarificationAnswered":"2026-03-09","muchInformation":true,"settings":{"A11":"a-reason-and-much-information"}}""", "pausedDays", "4", "and much")]
    [InlineData("sar.pauseOpen", """{"received":"2026-03-03","clarifications":[{"requested":"2026-03-05"}]}""", "status", "stopped", "a list is enough")]
    [InlineData("breach.ico72h", """{"reportedAt":"2026-03-03T09:00:00Z"}""", "dueAtLocal", "2026-03-06T09:00:00+00:00", "reported, and nobody aware yet")]
    [InlineData("breach.ico72h", """{"awareAt":"2026-03-03T09:00:00Z","notifiedAt":"2026-03-07T09:00:00Z"}""", "required", "true", "told late")]
    [InlineData("complaint.ack", """{"receivedAt":"2026-07-01T23:30:00Z"}""", "receivedLocalDate", "2026-07-02", "an instant for a day")]
    [InlineData("complaint.ack", """{"receivedAt":"2026-07-01T23:30:00Z","received":"2026-07-05"}""", "receivedLocalDate", "2026-07-05", "the day comes first")]
    public void Is_an_answer(string rule, string input, string key, string value, string because)
    {
        var answer = TheRulebook.Answer(rule, input).Key(key);

        Assert.True(answer == value, $"{answer}: {because}");
    }

    [Fact]
    public void Says_what_of_the_law_it_looked_at()
    {
        var received = TheRulebook.Answer("sar.base", """{"received":"2026-03-03","division":"scotland"}""").Law;

        Assert.Equal((Division.Scotland, WorkingDayCalendar.For(Division.Scotland).Version), (received.Settings!.Division, received.CalendarVersion));
        Assert.Equal(new LawUsed(null, WorkingDayCalendar.For(Division.Scotland).Version), TheRulebook.Answer("workingDays.add", """{"from":"2026-03-03","days":2,"division":"scotland"}""").Law);
        Assert.Equal(new LawUsed(null, null), TheRulebook.Answer("policy.review", """{"lastReviewed":"2026-03-03"}""").Law);
    }

    [Theory]
    [InlineData("""{"year":2026}""", "The bank holidays of 2026 as they were announced.", "Banking and Financial Dealings Act 1971, as GOV.UK publishes it")]
    [InlineData("""{"year":2040}""", "The bank holidays of 2040 are not announced. They are worked out by rule and may still change.", "Our own rule")]
    public void Says_whether_bank_holidays_are_announced(string input, string sentence, string source)
    {
        var steps = TheRulebook.Answer("holidays.list", input).Steps;

        Assert.Equal(sentence, steps[0].Text);
        Assert.All(steps, step => Assert.Equal(source, step.Source));
    }

    [Fact]
    public void Adds_no_day() =>
        Assert.Equal("No working day is added to Tuesday 3 March 2026.", TheRulebook.Answer("workingDays.add", """{"from":"2026-03-03","days":0}""").Steps[0].Text);
}
