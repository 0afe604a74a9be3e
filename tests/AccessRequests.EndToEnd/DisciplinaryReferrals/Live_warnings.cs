using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Confidentiality;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.DisciplinaryReferrals;

/// <summary>Which warnings count today: by case number, for whoever leads referrals, and nobody's name.</summary>
public class Live_warnings(Service service)
{
    const string Name = "Yolanda Warned";

    [Fact]
    public async Task are_for_nobody_who_does_not_lead_referrals()
    {
        foreach (var role in new[] { Role.Caseworker, Role.Lead, Role.Director, Role.Administrator, Role.Intake })
        {
            (await (await service.SignedInAs(role)).Get("/api/live-warnings")).MustBeProblem(403);
            Assert.Equal(403, (await (await service.SignedInAs(role)).Open("/staff/warnings")).Status);
        }
        (await (await service.SignedInAs(Role.ConductLead)).Get("/api/live-warnings?after=then")).MustBeProblem(400);
    }

    [Fact]
    public async Task do_not_exist_behind_a_wall()
    {
        var insider = await Insider.With(service, Role.ConductLead);
        var opened = await Warned();
        Assert.NotNull(await Entry(opened, insider.Visitor));
        await (await service.SignedInAs(Role.ConductLead)).Does("raise-wall", opened, new JsonObject { ["personId"] = insider.Id, ["conflict"] = "relative" });
        Assert.Null(await Entry(opened, insider.Visitor));
        Assert.DoesNotContain(opened.Reference, (await insider.Visitor.Open("/staff/warnings")).Answer.Text, StringComparison.Ordinal);
        Assert.Null(await Entry(opened, await service.SignedInAs(Role.Independent)));
    }

    [Fact]
    public async Task are_listed_with_their_last_live_day_and_no_name()
    {
        var opened = await Warned();
        var entry = (await Entry(opened, await service.SignedInAs(Role.ConductLead)))!.Value;
        Assert.Equal(("first-written-warning", "2028-03-07", "2028-09-06"), (entry.GetProperty("outcome").GetString(), entry.GetProperty("givenOn").GetString(), entry.GetProperty("lastLiveDay").GetString()));
        var page = await (await service.SignedInAs(Role.ConductLead)).Open("/staff/warnings");
        var row = Assert.Single(page.Table(), row => row["Case"] == opened.Reference);
        Assert.Equal(("6 September 2028", "183 days left", "First written warning"), (row["Last live day"], row["Time left"], row["Warning"]));
        Assert.DoesNotContain(Name, page.Answer.Text, StringComparison.Ordinal);
        Assert.Contains(Name, (await page.Follow(opened.Reference)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task count_to_the_end_of_their_last_day_and_no_longer()
    {
        var opened = await Warned();
        using (service.After(TimeSpan.FromDays(183)))
        {
            Assert.Equal("Today is the last day", Assert.Single((await (await service.SignedInAs(Role.ConductLead)).Open("/staff/warnings")).Table(), row => row["Case"] == opened.Reference)["Time left"]);
            Assert.NotNull(await Entry(opened, await service.SignedInAs(Role.ConductLead)));
        }
        using (service.After(TimeSpan.FromDays(184)))
            Assert.Null(await Entry(opened, await service.SignedInAs(Role.ConductLead)));
    }

    [Fact]
    public async Task end_when_an_appeal_takes_them_away()
    {
        var opened = await Warned();
        var life = new ReferralLife(service, _ => "In their own words");
        await life.Live(opened, "lodge-appeal");
        await (await service.SignedInAs(Role.ConductLead)).Does("appoint", opened, new JsonObject { ["part"] = "appeal-hearer", ["personId"] = await service.IdOf(Role.Independent) });
        await (await service.SignedInAs(Role.Independent)).Does(
            "hear-appeal", opened, new JsonObject { ["heardOn"] = service.Today.ToString("yyyy-MM-dd"), ["stands"] = false, ["outcome"] = "no-action", ["reasons"] = "It was not so" });
        Assert.Null(await Entry(opened, await service.SignedInAs(Role.ConductLead)));
    }

    async Task<OpenedCase> Warned()
    {
        var life = new ReferralLife(service, name => name == "subjectName" ? Name : "In their own words");
        await service.SignedInAs(Role.Independent);
        var opened = await life.ReadyFor("decide");
        await (await service.SignedInAs(Role.Lead)).Does(
            "decide", opened, new JsonObject { ["decidedOn"] = service.Today.ToString("yyyy-MM-dd"), ["outcome"] = "first-written-warning", ["reasons"] = "You told a neighbour" });
        return opened;
    }

    static async Task<System.Text.Json.JsonElement?> Entry(OpenedCase opened, Visitor visitor)
    {
        for (var after = ""; ;)
        {
            var page = await visitor.Get($"/api/live-warnings{after}");
            foreach (var entry in page["warnings"].EnumerateArray())
                if (entry.GetProperty("caseReference").GetString() == opened.Reference)
                    return entry;
            if (!page.Json.TryGetProperty("next", out var next) || next.GetString() is not { } place)
                return null;
            after = $"?after={Uri.EscapeDataString(place)}";
        }
    }
}
