using AccessRequests.EndToEnd.Harness;
using AccessRequests.EndToEnd.Notifications;
using AccessRequests.Identity;
using AccessRequests.Notifications.Sending;
using AccessRequests.Operations;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;
using Xunit;

namespace AccessRequests.EndToEnd.Operations;

public class How_the_service_does(Service service)
{
    const string Address = "/staff/operations";

    [Theory]
    [InlineData(Role.Caseworker), InlineData(Role.Lead), InlineData(Role.Director)]
    public async Task is_for_administrators(string role)
    {
        var visitor = await service.SignedInAs(role);
        Assert.Equal(403, (await visitor.Get("/api/operations")).Status);
        Assert.Equal(403, (await visitor.Open(Address)).Status);
        Assert.DoesNotContain(Address, (await visitor.Open("/staff/account")).Links.Values);
    }

    [Fact]
    public async Task says_where_mail_goes()
    {
        Assert.Equal($"127.0.0.1:{service.Mail.Port}", (await Administrator().Open(Address)).Summary["Where mail goes"]);
        var folder = Directory.CreateTempSubdirectory("access-requests-mail-");
        await using var node = service.AnotherNode(("Mail:Host", ""), ("Mail:Folder", folder.FullName));
        Assert.StartsWith("Nowhere: no SMTP server is set.", (await Administrator().At(node).Open(Address)).Summary["Where mail goes"]);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task shows_a_mail_that_failed_without_its_case_and_sends_it_again()
    {
        var opened = await service.Submit();
        service.Mail.Answer = line => line.StartsWith("RCPT", StringComparison.Ordinal) ? "550 5.1.1 No such user ann@example.org" : null;
        await (await service.SignedInAs(Role.Caseworker)).Does("acknowledge", opened, new() { ["acknowledgedOn"] = service.Today.ToString("O"), ["channel"] = "email" });
        var failed = Assert.Single(await service.SettledMailOf(opened.Reference));
        service.Mail.BeHonest();
        Assert.Equal(("failed", "550 5.1.1"), (failed.State, failed.Why));

        var page = await Administrator().Open(Address);
        Assert.DoesNotContain(opened.Reference, page.Text);
        Assert.DoesNotContain("ann@", page.Text);
        Assert.Contains(page.Table("Mail that failed or came back, the latest first"), row => row["Why"] == "550 5.1.1" && row["To"] == "Whoever asked");
        Assert.Contains("look into: ", (await service.Anyone().Get("/health/ready")).Text);
        Assert.Equal(200, (await service.Anyone().Get("/health/ready")).Status);

        Assert.Equal(404, (await Administrator().Post($"/api/operations/mail/{Guid.NewGuid()}/send-again", null)).Status);
        Assert.Equal(204, (await Administrator().Post($"/api/operations/mail/{failed.Id}/send-again", null)).Status);
        Assert.Equal("sent", Assert.Single(await service.SettledMailOf(opened.Reference)).State);
    }

    [Fact]
    public async Task shows_a_message_that_was_given_up_to_be_tried_again_or_thrown_away()
    {
        await service.Database.Execute("alter table notifications.mail rename to mail_away");
        try
        {
            await service.Services.GetRequiredService<IServiceScopeFactory>().CreateScope().ServiceProvider.GetRequiredService<IMessageBus>().PublishAsync(new SendMail(Guid.NewGuid()));
            await Patience.Until(async () => (await Dead()).Count > 0);
        }
        finally
        {
            await service.Database.Execute("alter table notifications.mail_away rename to mail");
        }
        var page = await Administrator().Open(Address);
        Assert.Contains(page.Table("Messages that were given up"), row => row["Message"] == "SendMail" && row["Failure"] == "PostgresException");
        Assert.Equal("Look into this: 1 message", page.Summary["Given up"]);

        Assert.Equal(404, (await Administrator().Post($"/api/operations/dead-messages/{Guid.NewGuid()}/discard", null)).Status);
        var button = page.Buttons.Single(button => button.StartsWith("Throw away", StringComparison.Ordinal));
        var landed = await page.Form(button).Send(button);
        Assert.Equal($"{Address}?done", landed.Path);
        Assert.Equal("None", landed.Summary["Given up"]);
    }

    [Fact]
    public async Task a_message_that_was_given_up_does_its_work_once_it_is_tried_again()
    {
        var id = Guid.NewGuid();
        await service.Database.Execute(
            $"""
            insert into notifications.mail (id, key, audience, staff_id, what, paragraphs, state, queued_at, next_attempt_at, attempts, sent_again)
            values ('{id}', '{id}', 'staff', '{await service.IdOf(Role.Caseworker)}', 'Something came in ({id})', array['Do something by Friday.'], 'queued', '{service.Clock.GetUtcNow():O}', '{service.Clock.GetUtcNow():O}', 0, 0)
            """);
        var before = (await Dead()).Select(dead => dead.Id).ToHashSet();
        await service.Database.Execute("alter table notifications.mail rename to mail_away");
        try
        {
            await service.Services.GetRequiredService<IServiceScopeFactory>().CreateScope().ServiceProvider.GetRequiredService<IMessageBus>().PublishAsync(new SendMail(id));
            await Patience.Until(async () => (await Dead()).Any(dead => !before.Contains(dead.Id)));
        }
        finally
        {
            await service.Database.Execute("alter table notifications.mail_away rename to mail");
        }
        Assert.Equal("queued", (await service.Database.Query($"select state from notifications.mail where id = '{id}'"))[0][0]);

        var given = (await Dead()).Single(dead => !before.Contains(dead.Id));
        Assert.Equal(404, (await Administrator().Post($"/api/operations/dead-messages/{Guid.NewGuid()}/replay", null)).Status);
        Assert.Equal(204, (await Administrator().Post($"/api/operations/dead-messages/{given.Id}/replay", null)).Status);

        await Patience.Until(async () => "sent".Equals((await service.Database.Query($"select state from notifications.mail where id = '{id}'"))[0][0]));
        Assert.Single(service.Mail.Taken, taken => taken.Message.Subject == $"Something came in ({id})");
        await Patience.Until(async () => (await Dead()).All(dead => dead.Id != given.Id));
    }

    [Fact]
    public async Task shows_how_far_the_lists_have_read()
    {
        await service.Submit();
        await service.CaughtUp();
        Assert.Contains("Has read everything", (await Administrator().Open(Address)).Summary.Values);
    }

    Task<IReadOnlyList<DeadMessage>> Dead() => service.Services.GetRequiredService<DeadMessages>().All(CancellationToken.None);

    Visitor Administrator() => service.SignedInAs(Role.Administrator).GetAwaiter().GetResult();
}
