using System.Text.RegularExpressions;
using AccessRequests.Casework;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using AccessRequests.Reminders;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.Reminders;

[Collection(nameof(Remembering))]
public class Losing_nothing(Remembering memory)
{
    Service Service => memory.Service;

    [Fact]
    public async Task every_due_reminder_still_comes_once_after_every_message_and_timer_is_wiped()
    {
        var cases = new List<OpenedCase>();
        for (var i = 0; i < 5; i++)
            cases.Add(await memory.Assigned());
        await Service.CaughtUp();
        memory.Morning(40);
        await memory.Sweep();
        await Wipe();
        await Service.Database.Execute("delete from reminders.diary");
        await memory.Sweep();
        await memory.Send();
        await memory.Sweep();
        await memory.Send();
        foreach (var opened in cases)
        {
            Assert.Equal(3, (await memory.Ledger(opened, "reply-by")).Count);
            Assert.Single(Service.Mail.To(Service.EmailOf(Role.Caseworker)), mail => mail.Text.ReplaceLineEndings(" ").Contains($"{opened.Reference}: send the reply", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task ten_thousand_cases_due_at_once_are_one_mail_a_person()
    {
        memory.Morning();
        await memory.Sweep();
        memory.TurnTo(Service.Today, 20);
        var me = await Service.IdOf(Role.Caseworker);
        await Many(10_000, me);

        memory.Morning();
        Assert.True(await memory.Sweep() >= 10_000);
        Assert.Equal(0, await memory.Sweep());

        var mail = Assert.Single(await memory.Mail(Role.Caseworker, $"key like 'digest:%:{Service.Today:yyyy-MM-dd}%'"));
        var (listed, more) = (Regex.Count(mail, "AR-9999-"), Regex.Match(mail, @"And ([0-9,]+) more\."));
        Assert.InRange(listed, 1, 40);
        Assert.True(int.Parse(more.Groups[1].Value.Replace(",", "")) + 40 >= 10_000, mail[..200]);
        Assert.Equal(10_000L, (await Service.Database.Query("select count(*) from reminders.sent where case_reference like 'AR-9999-%'"))[0][0]);
        var page = await (await Service.SignedInAs(Role.Caseworker)).Open("/staff/reminders");
        Assert.Equal(50, page.Table().Count);
        Assert.Matches("And [0-9]+,[0-9]+ more, due later.", page.Text);
        await Service.Database.Execute("delete from reminders.agenda where case_reference like 'AR-9999-%'; delete from reminders.sent where case_reference like 'AR-9999-%'; delete from reminders.told where case_reference like 'AR-9999-%'");
    }

    [Fact]
    public async Task another_node_goes_on_where_one_was_killed()
    {
        var me = await Service.IdOf(Role.Caseworker);
        await memory.Sweep();
        await using var other = Service.AnotherNode(("Nodes", "2"));
        await Many(1_200, me, "9998");
        memory.Morning();

        // The first node has done a page or two, and stands in the middle of the next, when it dies.
        await Service.Database.Execute("create or replace function reminders.wait() returns trigger language plpgsql as $$ begin if (select count(*) from reminders.sent where case_reference like 'AR-9998-%') >= 500 then perform pg_advisory_xact_lock(42); end if; return null; end $$; create trigger wait before insert on reminders.sent for each statement execute function reminders.wait()");
        await using (var holder = new Npgsql.NpgsqlConnection(Service.Database.Connection + ";Pooling=false"))
        {
            await holder.OpenAsync();
            await new Npgsql.NpgsqlCommand("select pg_advisory_lock(42)", holder).ExecuteNonQueryAsync();
            var first = Service.Services.GetRequiredService<Sweep>().Run(CancellationToken.None);
            while ((await Service.Database.Query("select 1 from pg_locks where locktype = 'advisory' and classid = 0 and objid = 42 and not granted")).Count == 0)
                Assert.False(first.IsCompleted, $"The first node did not wait: {first.Exception}");
            Assert.Null(await other.Services.GetRequiredService<Sweep>().Run(CancellationToken.None));
            await Service.Database.Query("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and (classid = 0 and objid = 42 and not granted or classid = x'7265'::int and granted)");
            await Assert.ThrowsAnyAsync<Exception>(() => first);
        }
        await Service.Database.Execute("drop trigger wait on reminders.sent");

        var done = (long)(await Service.Database.Query("select count(*) from reminders.sent where case_reference like 'AR-9998-%'"))[0][0]!;
        Assert.Equal(500, done);
        Assert.True(await memory.Sweep(other, nothingHappened: true) >= 700);
        Assert.Equal(1_200L, (await Service.Database.Query("select count(*) from reminders.sent where case_reference like 'AR-9998-%'"))[0][0]);
        Assert.Equal(1_200L, (await Service.Database.Query("select count(distinct case_reference) from reminders.told where case_reference like 'AR-9998-%' and mail_key is not null"))[0][0]);
        await Service.Database.Execute("delete from reminders.agenda where case_reference like 'AR-9998-%'; delete from reminders.sent where case_reference like 'AR-9998-%'; delete from reminders.told where case_reference like 'AR-9998-%'");
    }

    [Fact]
    public async Task what_is_missing_is_found_told_and_an_alarm()
    {
        var opened = await memory.Assigned();
        memory.Morning(40);
        await memory.Sweep();
        memory.TurnTo(Service.Today, 9, 30);
        await memory.Sweep();
        var found = await memory.Reconciled();
        Assert.Equal((Service.Today, 0), (found.Day, found.Missing));
        Assert.True(found.Due >= 3 && found.Recorded == found.Due);
        Assert.Equal(200, (await Service.Anyone().Get("/health/reminders")).Status);

        await Service.Database.Execute($"delete from reminders.sent where case_reference = '{opened.Reference}'; update reminders.agenda set next_at = null where case_reference = '{opened.Reference}'");
        memory.Morning();
        await memory.Sweep();
        Assert.DoesNotContain(await memory.Ledger(opened), line => line.StartsWith("owner reply-by", StringComparison.Ordinal));
        memory.TurnTo(Service.Today, 9, 30);
        await memory.Sweep();
        Assert.True((await memory.Reconciled()).Missing >= 3);
        var health = await Service.Anyone().Get("/health/reminders");
        Assert.Equal(503, health.Status);
        Assert.Contains("missing", health.Text);
        await memory.Sweep();
        Assert.Contains(await memory.Ledger(opened), line => line.StartsWith("owner reply-by", StringComparison.Ordinal));

        memory.Morning();
        memory.TurnTo(Service.Today, 9, 30);
        await memory.Sweep();
        Assert.Equal(0, (await memory.Reconciled()).Missing);
        using (Service.After(ReminderHealth.MostSilence + TimeSpan.FromMinutes(1)))
            Assert.Contains("nobody has looked", (await Service.Anyone().Get("/health/reminders")).Text);
        Assert.Equal(200, (await Service.Anyone().Get("/health/reminders")).Status);
    }

    Task Wipe() => Service.Database.Execute("delete from casework.wolverine_incoming_envelopes; delete from casework.wolverine_outgoing_envelopes");

    /// <summary>Dates of cases that begin with these numbers, all due in the morning of the next working day.</summary>
    async Task Many(int count, Guid assignee, string month = "9999") => await Service.Database.Execute(
        $"""
        insert into reminders.matter (id, kind, is_open, is_waiting, is_for_intake_alone, assignee_id)
        select 'AR-{month}-' || lpad(n::text, 8, '0'), 'AccessRequest', true, false, false, '{assignee}' from generate_series(1, {count}) n;
        insert into reminders.agenda (case_reference, clock, version, due_on, name, todo, from_clock, holds_while_waiting, holds_when_closed, is_done, changed_at, next_at)
        select 'AR-{month}-' || lpad(n::text, 8, '0'), '{Clocks.FollowUp}', 1, '{Service.Today:yyyy-MM-dd}'::date, 'the day to ask again', 'Ask again', true, false, false, false, now(), '-infinity' from generate_series(1, {count}) n
        """);
}
