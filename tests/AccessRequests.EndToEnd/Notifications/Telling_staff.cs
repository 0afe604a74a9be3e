using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Following;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Notifications;

public class Telling_staff(Service service)
{
    [Fact]
    public async Task that_an_answer_came_in_goes_to_whoever_the_case_was_given_to()
    {
        var opened = await service.Asked();
        await (await service.SignedInAs(Role.Lead)).Does("assign", opened, new() { ["assigneeId"] = await service.IdOf(Role.Caseworker) });
        await Answer(opened);

        var mail = (await service.SettledMailOf(opened.Reference)).Where(row => row.Audience == "staff").ToList();

        Assert.Equal([$"A case is yours: {opened.Reference}", $"An answer came in: {opened.Reference}"], mail.Select(row => row.What).Order());
        Assert.All(mail, row => Assert.Equal(service.EmailOf(Role.Caseworker), service.Taken(row).To));
        Assert.All(mail, row => Assert.DoesNotContain("All of them", service.Taken(row).Raw));
    }

    [Fact]
    public async Task that_an_answer_came_in_goes_to_the_lead_while_the_case_is_nobodys()
    {
        var opened = await service.Asked();
        await service.SignedInAs(Role.Lead);
        await Answer(opened);
        var told = (await service.SettledMailOf(opened.Reference)).Where(row => row.Audience == "staff").Select(row => row.StaffId).ToList();
        Assert.Contains(await service.IdOf(Role.Lead), told);
        Assert.DoesNotContain(await service.IdOf(Role.Administrator), told);
    }

    [Fact]
    public async Task of_what_they_wrote_down_themselves_is_needless()
    {
        var opened = await service.Asked();
        var caseworker = await service.SignedInAs(Role.Caseworker);
        await caseworker.Does("assign", opened, new() { ["assigneeId"] = await service.IdOf(Role.Caseworker) });
        await caseworker.Does("record-clarification", opened, new() { ["receivedOn"] = service.Today.ToString("O"), ["answer"] = "All of them" });
        Assert.DoesNotContain(await service.SettledMailOf(opened.Reference), row => row.Audience == "staff");
    }

    [Fact]
    public async Task stops_at_a_wall_that_was_raised_since()
    {
        var opened = await service.Submit();
        service.Mail.Down();
        try
        {
            var lead = await service.SignedInAs(Role.Lead);
            var id = await service.IdOf(Role.Caseworker);
            await lead.Does("assign", opened, new() { ["assigneeId"] = id });
            await service.MailWasTried(opened.Reference);
            await lead.Does("raise-wall", opened, new() { ["personId"] = id, ["conflict"] = "witness", ["reason"] = "They saw it" });
        }
        finally
        {
            service.Mail.Up();
        }
        using (service.After(TimeSpan.FromHours(1)))
            await service.Sweep();
        Assert.Equal(["not-sent"], (await service.SettledMailOf(opened.Reference)).Where(row => row.Audience == "staff").Select(row => row.State));
    }

    [Fact]
    public async Task of_a_meeting_says_its_case_and_nothing_of_it()
    {
        var life = new ReferralLife(service, field => $"Canary {field}");
        var opened = await life.ReadyFor("inform-subject");
        await life.Live(opened, "inform-subject");
        var mail = (await service.SettledMailOf(opened.Reference)).Where(row => row.What.StartsWith("A meeting was arranged", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(mail);
        Assert.All(mail, row => Assert.DoesNotContain("canary", service.Taken(row).Raw, StringComparison.OrdinalIgnoreCase));
    }

    async Task Answer(OpenedCase opened)
    {
        var page = await service.Anyone().Follow(opened.AccessCode);
        await (await page.Follow("Answer our question")).Form().Fill("Your answer", "All of them").Send("Send my answer");
    }
}
