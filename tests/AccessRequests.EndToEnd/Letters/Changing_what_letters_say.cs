using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Letters;

public class Changing_what_letters_say(Service service)
{
    const string Key = "complaint-progress", Address = $"/staff/letters/{Key}", Text = "The text", Save = "Save as a new version", Shipped = "Go back to the shipped text";

    [Theory]
    [InlineData(Role.Caseworker)]
    [InlineData(Role.Director)]
    [InlineData(Role.Intake)]
    public async Task is_for_administrators_and_the_lead(string role)
    {
        foreach (var path in new[] { "/staff/letters", Address, $"{Address}/versions/0" })
            Assert.Equal(403, (await (await service.SignedInAs(role)).Open(path)).Status);
        Assert.StartsWith("/staff/sign-in", (await service.Anyone().Open(Address)).Path);
    }

    [Fact]
    public async Task what_is_not_there_is_not_found()
    {
        foreach (var path in new[] { "/staff/letters/no-such-letter", $"{Address}/versions/9999" })
            Assert.Equal(404, (await (await service.SignedInAs(Role.Lead)).Open(path)).Status);
    }

    [Theory]
    [InlineData("Dear {{ name", "cannot be read")]
    [InlineData("Dear {{ name }}, {{ reference }}", "The letter must say what you wrote to them")]
    [InlineData("# <script>alert(1)</script> {{ nobody }}", "There is no value called “nobody”")]
    public async Task is_refused_with_the_sentence_why_and_keeps_what_was_typed(string typed, string why)
    {
        var page = await (await (await service.SignedInAs(Role.Lead)).Open(Address)).Form(Save).Fill(Text, typed).Send(Save);
        Assert.Equal(422, page.Status);
        Assert.Contains(why, Assert.Single(page.Errors));
        Assert.Equal(typed, page.Form(Save).Value(Text));
    }

    [Fact]
    public async Task is_kept_as_a_version_with_who_and_when_and_can_be_taken_back()
    {
        var administrator = await service.SignedInAs(Role.Administrator);
        var page = await administrator.Open(Address);
        var changed = page.Form(Save).Value(Text) + "\nWe are glad that you told us.\n";
        var saved = await page.Form(Save).Fill(Text, changed).Send(Save);
        Assert.Equal((200, changed.Trim()), (saved.Status, saved.Form(Save).Value(Text).Trim()));
        Assert.Contains(saved.All("main ol.actions li"), version => version.TextContent.Contains($"{Role.Label(Role.Administrator)}", StringComparison.Ordinal));

        var restored = await saved.Form(Save).Send(Shipped);
        Assert.DoesNotContain("We are glad", restored.Form(Save).Value(Text));
        var versions = restored.Links.Where(link => link.Value.Contains("/versions/", StringComparison.Ordinal)).Select(link => link.Value).ToList();
        Assert.Contains("We are glad", (await administrator.Open(versions[1])).Text);
    }

    [Fact]
    public async Task somebody_elses_change_is_not_overwritten()
    {
        var (first, second) = (await (await service.SignedInAs(Role.Lead)).Open(Address), await (await service.SignedInAs(Role.Administrator)).Open(Address));
        await first.Form(Save).Fill(Text, first.Form(Save).Value(Text) + "\nFirst.\n").Send(Save);
        var refused = await second.Form(Save).Fill(Text, second.Form(Save).Value(Text) + "\nSecond.\n").Send(Save);
        Assert.Equal(409, refused.Status);
        Assert.Contains("Second.", refused.Form(Save).Value(Text));
        await (await (await service.SignedInAs(Role.Lead)).Open(Address)).Form(Save).Send(Shipped);
    }

    [Fact]
    public async Task can_be_seen_before_with_invented_values_as_page_text_and_paper()
    {
        var lead = await service.SignedInAs(Role.Lead);
        var versions = (await lead.Open(Address)).All("main ol.actions li").Count;
        var seen = await (await lead.Open(Address)).Form(Save).Send("See it");
        Assert.Contains("Dear Alex Example,", seen.Text);
        Assert.Contains("Our reference: AR-2603-7K3M-9QXT", seen.Text);
        Assert.Equal(versions, (await lead.Open(Address)).All("main ol.actions li").Count);

        var paper = await (await lead.Open(Address)).Form(Save).Send("See it as PDF");
        Assert.Equal(200, paper.Status);
        Assert.Equal("application/pdf", paper.Answer.Headers["Content-Type"]);
        Assert.StartsWith("attachment;", paper.Answer.Headers["Content-Disposition"]);
        Assert.StartsWith("sandbox;", paper.Answer.Headers["Content-Security-Policy"]);
        Assert.Equal(("nosniff", "no-store"), (paper.Answer.Headers["X-Content-Type-Options"], paper.Answer.Headers["Cache-Control"]));
        Assert.StartsWith("%PDF-1.", paper.Answer.Text);
    }
}
