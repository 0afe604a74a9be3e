using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Confidentiality;
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
        var opened = await service.Submit(request => request["contact"] = new JsonObject { ["postalAddress"] = "1 High Street" });
        await Ask(opened);
        await service.CaughtUp();
        var (caseworker, independent) = (await service.SignedInAs(Role.Caseworker), await service.SignedInAs(Role.Independent));
        Assert.Null(await ToPost(independent, opened));

        var letter = await ToPost(caseworker, opened);
        Assert.Equal(("Letter: A question about your request", $"PDF: {opened.Reference}, A question about your request"), (letter?["What"], letter?["To print"]));
        var id = Assert.Single(await service.MailOf(opened.Reference)).Id;
        Assert.Equal(404, (await independent.Post($"/api/mail/{id}/posted", null)).Status);
        var page = await caseworker.Open(opened.Page);
        Assert.Contains("To be printed and posted", page.Summary["A question about your request"]);
        var posted = page.Buttons.Single(button => button.StartsWith("It is posted", StringComparison.Ordinal));
        var done = await page.Form(posted).Send(posted);

        Assert.Equal(opened.Page, done.Path);
        Assert.Contains("Posted 7 March 2028", done.Summary["A question about your request"]);
        Assert.Equal(404, (await caseworker.Post($"/api/mail/{id}/posted", null)).Status);
        Assert.Null(await ToPost(caseworker, opened));
    }

    [Fact]
    public async Task by_letter_is_listed_page_by_page_for_those_alone_who_may_act()
    {
        var (mine, colleague) = (await Insider.With(service, Role.Caseworker), await Insider.With(service, Role.Caseworker));
        var opened = await service.Submit(request => request["contact"] = new JsonObject { ["postalAddress"] = "1 High Street" });
        await Ask(opened);
        await Does("assign", opened, new() { ["assigneeId"] = mine.Id });
        await service.Database.Execute(
            $"""
            insert into notifications.mail (id, key, audience, case_reference, what, paragraphs, state, queued_at, attempts, sent_again)
            select gen_random_uuid(), gen_random_uuid()::text, 'requester', '{opened.Reference}', 'one of many', array[]::text[], 'to-post', now(), 0, 0 from generate_series(1, 59)
            """);
        await service.CaughtUp();

        Assert.Equal(60, await Listed(mine, opened));
        Assert.Equal(400, (await mine.Visitor.Get("/api/letters-to-post?after=nothing")).Status);
        Assert.Equal(0, await Listed(colleague, opened));
        await (await service.SignedInAs(Role.Lead)).Does("raise-wall", opened, new() { ["personId"] = mine.Id, ["conflict"] = "relative" });
        Assert.Equal(0, await Listed(mine, opened));
        await service.Database.Execute($"delete from notifications.mail where case_reference = '{opened.Reference}' and what = 'one of many'");
    }

    [Fact]
    public async Task shows_with_the_letter_on_the_case_what_became_of_it()
    {
        var opened = await service.Asked();
        await service.SettledMailOf(opened.Reference);
        var page = await (await service.SignedInAs(Role.Caseworker)).Open(opened.Page);
        Assert.Contains("Email that it is there: Sent 7 March 2028", page.Summary["A question about your request"]);
        Assert.DoesNotContain("Notice: we asked a question", page.Summary.Keys);

        var mail = Assert.Single(await service.MailOf(opened.Reference));
        var back = await page.Form(page.Buttons.Single(button => button.StartsWith("It came back", StringComparison.Ordinal))).Send(page.Buttons.Single(button => button.StartsWith("It came back", StringComparison.Ordinal)));
        Assert.Equal(opened.Page, back.Path);
        Assert.Contains("Came back 7 March 2028", back.Summary["A question about your request"]);

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

    /// <summary>The row of a case in the list of letters to post, on whatever page it is.</summary>
    static async Task<IReadOnlyDictionary<string, string>?> ToPost(Visitor visitor, OpenedCase opened)
    {
        for (var page = await visitor.Open("/staff/post"); ; page = await page.Follow("Next page"))
            if (page.All("table").Count > 0 && page.Table().FirstOrDefault(row => row["Case"] == opened.Reference) is { } row)
                return row;
            else if (!page.Links.ContainsKey("Next page"))
                return null;
    }

    /// <summary>How many letters of a case are listed, page by page, each once.</summary>
    static async Task<int> Listed(Insider reader, OpenedCase opened)
    {
        var (count, seen) = (0, new HashSet<Guid>());
        for (var address = "/api/letters-to-post"; ;)
        {
            var page = await reader.Visitor.Get(address);
            foreach (var letter in page["letters"].EnumerateArray())
            {
                Assert.True(seen.Add(letter.GetProperty("id").GetGuid()), "A letter came twice");
                count += letter.GetProperty("caseReference").GetString() == opened.Reference ? 1 : 0;
            }
            if (!page.Json.TryGetProperty("next", out var next))
                return count;
            Assert.Equal(25, page["letters"].GetArrayLength());
            address = $"/api/letters-to-post?after={next.GetGuid()}";
        }
    }
}
