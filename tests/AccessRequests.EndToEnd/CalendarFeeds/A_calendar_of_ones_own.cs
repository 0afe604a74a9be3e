using System.Text.Json.Nodes;
using AccessRequests.CalendarFeeds;
using AccessRequests.Casework;
using AccessRequests.EndToEnd.Confidentiality;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.CalendarFeeds;

public class A_calendar_of_ones_own(Service service)
{
    const string Page = "/staff/account/calendar";

    [Theory]
    [InlineData("wrong"), InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task is_nothing_at_a_wrong_address(string secret) => Assert.Equal(404, (await service.Anyone().Get($"/calendar/{secret}.ics")).Status);

    [Fact]
    public async Task is_slowed_for_whoever_guesses()
    {
        var guesser = service.Anyone();
        for (var tried = 0; tried < 10; tried++)
            Assert.Equal(404, (await guesser.Get($"/calendar/{tried}.ics")).Status);
        Assert.Equal(429, (await guesser.Get("/calendar/10.ics")).Status);
    }

    [Fact]
    public async Task is_nothing_once_it_is_taken_away_or_made_anew()
    {
        var me = await Insider.With(service, Role.Caseworker);
        var first = await Make(me);
        var second = await Make(me);
        Assert.Equal(404, (await service.Anyone().Get(first)).Status);
        Assert.Equal(200, (await service.Anyone().Get(second)).Status);
        await (await me.Visitor.Open(Page)).Form("Take the address away").Send("Take the address away");
        Assert.Equal(404, (await service.Anyone().Get(second)).Status);
    }

    [Fact]
    public async Task is_nothing_for_whoever_has_left()
    {
        var me = await Insider.With(service, Role.Caseworker);
        var address = await Make(me);
        await service.Database.Execute($"update identity.staff set left_on = '2028-03-01' where id = '{me.Id}'");
        service.Services.GetRequiredService<StaffDirectory>().Forget();
        Assert.Equal(404, (await service.Anyone().Get(address)).Status);
    }

    [Fact]
    public async Task has_every_date_of_ones_cases_by_number_and_nothing_else()
    {
        var me = await Insider.With(service, Role.Caseworker);
        var mine = await Given(me);
        var other = await service.Submit();
        await service.CaughtUp();

        var answer = await service.Anyone().Get(await Make(me));

        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
        Assert.StartsWith("text/calendar", answer.Headers["Content-Type"]);
        var entries = Calendar.Load(answer.Text)!.Events;
        Assert.Contains(entries, entry => entry.Summary == $"{mine.Reference}: send the reply" && !entry.Start!.HasTime && entry.Start.Date == new DateOnly(2028, 4, 7));
        Assert.Contains(entries, entry => entry.Summary == $"{mine.Reference}: reply, or tell them that you need more time and why");
        Assert.DoesNotContain("Ann", answer.Text);
        Assert.DoesNotContain(other.Reference, answer.Text);
        Assert.DoesNotContain("Give it to somebody", answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task has_the_dates_of_cases_that_one_was_brought_into_until_one_is_let_go()
    {
        var (me, stranger) = (await Insider.With(service, Role.Intake), await Insider.With(service, Role.Intake));
        var opened = await service.Submit();
        var (address, other) = (await Make(me), await Make(stranger));
        var lead = await service.SignedInAs(Role.Lead);
        await lead.Does("bring-in-colleague", opened, new() { ["personId"] = me.Id, ["reason"] = "They know the files" });
        Assert.Equal($"{opened.Reference}: send the reply", (await One(address, Clocks.ReplyBy)).Summary);
        Assert.DoesNotContain(opened.Reference, (await service.Anyone().Get(other)).Text);
        await lead.Does("let-colleague-go", opened, new() { ["personId"] = me.Id });
        Assert.DoesNotContain(opened.Reference, (await service.Anyone().Get(address)).Text);
    }

    [Fact]
    public async Task has_the_last_of_72_hours_to_the_minute()
    {
        var me = await Insider.With(service, Role.Lead);
        var breach = await me.Visitor.Post("/api/breaches", new JsonObject { ["whatHappened"] = "Canary: a letter went astray" });
        var opened = new OpenedCase(breach["caseReference"].GetString()!, "");
        await (await service.SignedInAs(Role.Lead)).Does("assign", opened, new() { ["assigneeId"] = me.Id });
        var entry = await One(await Make(me), Clocks.Regulator);
        Assert.Equal(service.Clock.GetUtcNow().AddHours(72).UtcDateTime, entry.End!.AsUtc, TimeSpan.FromSeconds(1));
        Assert.Equal(entry.End.AsUtc.AddHours(-1), entry.Start!.AsUtc);
        Assert.StartsWith($"{opened.Reference}: tell the regulator", entry.Summary);
    }

    [Fact]
    public async Task moves_a_date_that_moved()
    {
        var me = await Insider.With(service, Role.Caseworker);
        var mine = await Given(me);
        var address = await Make(me);
        var before = await One(address, Clocks.ReplyBy);
        await (await service.SignedInAs(Role.Lead)).Does("extend", mine, new() { ["ground"] = "complexity", ["reason"] = "Many places", ["noticeGivenOn"] = service.Today.ToString("O") });

        var after = await One(address, Clocks.ReplyBy);

        Assert.Equal(before.Uid, after.Uid);
        Assert.True(after.Sequence > before.Sequence, $"{after.Sequence} must be more than {before.Sequence}");
        Assert.Equal(new DateOnly(2028, 6, 7), after.Start!.Date);
    }

    [Fact]
    public async Task stops_at_a_wall_at_once()
    {
        var me = await Insider.With(service, Role.Caseworker);
        var mine = await Given(me);
        var address = await Make(me);
        await One(address, Clocks.ReplyBy);
        await (await service.SignedInAs(Role.Lead)).Does("raise-wall", mine, new() { ["personId"] = me.Id, ["conflict"] = "witness", ["reason"] = "They saw it" });
        Assert.DoesNotContain(mine.Reference, (await service.Anyone().Get(address)).Text);
    }

    [Fact]
    public async Task keeps_no_secret_in_the_database_or_the_log()
    {
        var me = await Insider.With(service, Role.Caseworker);
        var secret = (await Make(me)).Split('/', '.')[2];
        Assert.DoesNotContain(secret, service.Log.Text);
        Assert.Empty(await service.Database.Query($"select 1 from calendars.feed where encode(hash, 'escape') like '%{secret}%'"));
    }

    [Fact]
    public async Task takes_in_a_meeting_of_a_referral_for_those_who_may_see_it()
    {
        var life = new ReferralLife(service, field => $"Canary {field}");
        var opened = await life.ReadyFor("inform-subject");
        Assert.Equal(404, (await (await service.SignedInAs(Role.ConductLead)).Get($"{opened.Page}/meeting.ics")).Status);
        await life.Live(opened, "inform-subject");
        Assert.Equal(404, (await (await service.SignedInAs(Role.Administrator)).Get($"{opened.Page}/meeting.ics")).Status);

        var answer = await (await service.SignedInAs(Role.ConductLead)).Get($"{opened.Page}/meeting.ics");

        var invitation = Assert.Single(Calendar.Load(answer.Text)!.Events);
        Assert.Equal($"{opened.Reference}: meeting", invitation.Summary);
        Assert.DoesNotContain("Canary", answer.Text);

        // Taken in from both, it is one meeting.
        var me = await Insider.With(service, Role.ConductLead);
        await (await service.SignedInAs(Role.ConductLead)).Does("assign", opened, new() { ["assigneeId"] = me.Id });
        var own = await One(await Make(me), Clocks.Meeting);
        Assert.Equal((invitation.Uid, invitation.Start), (own.Uid, own.Start));
    }

    async Task<CalendarEvent> One(string address, string clock)
    {
        await service.CaughtUp();
        return Assert.Single(Calendar.Load((await service.Anyone().Get(address)).Text)!.Events, entry => entry.Uid!.Split('@')[0].EndsWith($"-{clock}", StringComparison.Ordinal));
    }

    async Task<OpenedCase> Given(Insider me)
    {
        var opened = await service.Submit();
        await (await service.SignedInAs(Role.Lead)).Does("assign", opened, new() { ["assigneeId"] = me.Id });
        return opened;
    }

    static async Task<string> Make(Insider me)
    {
        var answer = await me.Visitor.Post("/api/calendar", null);
        Assert.Equal(201, answer.Status);
        return new Uri(answer["address"].GetString()!).AbsolutePath;
    }
}
