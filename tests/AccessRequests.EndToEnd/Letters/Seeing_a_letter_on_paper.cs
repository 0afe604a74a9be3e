using System.Text.RegularExpressions;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Microsoft.Playwright;
using Xunit;

namespace AccessRequests.EndToEnd.Letters;

public class Seeing_a_letter_on_paper(Service service, Browser browser)
{
    [Fact]
    public async Task holds_back_neither_another_look_nor_what_is_done_next()
    {
        await using var tab = await browser.Open(await service.SignedInAs(Role.Lead), 1280);
        await tab.Open("/staff/letters/refusal");
        for (var time = 0; time < 2; time++)
        {
            var paper = await tab.Page.RunAndWaitForDownloadAsync(() => Button("See it as PDF").ClickAsync());
            Assert.Equal("preview-refusal.pdf", paper.SuggestedFilename);
        }
        await Button("See it").ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new Regex("^How it reads") })).ToBeVisibleAsync();

        ILocator Button(string words) => tab.Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true });
    }
}
