using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.SubjectAccessRequests;

/// <summary>Received on Tuesday 7 March 2028.</summary>
public class Asking_what_if(Service service)
{
    static readonly DateOnly Reply = new(2028, 3, 14);

    [Fact]
    public async Task is_refused_where_days_cannot_follow_each_other()
    {
        var page = await (await Page(await service.Submit())).Form()
            .Fill("They answer that on", Reply).Fill("You tell them that you need two months more on", Reply.AddDays(-8)).SendByAddress();
        Assert.Equal(422, page.Status);
        Assert.Equal(["Enter the day you ask", "You cannot tell them before the request arrived"], page.Errors);
        Assert.Equal("14", ((AngleSharp.Html.Dom.IHtmlInputElement)page.All("[name='theyAnswerOn.day']").Single()).Value);
    }

    [Fact]
    public async Task is_refused_what_is_no_day()
    {
        var page = await (await service.SignedInAs(Role.Caseworker)).Open($"{(await service.Submit()).Page}/what-if?weAskOn.day=31&weAskOn.month=2&weAskOn.year=2028");
        Assert.Equal((422, "The day you ask must be a real day, month and year"), (page.Status, Assert.Single(page.Errors)));
    }

    [Fact]
    public async Task tells_the_last_day_to_announce_an_extension_and_the_date_with_one()
    {
        var opened = await service.Submit();
        var page = await Page(opened);
        Assert.Equal("Friday 7 April 2028", page.Summary["Last day to announce two months more"]);
        var then = await page.Form().Fill("You tell them that you need two months more on", Reply).SendByAddress();
        Assert.Equal(("Friday 7 April 2028", "Wednesday 7 June 2028"), (then.Summary["Reply by, now"], then.Summary["Reply by, then"]));
        Assert.Contains("Three months from the start is Wednesday 7 June 2028. UK GDPR Art 12A(3) (rule S5)", then.Text);
    }

    [Fact]
    public async Task tells_the_date_of_a_stopped_case_by_the_day_of_the_answer()
    {
        var opened = await service.Submit();
        var life = new Life(service, _ => "In their own words");
        await (await service.SignedInAs(Role.Caseworker)).Does("ask-for-clarification", opened, await life.Body("ask-for-clarification"));
        var page = await Page(opened);
        Assert.Equal("Friday 7 April 2028", page.Summary["Reply by, if they reply on 7 March 2028"]);
        Assert.Equal("Tuesday 18 April 2028", page.Summary["Reply by, if they reply on 14 March 2028"]);
        Assert.Equal("Tuesday 18 April 2028", (await page.Form().Fill("They reply on", Reply).SendByAddress()).Summary["Reply by, then"]);
    }

    [Fact]
    public async Task shows_every_reading_of_the_law_that_holds_for_the_case()
    {
        var page = await Page(await service.Submit());
        foreach (var ambiguity in Deadlines.Ambiguities.All)
            Assert.Equal($"{ambiguity.Default.Meaning} ({ambiguity.Number})", page.Summary[ambiguity.Question]);
    }

    [Fact]
    public async Task records_nothing()
    {
        var opened = await service.Submit();
        await (await Page(opened)).Form().Fill("You tell them that you need two months more on", Reply).SendByAddress();
        var details = await (await service.SignedInAs(Role.Caseworker)).Get(opened.Api);
        Assert.Equal((1, "2028-04-07"), (details["version"].GetInt32(), details["clock"].GetProperty("dueOn").GetString()));
    }

    async Task<WebPage> Page(OpenedCase opened)
    {
        var staff = await service.SignedInAs(Role.Caseworker);
        return await (await staff.Open(opened.Page)).Follow("What if, and how the law is read");
    }
}
