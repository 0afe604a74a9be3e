using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Following;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Notifications;

public class Telling_whoever_asked(Service service)
{
    [Fact]
    public async Task says_that_there_is_an_update_and_nothing_else()
    {
        var address = $"{Guid.NewGuid():N}@example.org";
        var opened = await service.Submit(request => request["contact"] = new JsonObject { ["email"] = address });
        await Acknowledge(opened, "email");

        var taken = service.Taken(Assert.Single(await service.SettledMailOf(opened.Reference)));

        Assert.Equal(address, taken.To);
        Assert.Equal("There is an update to a matter you asked us about", taken.Message.Subject);
        Assert.Contains("https://requests.example.org", taken.Text);
        Assert.Empty(taken.Message.Attachments);
        foreach (var secret in new[] { opened.Reference, opened.AccessCode, "Ann Example", "housing", "access request", "complaint", "/staff", "/follow" })
            Assert.DoesNotContain(secret, taken.Raw.Replace("=\r\n", ""), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task by_post_is_a_letter_to_print_and_no_reason_for_a_mail()
    {
        var opened = await service.Submit();
        await Acknowledge(opened, "post");
        Assert.Equal(["to-post"], (await service.MailOf(opened.Reference)).Select(mail => mail.State));
    }

    [Fact]
    public async Task opens_their_address_as_the_house_and_the_log_of_looks_says_so()
    {
        var opened = await service.Submit();
        await Acknowledge(opened, "email");
        await service.SettledMailOf(opened.Reference);
        var look = Assert.Single(await service.Database.Query($"select purpose, fields[1] from audit.look where case_reference = '{opened.Reference}' and actor = 'system' and purpose <> 'write a letter'"));
        Assert.Equal(["tell them by email that there is an update", "email address"], look);
    }

    [Fact]
    public async Task is_not_tried_once_they_are_erased()
    {
        var opened = await service.Submit();
        service.Mail.Down();
        await Acknowledge(opened, "email");
        await service.MailWasTried(opened.Reference);
        await service.Database.Execute($"update vault.person_key set wrapped = null where case_reference = '{opened.Reference}'");
        service.Mail.Up();
        using (service.After(TimeSpan.FromHours(1)))
            await service.Sweep();
        Assert.Equal(("not-sent", "their personal data was erased"), await service.SettledMailOf(opened.Reference) is [var one] ? (one.State, one.Why) : default);
    }

    [Fact]
    public async Task who_has_no_email_is_a_letter_to_print_and_post()
    {
        // The list shows the oldest, and the other tests post nothing.
        await service.Database.Execute("update notifications.mail set state = 'posted' where state = 'to-post'");
        var opened = await service.Submit(request => request["contact"] = new JsonObject { ["postalAddress"] = "1 High Street" });
        await Ask(opened);
        var caseworker = await service.SignedInAs(Role.Caseworker);
        Assert.DoesNotContain(opened.Reference, (await (await service.SignedInAs(Role.Independent)).Open("/staff/post")).Text);

        var letter = Assert.Single((await caseworker.Open("/staff/post")).Table(), row => row["Case"] == opened.Reference);
        Assert.Equal("Notice: we asked a question", letter["What"]);
        var id = Assert.Single(await service.MailOf(opened.Reference)).Id;
        Assert.Equal(404, (await (await service.SignedInAs(Role.Independent)).Post($"/api/mail/{id}/posted", null)).Status);
        Assert.Equal(200, (await caseworker.Post($"/api/mail/{id}/posted", null)).Status);
        Assert.Equal(404, (await caseworker.Post($"/api/mail/{id}/posted", null)).Status);

        Assert.DoesNotContain((await caseworker.Open("/staff/post")).All("tbody th"), cell => cell.TextContent == opened.Reference);
        Assert.StartsWith("Posted 7 March 2028", (await caseworker.Open(opened.Page)).Summary["Notice: we asked a question"]);
    }

    [Fact]
    public async Task shows_on_the_case_what_became_of_it()
    {
        var opened = await service.Asked();
        await service.SettledMailOf(opened.Reference);
        var page = await (await service.SignedInAs(Role.Caseworker)).Open(opened.Page);
        Assert.StartsWith("Sent 7 March 2028", page.Summary["Notice: we asked a question"]);

        var mail = Assert.Single(await service.MailOf(opened.Reference));
        var back = await page.Form(page.Buttons.Single(button => button.StartsWith("It came back", StringComparison.Ordinal))).Send(page.Buttons.Single(button => button.StartsWith("It came back", StringComparison.Ordinal)));
        Assert.Equal(opened.Page, back.Path);
        Assert.StartsWith("Came back 7 March 2028", back.Summary["Notice: we asked a question"]);

        var again = back.Buttons.Single(button => button.StartsWith("Send again", StringComparison.Ordinal));
        await back.Form(again).Send(again);
        await service.SettledMailOf(opened.Reference);
        Assert.Equal([$"{mail.Id:N}.0@example.org", $"{mail.Id:N}.1@example.org"], service.Mail.Taken.Select(taken => taken.Message.MessageId!).Where(id => id.StartsWith($"{mail.Id:N}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task is_nobody_elses_to_see_or_to_settle()
    {
        var opened = await service.Asked();
        var id = Assert.Single(await service.SettledMailOf(opened.Reference)).Id;
        var administrator = await service.SignedInAs(Role.Administrator);
        Assert.Equal(404, (await administrator.Get($"{opened.Api}/mail")).Status);
        Assert.Equal(404, (await administrator.Post($"/api/mail/{id}/came-back", null)).Status);
        Assert.Equal("sent", Assert.Single(await service.MailOf(opened.Reference)).State);
        var mail = await (await service.SignedInAs(Role.Lead)).Get($"{opened.Api}/mail");
        Assert.Equal("we asked a question", mail.Json[0].GetProperty("what").GetString());
    }

    Task Ask(OpenedCase opened) => Does("ask-for-clarification", opened, new() { ["askedOn"] = service.Today.ToString("O"), ["question"] = "Which?", ["reason"] = "Many" });

    Task Acknowledge(OpenedCase opened, string channel) => Does("acknowledge", opened, new() { ["acknowledgedOn"] = service.Today.ToString("O"), ["channel"] = channel });

    async Task Does(string act, OpenedCase opened, JsonObject body) => await (await service.SignedInAs(Role.Caseworker)).Does(act, opened, body);
}
