using AccessRequests.EndToEnd.Harness;
using Microsoft.Playwright;
using Xunit;

namespace AccessRequests.EndToEnd.Following;

public class Following_in_a_browser(Service service, Browser browser)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task answers_a_question_and_leaves_nothing_behind(bool script)
    {
        var opened = await service.Asked();
        await using var tab = await browser.Open(service.Anyone(), width: 320, script);
        await tab.Open("/follow");
        await tab.Page.GetByLabel("Access code", new() { Exact = true }).FillAsync(opened.AccessCode.ToLowerInvariant().Replace('-', ' '));
        await Press(tab, "Follow it");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Answer our question" }).First.ClickAsync();
        await tab.Page.GetByLabel("Your answer").FillAsync("All of them");
        await Press(tab, "Send my answer");
        await Assertions.Expect(tab.Page.GetByText("We have your answer")).ToBeVisibleAsync();
        Assert.DoesNotContain(opened.AccessCode, tab.Page.Url);

        await Press(tab, "Sign out");
        await Assertions.Expect(tab.Page.GetByText("You have signed out")).ToBeVisibleAsync();
        await tab.Back();
        await Assertions.Expect(tab.Page.GetByText("All of them")).ToHaveCountAsync(0);
        Assert.Contains("/follow", tab.Page.Url);
        Assert.DoesNotContain(opened.Reference, await tab.Page.ContentAsync());
    }

    static Task Press(Tab tab, string button) => tab.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
}
