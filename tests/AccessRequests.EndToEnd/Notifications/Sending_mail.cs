using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using AccessRequests.Notifications;
using AccessRequests.Notifications.Sending;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.Notifications;

public class Sending_mail(Service service)
{
    [Fact]
    public async Task a_mail_to_staff_goes_to_the_address_they_have_now()
    {
        var mail = await Outgoing.Queue(service, Role.Caseworker);

        var taken = await mail.Taken();

        Assert.Equal(service.EmailOf(Role.Caseworker), taken.To);
        Assert.Equal(mail.Subject, taken.Message.Subject);
        Assert.Equal("auto-generated", taken.Message.Headers["Auto-Submitted"]);
        Assert.Contains("Do something by Friday.", taken.Text);
        Assert.Contains("Do something by Friday.", taken.Message.HtmlBody);
        Assert.Equal("sent", await mail.State());
    }

    [Fact]
    public async Task what_is_queued_twice_goes_once()
    {
        var mail = await Outgoing.Queue(service, Role.Caseworker);
        await mail.Taken();
        await Outgoing.Queue(service, Role.Caseworker, mail.Key);

        await mail.Sweep();

        Assert.Single(mail.AllTaken);
    }

    [Fact]
    public async Task what_was_not_recorded_is_not_sent()
    {
        var key = Guid.NewGuid().ToString();
        await using (var session = service.Services.GetRequiredService<IDocumentStore>().LightweightSession())
            service.Services.GetRequiredService<Postbox>().Queue(session, new StaffMail(key, await service.IdOf(Role.Caseworker), key, []));

        await service.Services.GetRequiredService<MailRoom>().SendDue(CancellationToken.None);

        Assert.DoesNotContain(service.Mail.Taken, mail => mail.Message.Subject == key);
    }
}
