using System.Text.RegularExpressions;
using AccessRequests.EndToEnd.Harness;
using Microsoft.Playwright;
using Xunit;

namespace AccessRequests.EndToEnd.Intake;

public class Asking_in_a_browser(Service service, Browser browser)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task leads_from_the_start_to_a_sent_request(bool script)
    {
        await using var tab = await browser.Open(service.Anyone(), width: 320, script);
        await tab.Open("/");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Start now" }).ClickAsync();
        await Choose(tab, "See the information you hold");
        await Choose(tab, "Mine");
        await tab.Page.GetByLabel("Full name").FillAsync("Zoë Llŷr 👩‍👩‍👧");
        await tab.Page.GetByLabel("Email address").FillAsync("zoe@example.org");
        await Continue(tab);
        await tab.Page.GetByLabel("Tell us in your own words").FillAsync("Letters <b>from</b> 2019");
        await Continue(tab);
        await Continue(tab);
        Assert.Equal("Zoë Llŷr 👩‍👩‍👧", (await tab.Page.Locator("dd").Nth(2).InnerTextAsync()).Trim());
        await Press(tab, "Send my request");
        Assert.EndsWith("/make-a-request/sent", tab.Page.Url);
        Assert.Matches("^([0-9A-Z]{4}-){6}[0-9A-Z]$", await Code(tab));
        Assert.Equal(script, await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Print this page" }).IsVisibleAsync());
        Assert.Empty(tab.Complaints);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task moves_to_what_is_wrong_and_from_there_to_its_field(bool script)
    {
        var visitor = service.Anyone();
        await visitor.ToAboutYou();
        await using var tab = await browser.Open(visitor, script: script);
        await tab.Open("/make-a-request/about-you");
        await tab.Page.GetByLabel("Email address").FillAsync("nope");
        await Continue(tab);
        await Assertions.Expect(tab.Page).ToHaveTitleAsync(new Regex("^Error: "));
        await Assertions.Expect(tab.Page.Locator(".error-summary")).ToBeFocusedAsync();
        var email = tab.Page.Locator("[id='contact.email']");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Enter an email address in the form name@example.com" }).ClickAsync();
        await Assertions.Expect(email).ToBeFocusedAsync();
        await Assertions.Expect(email).ToHaveValueAsync("nope");
        await Assertions.Expect(email).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(email).ToHaveAttributeAsync("aria-describedby", "contact.email-error");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task keeps_answers_through_the_back_button_and_a_change(bool script)
    {
        var visitor = service.Anyone();
        await visitor.ToCheck();
        await using var tab = await browser.Open(visitor, script: script);
        await tab.Open("/make-a-request/details");
        await Continue(tab);
        Assert.DoesNotContain("/details", tab.Page.Url);
        await tab.Back();
        await Assertions.Expect(tab.Page.GetByLabel("Tell us in your own words")).ToHaveValueAsync("Everything about my housing case");
        await tab.Open("/make-a-request/check");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Change your name" }).ClickAsync();
        await tab.Page.GetByLabel("Full name").FillAsync("Ann Changed");
        await Continue(tab);
        Assert.EndsWith("/make-a-request/check", tab.Page.Url);
        Assert.Contains("Ann Changed", await tab.Page.InnerTextAsync("main"));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task sends_once_however_it_is_pressed(bool script)
    {
        var visitor = service.Anyone();
        await visitor.ToCheck();
        var before = await service.Cases();
        await using var tab = await browser.Open(visitor, script: script);
        await tab.Open("/make-a-request/check");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Send my request" }).FocusAsync();
        await Task.WhenAll(tab.Page.Keyboard.PressAsync("Enter"), tab.Page.Keyboard.PressAsync("Enter"));
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex("/make-a-request/sent$"));
        await Assertions.Expect(tab.Page.Locator(".secret")).ToHaveCountAsync(1);
        var code = await Code(tab);
        await tab.Back();
        Assert.EndsWith("/make-a-request/sent", tab.Page.Url);
        await tab.Page.ReloadAsync();
        Assert.DoesNotContain(code, await tab.Page.ContentAsync());
        Assert.Equal(before + 1, await service.Cases());
    }

    [Fact]
    public async Task can_be_left_at_once_by_a_press_or_three_shifts()
    {
        foreach (var leave in new Func<IPage, Task>[]
        {
            page => page.GetByRole(AriaRole.Link, new() { Name = "Leave this page quickly" }).ClickAsync(),
            async page => { for (var press = 0; press < 3; press++) await page.Keyboard.PressAsync("Shift"); },
        })
        {
            var visitor = service.Anyone();
            await visitor.ToAboutYou();
            await using var tab = await browser.Open(visitor);
            await tab.Page.RouteAsync(url => url.StartsWith("https://", StringComparison.Ordinal), route => route.FulfillAsync(new() { Body = "elsewhere" }));
            await tab.Open("/make-a-request/about-you");
            await leave(tab.Page);
            await Assertions.Expect(tab.Page.GetByText("elsewhere")).ToBeVisibleAsync();
            Assert.DoesNotContain(visitor.Service.Authority, tab.Page.Url);
            await tab.Back();
            Assert.DoesNotContain("about-you", tab.Page.Url);
        }
    }

    static async Task Choose(Tab tab, string answer)
    {
        await tab.Page.GetByText(answer, new() { Exact = true }).ClickAsync();
        await Continue(tab);
    }

    static Task Continue(Tab tab) => Press(tab, "Continue");

    static Task Press(Tab tab, string button) => tab.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    static async Task<string> Code(Tab tab) => (await tab.Page.Locator(".secret").InnerTextAsync()).Trim();
}
