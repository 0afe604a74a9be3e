using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using AccessRequests.Notifications;
using AccessRequests.Notifications.Sending;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Xunit;

namespace AccessRequests.EndToEnd.Notifications;

public class What_mail_holds(Service service)
{
    [Theory]
    [InlineData("AR"), InlineData("CP"), InlineData("BR"), InlineData("DR")]
    public async Task of_a_whole_life_is_nothing_that_anybody_wrote(string kind)
    {
        var canary = $"q{Guid.NewGuid():N}";
        var opened = await AnyLife.Of($"{kind}-", service, field => $"{canary} {field}").Lived();

        var mail = await service.SettledMailOf(opened.Reference);

        Assert.NotEmpty(mail);
        foreach (var taken in mail.Where(row => row.State == "sent").Select(service.Taken))
        {
            // The envelope alone knows to whom it goes.
            taken.Message.To.Clear();
            Assert.DoesNotContain(canary, taken.Message.ToString());
            if (opened.AccessCode.Length > 0)
                Assert.DoesNotContain(opened.AccessCode, taken.Message.ToString());
        }
        Assert.Empty(await service.Database.Query($"select 1 from notifications.mail m where m::text like '%{canary}%'"));
        Assert.Empty(await service.Database.Query($"select 1 from casework.wolverine_incoming_envelopes e where encode(e.body, 'escape') like '%{canary}%'"));
        Assert.DoesNotContain(canary, service.Log.Text);
    }

    [Fact]
    public async Task in_its_headers_is_only_ours()
    {
        await using (var session = service.Services.GetRequiredService<IDocumentStore>().LightweightSession())
        {
            service.Services.GetRequiredService<Postbox>().Queue(session, new StaffMail(
                $"{Guid.NewGuid()}", await service.IdOf(Role.Caseworker), "Injected\r\nBcc: evil@example.org\r\n\r\nBody", ["Text\r\n.\r\nMAIL FROM:<evil@example.org>"]));
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await service.Sweep();
        await Patience.Until(() => service.Mail.Taken.Any(mail => mail.Message.Subject!.StartsWith("Injected", StringComparison.Ordinal)));
        var taken = Assert.Single(service.Mail.Taken, mail => mail.Message.Subject!.StartsWith("Injected", StringComparison.Ordinal));
        Assert.Equal("Injected  Bcc: evil@example.org    Body", taken.Message.Subject);
        Assert.Empty(taken.Message.Bcc);
        Assert.DoesNotContain(service.Mail.Taken, mail => mail.From == "evil@example.org");
    }

    [Fact]
    public async Task without_a_server_is_a_file_that_a_mail_program_opens()
    {
        var folder = Directory.CreateTempSubdirectory("access-requests-mail-");
        await using (var node = service.AnotherNode(("Mail:Host", ""), ("Mail:Folder", folder.FullName)))
        {
            var mail = await Outgoing.Queue(node, Role.Caseworker);
            await mail.Sweep();
            await Patience.Until(async () => await mail.State() == "sent", mail.State);
            Assert.Equal(mail.Subject, (await MimeMessage.LoadAsync(Assert.Single(folder.GetFiles("*.eml")).FullName, TestContext.Current.CancellationToken)).Subject);
        }
        folder.Delete(recursive: true);
    }
}
