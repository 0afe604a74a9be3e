using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.SubjectAccessRequests;

/// <summary>Shown by closing; sending the reply and refusing go the same way.</summary>
public class A_final_act(Service service)
{
    const string Check = "Check what you are about to do", Close = "Close the case", Change = "Go back and change it";
    const string Outcome = "What came of it?", Why = "Why do you close it without an answer?";

    [Fact]
    public async Task comes_back_to_be_checked_before_anything_is_recorded()
    {
        var (opened, caseworker) = await Case();
        var check = await Filled(await Page(opened, caseworker)).Send();
        Assert.Equal((200, Check, $"{opened.Page}/close"), (check.Status, check.Heading, check.Path));
        Assert.Equal(("Not a request for personal data", "She asks for our opening hours"), (check.Summary[Outcome], check.Summary[Why]));
        Assert.Equal([Close, Change], check.Buttons);
        Assert.Equal(1, await Version(opened, caseworker));
    }

    [Fact]
    public async Task is_recorded_once_confirmed()
    {
        var (opened, caseworker) = await Case();
        var landed = await (await Filled(await Page(opened, caseworker)).Send()).Form().Send(Close);
        Assert.Equal(opened.Page, landed.Path);
        Assert.Contains("Case closed: not a request for personal data", landed.Text);
        Assert.Equal(2, await Version(opened, caseworker));
    }

    [Fact]
    public async Task can_be_changed_with_nothing_lost()
    {
        var (opened, caseworker) = await Case();
        var again = await (await Filled(await Page(opened, caseworker)).Send()).Form().Send(Change);
        Assert.Equal((200, Close), (again.Status, again.Heading));
        Assert.Empty(again.Errors);
        Assert.Equal("She asks for our opening hours", again.Form().Value(Why));
        Assert.Single(again.All("input[name=outcome]:checked"));
        Assert.Equal(1, await Version(opened, caseworker));

        var check = await again.Form().Fill(Why, "She asked for a form").Send();
        Assert.Equal((Check, "She asked for a form"), (check.Heading, check.Summary[Why]));
    }

    [Fact]
    public async Task is_refused_before_it_is_checked()
    {
        var (opened, caseworker) = await Case();
        var refused = await (await Page(opened, caseworker)).Form().Choose(Outcome, "No answer from the requester").Fill(Why, "We wrote twice").Send();
        Assert.Equal((422, Close), (refused.Status, refused.Heading));
        Assert.Equal(["You are not waiting for anything from the requester"], refused.Errors);
    }

    [Fact]
    public async Task meets_what_someone_else_did_meanwhile()
    {
        var (opened, caseworker) = await Case();
        var filled = Filled(await Page(opened, caseworker));
        var check = await filled.Send();
        await Acknowledge(opened, caseworker);
        Assert.Equal(409, (await check.Form().Send(Close)).Status);
        Assert.Equal(409, (await filled.Send()).Status);
    }

    [Fact]
    public async Task is_recorded_at_once_over_the_API()
    {
        var (opened, caseworker) = await Case();
        await caseworker.Does("close", opened, new JsonObject { ["outcome"] = "not-a-request", ["reason"] = "She asks for our opening hours" });
        Assert.Equal(2, await Version(opened, caseworker));
    }

    async Task<(OpenedCase, Visitor)> Case() => (await service.Submit(), await service.SignedInAs(Role.Caseworker));

    static async Task<WebPage> Page(OpenedCase opened, Visitor caseworker) => await caseworker.Open($"{opened.Page}/close");

    static WebForm Filled(WebPage page) => page.Form().Choose(Outcome, "Not a request for personal data").Fill(Why, "She asks for our opening hours");

    static async Task<long> Version(OpenedCase opened, Visitor caseworker) => (await caseworker.Get(opened.Api))["version"].GetInt64();

    Task Acknowledge(OpenedCase opened, Visitor caseworker) =>
        caseworker.Does("acknowledge", opened, new JsonObject { ["acknowledgedOn"] = $"{service.Today:yyyy-MM-dd}", ["channel"] = "email" });
}
