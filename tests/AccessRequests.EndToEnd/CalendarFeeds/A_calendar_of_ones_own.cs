using AccessRequests.CalendarFeeds;
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
    public async Task has_the_dates_of_ones_cases_by_number_and_nothing_else()
    {
        var me = await Insider.With(service, Role.Caseworker);
        var mine = await Given(me);
        var other = await service.Submit();
        await service.CaughtUp();

        var answer = await service.Anyone().Get(await Make(me));

        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
        Assert.StartsWith("text/calendar", answer.Headers["Content-Type"]);
        var entry = Assert.Single(Calendar.Load(answer.Text)!.Events);
        Assert.Equal($"{mine.Reference}: reply by today", entry.Summary);
        Assert.False(entry.Start!.HasTime);
        Assert.Equal(new DateOnly(2028, 4, 7), entry.Start.Date);
        Assert.DoesNotContain("Ann", answer.Text);
        Assert.DoesNotContain(other.Reference, answer.Text);
    }

    [Fact]
    public async Task moves_a_date_that_moved()
    {
        var me = await Insider.With(service, Role.Caseworker);
        var mine = await Given(me);
        var address = await Make(me);
        var before = await Only(address);
        await (await service.SignedInAs(Role.Lead)).Does("extend", mine, new() { ["ground"] = "complexity", ["reason"] = "Many places", ["noticeGivenOn"] = service.Today.ToString("O") });

        var after = await Only(address);

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
        await Only(address);
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

        Assert.Equal($"{opened.Reference}: meeting", Assert.Single(Calendar.Load(answer.Text)!.Events).Summary);
        Assert.DoesNotContain("Canary", answer.Text);
    }

    async Task<CalendarEvent> Only(string address)
    {
        await service.CaughtUp();
        return Assert.Single(Calendar.Load((await service.Anyone().Get(address)).Text)!.Events);
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
