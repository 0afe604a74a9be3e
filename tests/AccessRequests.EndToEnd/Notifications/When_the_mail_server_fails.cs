using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using AccessRequests.Notifications;
using AccessRequests.Notifications.Sending;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.Notifications;

public class When_the_mail_server_fails(Service service)
{
    [Fact]
    public async Task for_a_day_nothing_is_lost()
    {
        var mail = new List<Outgoing>();
        // Whoever signed in hours later would end everybody's sessions of now.
        var staff = await service.IdOf(Role.Caseworker);
        service.Mail.Down();
        for (var hour = 0; hour < 26; hour++)
            using (service.After(TimeSpan.FromHours(hour)))
            {
                if (hour % 9 == 0)
                    mail.Add(await Outgoing.Queue(service, staff));
                await service.Sweep();
            }
        Assert.Equal(["queued", "queued", "queued"], await Task.WhenAll(mail.Select(one => one.State())));
        await Back(TimeSpan.FromHours(27));
        Assert.All(mail, one => Assert.Single(one.AllTaken));
    }

    [Fact]
    public async Task a_thousand_mails_go_out_once_it_is_back()
    {
        var run = Guid.NewGuid().ToString("N");
        service.Mail.Down();
        var id = await service.IdOf(Role.Caseworker);
        await using (var session = service.Services.GetRequiredService<IDocumentStore>().LightweightSession())
        {
            for (var number = 0; number < 1000; number++)
                service.Services.GetRequiredService<Postbox>().Queue(session, new StaffMail($"{run}:{number}", id, $"{run}:{number}", ["One of many."]));
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await service.Sweep();
        await Back(TimeSpan.FromMinutes(15));
        Assert.Equal(1000, service.Mail.Taken.Select(taken => taken.Message.Subject!).Where(subject => subject.StartsWith(run, StringComparison.Ordinal)).Distinct().Count());
        Assert.Equal(1000, service.Mail.Taken.Count(taken => taken.Message.Subject!.StartsWith(run, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task a_line_that_is_cut_before_the_word_that_it_was_taken_makes_one_duplicate_at_most()
    {
        var cuts = 0;
        service.Mail.CutsAfter = mail => mail.Message.Subject!.StartsWith("Something came in", StringComparison.Ordinal) && Interlocked.Increment(ref cuts) == 1;
        var mail = await Outgoing.Queue(service, Role.Caseworker);
        await Patience.Until(async () => await mail.Why() == "the connection was cut");
        await Back(TimeSpan.FromMinutes(2));
        Assert.Equal("sent", await mail.State());
        Assert.Equal(2, mail.AllTaken.Count);
        Assert.Single(mail.AllTaken.Select(taken => taken.Message.MessageId).Distinct());
    }

    [Fact]
    public async Task whoever_died_while_sending_is_taken_over_from()
    {
        service.Mail.Down();
        var mail = await Outgoing.Queue(service, Role.Caseworker);
        await Patience.Until(async () => await mail.Why() is not null);
        using (service.After(TimeSpan.FromMinutes(30)))
            Assert.NotNull(await service.Services.GetRequiredService<MailStore>().Take(await mail.Id(), CancellationToken.None));
        service.Mail.Up();
        using (service.After(TimeSpan.FromMinutes(31)))
            await service.Sweep();
        Assert.Empty(mail.AllTaken);
        await Back(TimeSpan.FromMinutes(41));
        Assert.Single(mail.AllTaken);
    }

    [Fact]
    public async Task a_refusal_for_now_is_tried_again_for_two_days_and_no_longer()
    {
        service.Mail.Answer = line => line.StartsWith("RCPT", StringComparison.Ordinal) ? "451 4.7.1 Try later" : null;
        var mail = await Outgoing.Queue(service, Role.Caseworker);
        await Patience.Until(async () => await mail.Why() == "451 4.7.1");
        using (service.After(TimeSpan.FromHours(47)))
            await service.Sweep();
        Assert.Equal("queued", await mail.State());
        using (service.After(TimeSpan.FromHours(49)))
            await service.Sweep();
        Assert.Equal(("failed", "451 4.7.1"), (await mail.State(), await mail.Why()));
        await Back(TimeSpan.Zero);
    }

    [Fact]
    public async Task a_refusal_of_us_is_not_held_against_the_mail()
    {
        service.Mail.Answer = line => line.StartsWith("MAIL", StringComparison.Ordinal) ? "550 5.7.1 Who are you?" : null;
        var mail = await Outgoing.Queue(service, Role.Caseworker);
        await Patience.Until(async () => await mail.Why() == "550 5.7.1");
        Assert.Equal("queued", await mail.State());
        await Back(TimeSpan.FromMinutes(2));
        Assert.Equal("sent", await mail.State());
    }

    [Fact]
    public async Task slowness_holds_up_neither_the_request_nor_other_mail()
    {
        var late = new TaskCompletionSource();
        var address = $"{Guid.NewGuid():N}@example.org";
        service.Mail.Waits = line => line.Contains(address, StringComparison.Ordinal) ? late.Task : Task.CompletedTask;
        var slow = await service.Submit(request => request["contact"] = new System.Text.Json.Nodes.JsonObject { ["email"] = address });
        await (await service.SignedInAs(Role.Caseworker)).Does("acknowledge", slow, new() { ["acknowledgedOn"] = service.Today.ToString("O"), ["channel"] = "email" });

        await (await Outgoing.Queue(service, Role.Caseworker)).Taken();

        Assert.Equal("queued", Assert.Single(await service.MailOf(slow.Reference)).State);
        late.SetResult();
        Assert.Equal("sent", Assert.Single(await service.SettledMailOf(slow.Reference)).State);
        await Back(TimeSpan.Zero);
    }

    [Fact]
    public async Task lost_messages_lose_nothing()
    {
        service.Mail.Down();
        var mail = await Outgoing.Queue(service, Role.Caseworker);
        await service.Database.Execute("delete from casework.wolverine_incoming_envelopes");
        await Back(TimeSpan.FromMinutes(2));
        Assert.Single(mail.AllTaken);
    }

    /// <summary>It works again, and so much later, or as much more as those take that were just being tried, all goes that waited.</summary>
    async Task Back(TimeSpan after)
    {
        service.Mail.BeHonest();
        service.Mail.Up();
        await Patience.Until(async () =>
        {
            using (service.After(after))
            {
                await service.Sweep();
                after += TimeSpan.FromMinutes(1);
                return await Waiting() == 0;
            }
        });
    }

    /// <summary>Those too that somebody has in hand just then.</summary>
    async Task<long> Waiting() => (long)(await service.Database.Query($"select count(*) from notifications.mail where state = 'queued' and next_attempt_at <= '{service.Clock.GetUtcNow().AddMinutes(15):O}'"))[0][0]!;
}
