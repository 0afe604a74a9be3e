using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Calculator;

public class Asking_the_calculator(Service service)
{
    const string Root = "/deadline-calculator";

    [Theory]
    [InlineData("reply", "Enter the day the request arrived")]
    [InlineData("complaint", "Enter the day the complaint arrived")]
    [InlineData("breach", "Enter the day and time when you knew of the breach")]
    [InlineData("warning", "Enter the date of the warning", "Enter for how many months it counts")]
    [InlineData("hearing", "Enter the day of the hearing")]
    [InlineData("retention", "Choose a kind of record, or enter a number of years", "Enter the day its time runs from")]
    public async Task without_an_answer_is_refused_in_our_own_words(string question, params string[] errors)
    {
        var refused = await (await service.Anyone().Open($"{Root}/{question}")).Form().Send();
        Assert.Equal(422, refused.Status);
        Assert.Equal(errors, refused.Errors);
        Assert.StartsWith("Error: ", refused.Title);
    }

    [Fact]
    public async Task about_days_in_the_wrong_order_is_refused_and_keeps_them()
    {
        var page = await service.Anyone().Open($"{Root}/reply");
        var refused = await page.Form()
            .Fill("When did the request arrive?", "10", "2", "2026")
            .Fill("When was the question asked?", "27", "2", "2026").Fill("When was it answered?", "20", "2", "2026")
            .Fill("When was the second question answered?", "3", "3", "2026")
            .Fill("When were you told, with the reason?", "9", "2", "2026")
            .Fill("When was the reply sent?", "9", "2", "2026").Send();
        Assert.Equal(
            ["The answer cannot have come before the question", "Enter the day of the second question", "That message cannot have come before the request", "The reply cannot have come before the request"],
            refused.Errors);
        Assert.Equal("27", ((AngleSharp.Html.Dom.IHtmlInputElement)refused.All("#questionAskedOn").Single()).Value);
        Assert.All(refused.All("details:has(.field-wrong)"), details => Assert.True(details.HasAttribute("open")));
    }

    [Fact]
    public async Task answers_with_the_date_and_each_step()
    {
        var page = await service.Anyone().Open($"{Root}/reply");
        var answer = await page.Form().Fill("When did the request arrive?", "3", "3", "2026").Choose("Whose bank holidays count?", "Scotland").Send();
        Assert.Equal((200, "The last day to reply is Monday 6 April 2026"), (answer.Status, answer.Heading));
        Assert.Equal("Monday 6 April 2026", answer.Summary["Last day to say that two more months are needed"]);
        Assert.Contains("That is a bank holiday (Good Friday), so the date moves to the next working day: Monday 6 April 2026. ICO, Right of access (8 December 2025) (rule T4)", answer.Text);
        Assert.Contains("calendar scotland 2018-2028", answer.Text);
        Assert.Equal("2026", ((AngleSharp.Html.Dom.IHtmlInputElement)answer.All("[name='receivedOn.year']").Single()).Value);
    }

    [Theory]
    [InlineData(true, null, null, "The time to reply has not started")]
    [InlineData(false, "20", null, "The time to reply is stopped")]
    [InlineData(false, "20", "27", "The last day to reply is Tuesday 17 March 2026")]
    public async Task waits_with_whoever_waits(bool identity, string? asked, string? answered, string heading)
    {
        var form = (await service.Anyone().Open($"{Root}/reply")).Form().Fill("When did the request arrive?", "10", "2", "2026");
        if (identity)
            form.Fill("When was it asked for?", "11", "2", "2026");
        if (asked is not null)
            form.Fill("When was the question asked?", asked, "2", "2026");
        if (answered is not null)
            form.Fill("When was it answered?", answered, "2", "2026");
        Assert.Equal(heading, (await form.Send()).Heading);
    }

    [Theory]
    [InlineData("27", "2:30pm", "Tell the regulator by 30 March 2026 at 3:30pm")]
    [InlineData("27", "14.30", "Tell the regulator by 30 March 2026 at 3:30pm")]
    [InlineData("29", "00:30", "Tell the regulator by 1 April 2026 at 1:30am")]
    public async Task counts_hours_as_they_pass(string day, string time, string heading) => Assert.Equal(heading, (await Breach(day, time)).Heading);

    [Theory]
    [InlineData("half past nine")]
    [InlineData("25:00")]
    public async Task knows_no_time_that_there_is_not(string time) =>
        Assert.Equal(["When you knew of the breach: enter the time too, like 9:30am or 14:05"], (await Breach("28", time)).Errors);

    [Fact]
    public async Task is_offered_to_everyone()
    {
        var questions = await (await service.Anyone().Open("/your-rights")).Follow("Deadline calculator");
        foreach (var question in new[] { "reply", "complaint", "breach", "warning", "hearing", "retention" })
            Assert.Contains($"{Root}/{question}", questions.Links.Values);
    }

    [Fact]
    public async Task leaves_no_trace_of_the_days()
    {
        var form = (await service.Anyone().Open($"{Root}/reply")).Form().Fill("When did the request arrive?", "5", "6", "1987");
        await form.Send();
        Assert.DoesNotContain("1987", service.Log.Text);
        Assert.Empty(await service.Database.Query("select 1 from casework.mt_events where data::text like '%1987-06-05%'"));
    }

    async Task<WebPage> Breach(string day, string time) =>
        await (await service.Anyone().Open($"{Root}/breach")).Form().Fill("When did you know of the breach?", day, "3", "2026").Fill("Time", time).Send();
}
