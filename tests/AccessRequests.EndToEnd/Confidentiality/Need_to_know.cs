using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Confidentiality;

public class Need_to_know(Service service)
{
    [Fact]
    public async Task ends_for_other_caseworkers_when_somebody_takes_the_case()
    {
        var (worker, other) = (await Insider.With(service, Role.Caseworker), await Insider.With(service, Role.Caseworker));
        var opened = await service.Submit();
        await service.CaughtUp();
        Assert.True(await other.Lists(opened));
        Assert.Equal(200, (await worker.Do("assign", opened, new JsonObject { ["assigneeId"] = worker.Id })).Status);
        await service.CaughtUp();
        Assert.False(await other.Lists(opened));
        (await other.Visitor.Get(opened.Api)).MustBeProblem(404);
        Assert.Equal(404, (await other.Visitor.Open(opened.Page)).Status);
        Assert.True(await worker.Lists(opened));
    }

    [Fact]
    public async Task begins_when_a_colleague_is_brought_in_and_ends_when_they_are_let_go()
    {
        var (worker, other) = (await Insider.With(service, Role.Caseworker), await Insider.With(service, Role.ConductLead));
        var opened = await service.Submit();
        await worker.Visitor.Does("assign", opened, new JsonObject { ["assigneeId"] = worker.Id });
        (await other.Visitor.Get(opened.Api)).MustBeProblem(404);
        await worker.Visitor.Does("bring-in-colleague", opened, new JsonObject { ["personId"] = other.Id, ["reason"] = "To find the letters" });
        await service.CaughtUp();
        Assert.Equal(200, (await other.Visitor.Get(opened.Api)).Status);
        Assert.True(await other.Lists(opened));
        await worker.Visitor.Does("let-colleague-go", opened, new JsonObject { ["personId"] = other.Id });
        (await other.Visitor.Get(opened.Api)).MustBeProblem(404);
        Assert.False(await other.Lists(opened));
    }

    /// <summary>The gate is said twice, for a case and for lists: here one is held against the other.</summary>
    [Fact]
    public async Task is_the_same_for_a_case_and_for_the_list()
    {
        var worker = await Insider.With(service, Role.Caseworker);
        var insiders = new List<Insider> { worker };
        foreach (var role in Role.All)
            insiders.Add(await Insider.With(service, role));
        var (untaken, taken, shared, walled) = (await service.Submit(), await service.Submit(), await service.Submit(), await service.Submit());
        foreach (var opened in new[] { taken, shared })
            await worker.Visitor.Does("assign", opened, new JsonObject { ["assigneeId"] = worker.Id });
        foreach (var insider in insiders)
        {
            await (await service.SignedInAs(Role.Lead)).Does("bring-in-colleague", shared, new JsonObject { ["personId"] = insider.Id, ["reason"] = "All of us" });
            await (await service.SignedInAs(Role.Lead)).Does("raise-wall", walled, new JsonObject { ["personId"] = insider.Id, ["conflict"] = "other" });
        }
        await service.CaughtUp();
        foreach (var insider in insiders)
            foreach (var opened in new[] { untaken, taken, shared, walled })
                // A director sees the number in the list, and says what for before seeing more.
                Assert.True((await insider.Visitor.Get(opened.Api)).Status is 200 or 403 == await insider.Lists(opened), $"{opened.Reference} of {insider.Id}");
    }
}
