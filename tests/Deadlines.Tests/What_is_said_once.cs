namespace Deadlines.Tests;

/// <summary>Words that change with a number or with what is over.</summary>
public class What_is_said_once
{
    [Theory]
    [InlineData(1, "The first working day after Friday 4 September 2026 counts as 1. 1 working day later is Monday 7 September 2026.")]
    [InlineData(2, "The first working day after Friday 4 September 2026 counts as 1. 2 working days later is Tuesday 8 September 2026.")]
    public void One_day_is_no_days(int days, string sentence) =>
        Assert.Equal(sentence, TheRulebook.Answer("workingDays.add", $$"""{"from":"2026-09-04","days":{{days}}}""").Steps[0].Text);

    [Fact]
    public void A_date_that_is_over_may_not_move_any_more()
    {
        var received = new AccessRequestFacts { ReceivedOn = 7.January(2030) };

        Assert.Contains(TheClock.Of(received).Steps, step => step.Rule is "H1");
        Assert.DoesNotContain(TheClock.Of(received with { AnsweredOn = 9.January(2030) }).Steps, step => step.Rule is "H1");
    }
}
