using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using AccessRequests.Notifications.Sending;
using AccessRequests.Reminders;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace AccessRequests.EndToEnd.Reminders;

[Collection(nameof(Remembering))]
public class Forgetting_what_was_told(Remembering memory)
{
    Service Service => memory.Service;

    [Fact]
    public async Task leaves_what_keeps_a_reminder_from_coming_twice()
    {
        var opened = await memory.Assigned();
        memory.Morning(40);
        await memory.Sweep();
        var told = await memory.Ledger(opened, "reply-by");
        Assert.Equal(3, told.Count);
        // An older step of the same date, a date that has moved since, and all of it long ago.
        await Service.Database.Execute(
            $"""
            insert into reminders.sent select case_reference, clock, version, '-14d', tier, at - interval '20 days', recorded_at, why, people from reminders.sent where case_reference = '{opened.Reference}' and clock = 'reply-by' and tier = 'owner';
            insert into reminders.sent select case_reference, clock, version - 1, '0d', tier, at, recorded_at, why, people from reminders.sent where case_reference = '{opened.Reference}' and clock = 'reply-by' and tier = 'lead';
            update reminders.sent set recorded_at = recorded_at - interval '14 months' where case_reference = '{opened.Reference}';
            update reminders.told set recorded_at = recorded_at - interval '14 months' where case_reference = '{opened.Reference}'
            """);
        await Prune();
        Assert.Equal(told.Order(), (await memory.Ledger(opened, "reply-by")).Order());
        Assert.Empty(await Service.Database.Query($"select 1 from reminders.told where case_reference = '{opened.Reference}' and mail_key is not null"));
        await Service.Database.Execute($"update reminders.agenda set next_at = '-infinity' where case_reference = '{opened.Reference}'");
        await memory.Sweep();
        Assert.Equal(told.Order(), (await memory.Ledger(opened, "reply-by")).Order());
    }

    [Fact]
    public async Task leaves_what_is_not_written_yet_and_what_is_not_old()
    {
        var opened = await memory.Assigned();
        memory.Morning(40);
        await memory.Sweep();
        await Service.Database.Execute($"update reminders.told set mail_key = null, recorded_at = recorded_at - interval '14 months' where case_reference = '{opened.Reference}' and clock = 'reply-by'");
        var before = await Service.Database.Query($"select count(*) from reminders.told where case_reference = '{opened.Reference}'");
        await Prune();
        Assert.Equal(before[0], (await Service.Database.Query($"select count(*) from reminders.told where case_reference = '{opened.Reference}'"))[0]);
    }

    [Theory]
    [InlineData("staff, a year and two months ago", true, "sent", "14 months", true)]
    [InlineData("staff, failed as long ago", true, "failed", "14 months", true)]
    [InlineData("staff, a year ago", true, "sent", "12 months", false)]
    [InlineData("staff, but it waits", true, "queued", "14 months", false)]
    [InlineData("whoever asked, as evidence", false, "sent", "70 months", false)]
    [InlineData("whoever asked, when nobody can sue any more", false, "sent", "73 months", true)]
    [InlineData("whoever asked, a letter that nobody posted", false, "to-post", "73 months", false)]
    public async Task forgets_mail(string to, bool isStaff, string state, string ago, bool isForgotten)
    {
        var (id, at) = (Guid.NewGuid(), $"'{Service.Clock.GetUtcNow():O}'::timestamptz - interval '{ago}'");
        await Service.Database.Execute(
            $"""
            insert into notifications.mail (id, key, audience, staff_id, what, paragraphs, state, queued_at, settled_at, attempts, sent_again)
            values ('{id}', '{id}', 'either', {(isStaff ? $"'{await Service.IdOf(Role.Caseworker)}'" : "null")}, 'Old', array[]::text[], '{state}', {at}, {at}, 1, 0)
            """);
        await new MailPruning(Service.Services.GetRequiredService<NpgsqlDataSource>(), Service.Clock).Run(CancellationToken.None);
        Assert.True(isForgotten == ((await Service.Database.Query($"select 1 from notifications.mail where id = '{id}'")).Count == 0), to);
        await Service.Database.Execute($"delete from notifications.mail where id = '{id}'");
    }

    async Task Prune()
    {
        await Service.Database.Execute("delete from reminders.diary where what = 'pruned'");
        await Service.Services.GetRequiredService<Pruning>().Run(Service.Clock.GetUtcNow(), CancellationToken.None);
    }
}
