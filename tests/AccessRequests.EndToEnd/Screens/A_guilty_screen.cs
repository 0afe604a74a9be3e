using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Screens;

/// <summary>A guard must be seen to bite: this page breaks every rule that the others keep.</summary>
public class A_guilty_screen(Service service, Browser browser)
{
    const string Page = """
        <!DOCTYPE html>
        <html>
        <head>
          <title>Guilty</title>
          <style>button { outline: none !important; box-shadow: none !important; }</style>
          <script src="/script-that-does-not-exist.js"></script>
          <link rel="stylesheet" href="http://outside.example/style.css">
        </head>
        <body>
          <a class="skip" href="#elsewhere">Skip</a>
          <main id="main"><h1>One</h1><h1>Two</h1>
            <img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">
            <p style="width: 2000px">Wide</p>
            <button tabindex="2">Out of turn</button> <button>Unseen focus</button>
            <script>throw new Error('broken')</script>
          </main>
        </body>
        </html>
        """;

    [Fact]
    public async Task is_caught()
    {
        await using var tab = await browser.Open(service.Anyone());
        await tab.Page.RouteAsync("**/guilty", route => route.FulfillAsync(new() { Body = Page + new string(' ', 30_000), ContentType = "text/html" }));
        await tab.Open("/guilty");
        await Judgement.Of(tab, Screen.Public("Another", "/another"), []);
        var faults = string.Join('\n', await Judgement.Of(tab, Screen.Public("Guilty", "/guilty"), await tab.Loaded()));

        Assert.Contains("the title \"Guilty\" is also that of Another", faults);
        Assert.Contains("2 main headings", faults);
        Assert.Contains("the language is \"\"", faults);
        Assert.Contains("at 320: needs 2", faults);
        Assert.Contains("at 1280: needs 2", faults);
        Assert.Contains("image-alt", faults);
        Assert.Contains("the skip link does not lead to the content", faults);
        Assert.Contains("Tab reaches", faults);
        Assert.Contains("no focus to be seen on <button", faults);
        Assert.Contains("more than 25 KB", faults);
        Assert.Contains("script failed: Error: broken", faults);
        Assert.Contains("answered 404", faults);
        Assert.Contains("asks outside: http://outside.example", faults);
    }

    [Fact]
    public async Task cannot_run_what_the_policy_forbids()
    {
        await using var tab = await browser.Open(service.Anyone());
        await tab.Page.RouteAsync("**/forbidden", route => route.FulfillAsync(new()
        {
            Body = "<!DOCTYPE html><title>Forbidden</title><p style='color:red'>Inline</p>",
            ContentType = "text/html",
            Headers = [new("Content-Security-Policy", "default-src 'none'")],
        }));
        await tab.Open("/forbidden");
        Assert.Contains(tab.Complaints, complaint => complaint.Contains("Content Security Policy"));
    }
}
