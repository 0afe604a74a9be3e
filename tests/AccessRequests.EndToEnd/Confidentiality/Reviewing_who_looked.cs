using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Confidentiality;

public class Reviewing_who_looked(Service service)
{
    const string Page = "/staff/looks", Caption = "Looks by person, most cases of others first";

    [Fact]
    public async Task counts_looks_at_cases_that_were_not_theirs()
    {
        var (lead, browser) = (await Insider.With(service, Role.Lead), await Insider.With(service, Role.Caseworker));
        await Named(browser, "Bea Browser");
        var (taken, untaken) = (await service.Submit(), await service.Submit());
        await browser.Visitor.Does("assign", taken, new JsonObject { ["assigneeId"] = browser.Id });
        await service.CaughtUp();
        foreach (var opened in new[] { taken, untaken, untaken })
            await browser.Visitor.Get(opened.Api);
        var row = Assert.Single((await lead.Visitor.Open(Page)).Table(Caption), row => row["Person"] == "Bea Browser");
        Assert.Equal(("3", "2", "1"), (row["Looks"], row["Cases"], row["Cases not theirs"]));
    }

    [Fact]
    public async Task leaves_out_what_is_behind_the_reviewers_wall()
    {
        var (lead, worker) = (await Insider.With(service, Role.Lead), await Insider.With(service, Role.Caseworker));
        await Named(worker, "Wanda Walled");
        var opened = await service.Submit();
        await service.CaughtUp();
        await worker.Visitor.Get(opened.Api);
        Assert.Contains("Wanda Walled", (await lead.Visitor.Open(Page)).Text);
        await (await service.SignedInAs(Role.Lead)).Does("raise-wall", opened, new JsonObject { ["personId"] = lead.Id, ["conflict"] = "other" });
        Assert.DoesNotContain("Wanda Walled", (await lead.Visitor.Open(Page)).Text);
    }

    [Fact]
    public async Task is_confirmed_for_a_month_that_is_over()
    {
        var lead = await Insider.With(service, Role.Lead);
        var now = await lead.Visitor.Open(Page);
        Assert.DoesNotContain("I have reviewed this month", now.Buttons);
        var hidden = now.All("input[name=__RequestVerificationToken]")[0].GetAttribute("value")!;
        Assert.Equal(404, (await lead.Visitor.Send(Page, new("__RequestVerificationToken", hidden), new("month", "2028-03"))).Status);
        var reviewed = await (await lead.Visitor.Open($"{Page}?month=2028-01")).Form("I have reviewed this month").Send();
        Assert.Contains("Reviewed by Sam Staff", reviewed.Text);
    }

    async Task Named(Insider insider, string name)
    {
        await service.Database.Execute($"update identity.staff set display_name = '{name}' where id = '{insider.Id}'");
        Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<StaffDirectory>(service.Services).Forget();
    }
}
