using System.Text.Json.Nodes;
using AccessRequests.Casework;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Confidentiality;

public class Breaking_the_glass(Service service)
{
    const string Address = "/staff/break-glass", Number = "Case number", Why = "Why can it not wait?", Danger = "Somebody is in danger";

    [Fact]
    public async Task tells_nobody_whether_a_case_exists()
    {
        var insider = await Insider.With(service, Role.Caseworker);
        var (taken, missing) = (await Taken(), KindOfCase.AccessRequest.NewReference(service.Today).Value);
        var there = await Ask(insider, taken.Reference);
        var nowhere = await Ask(insider, missing);
        Assert.Equal((there.Status, there.Text), (nowhere.Status, nowhere.Text));
        Assert.Contains("If there is such a case", there.Text);
    }

    [Fact]
    public async Task says_what_is_missing()
    {
        var page = await (await (await Insider.With(service, Role.Caseworker)).Visitor.Open(Address)).Form("Ask").Send("Ask");
        Assert.Equal(["Enter a case number like AR-2611-7K3M-9QXT", "Choose why it cannot wait"], page.Errors);
    }

    [Fact]
    public async Task takes_another_person_who_may_see_the_case()
    {
        var (insider, walled) = (await Insider.With(service, Role.Caseworker, Role.Lead), await Insider.With(service, Role.Director));
        var opened = await Taken();
        foreach (var person in new[] { insider, walled })
            await (await service.SignedInAs(Role.Lead)).Does("raise-wall", opened, new JsonObject { ["personId"] = person.Id, ["conflict"] = "witness" });
        await Ask(insider, opened.Reference);
        Assert.DoesNotContain(opened.Reference, (await insider.Visitor.Open(Address)).Answer.Text);
        Assert.DoesNotContain(opened.Reference, (await walled.Visitor.Open(Address)).Answer.Text);
        (await insider.Visitor.Get(opened.Api)).MustBeProblem(404);
    }

    [Fact]
    public async Task opens_the_case_for_a_day_to_be_looked_at_and_leaves_a_trace()
    {
        var insider = await Insider.With(service, Role.Caseworker);
        var lead = await Insider.With(service, Role.Lead);
        var opened = await Taken();
        (await insider.Visitor.Get(opened.Api)).MustBeProblem(404);
        await Ask(insider, opened.Reference);

        var agreed = await (await lead.Visitor.Open(Address)).Form($"Agree to {opened.Reference}").Send();
        Assert.Contains("Answered", agreed.Text);
        var page = await insider.Visitor.Open(opened.Page);
        Assert.Equal(200, page.Status);
        Assert.Contains("The glass is broken", page.Text);
        Assert.Contains("Glass broken: Sam Staff may look until", page.Text);
        Assert.DoesNotContain($"{opened.Page}/add-note", page.Links.Values);
        (await insider.Do("add-note", opened, new JsonObject { ["submission"] = Guid.NewGuid(), ["text"] = "Not mine to write" })).MustBeProblem(404);
        Assert.DoesNotContain(opened.Reference, (await lead.Visitor.Open(Address)).Answer.Text);
        Assert.Contains((await lead.Visitor.Open($"{opened.Page}/looks")).Table(), row => row["What for"] == "Glass broken by two people");
    }

    [Fact]
    public async Task may_be_declined()
    {
        var (insider, lead) = (await Insider.With(service, Role.Caseworker), await Insider.With(service, Role.Lead));
        var opened = await Taken();
        await Ask(insider, opened.Reference);
        await (await lead.Visitor.Open(Address)).Form($"Decline for {opened.Reference}").Send();
        (await insider.Visitor.Get(opened.Api)).MustBeProblem(404);
        Assert.DoesNotContain(opened.Reference, (await lead.Visitor.Open(Address)).Answer.Text);
    }

    async Task<OpenedCase> Taken()
    {
        var opened = await service.Submit();
        await (await service.SignedInAs(Role.Caseworker)).Does("assign", opened, new JsonObject { ["assigneeId"] = await service.IdOf(Role.Caseworker) });
        return opened;
    }

    static async Task<WebPage> Ask(Insider insider, string number) =>
        await (await insider.Visitor.Open(Address)).Form("Ask").Fill(Number, number).Choose(Why, Danger).Send("Ask");
}
