using AccessRequests.EndToEnd.Confidentiality;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Complaints;

public class Who_sees_a_complaint(Service service)
{
    ComplaintLife Life => new(service, name => $"Zebedee {name}");

    async Task<int> See(OpenedCase opened, string role) => (await (await service.SignedInAs(role)).Open(opened.Page)).Status;

    async Task<bool> Lists(OpenedCase opened, string role)
    {
        await service.CaughtUp();
        return await new Insider(Guid.Empty, await service.SignedInAs(role)).Lists(opened);
    }

    [Fact]
    public async Task before_triage_only_those_who_take_complaints_in()
    {
        var opened = await Life.Begun();
        Assert.Equal(200, await See(opened, Role.Intake));
        Assert.True(await Lists(opened, Role.Intake));
        foreach (var role in new[] { Role.Lead, Role.Caseworker, Role.Director, Role.ConductLead, Role.Independent, Role.Administrator })
        {
            Assert.Equal(404, await See(opened, role));
            Assert.False(await Lists(opened, role), $"The list of {role} has it");
        }
    }

    [Fact]
    public async Task after_triage_those_who_lead_and_whoever_looks_into_it()
    {
        var opened = await Life.Begun();
        await Life.Live(opened, "triage");
        Assert.Equal(200, await See(opened, Role.Lead));
        Assert.Equal(404, await See(opened, Role.Caseworker));
        await Life.Live(opened, "assign");
        Assert.Equal(200, await See(opened, Role.Caseworker));
        Assert.True(await Lists(opened, Role.Caseworker));
    }

    [Fact]
    public async Task about_someone_who_handles_complaints_only_the_independent_person()
    {
        await service.SignedInAs(Role.Independent);
        await service.SignedInAs(Role.Lead);
        await service.SignedInAs(Role.Intake);
        var opened = await Life.Begun(complaint => complaint["concernsHandlers"] = true);
        Assert.Equal(200, await See(opened, Role.Independent));
        Assert.Equal(404, await See(opened, Role.Intake));
        Assert.False(await Lists(opened, Role.Intake));

        var triaged = await (await service.SignedInAs(Role.Independent)).Post($"{opened.Api}/triage?version=1", await Life.Body("triage"));
        Assert.Equal(200, triaged.Status);
        Assert.Equal(404, await See(opened, Role.Lead));
        Assert.False(await Lists(opened, Role.Lead));
    }

    [Fact]
    public async Task about_someone_who_handles_complaints_nobody_who_does_so_later()
    {
        await service.SignedInAs(Role.Independent);
        var (handler, lead, both, director) = (
            await Insider.With(service, Role.Caseworker), await Insider.With(service, Role.Caseworker), await Insider.With(service, Role.Director), await Insider.With(service, Role.Director));
        var opened = await Life.Begun(complaint => complaint["concernsHandlers"] = true);
        Assert.True(await Lists(opened, Role.Independent));

        // Nobody named them when the complaint came: one account is new, the others are given a role that handles complaints.
        var late = await Insider.With(service, Role.Intake);
        handler = await handler.Given(service, Role.Intake);
        lead = await lead.Given(service, Role.Lead);
        both = await both.Given(service, Role.Intake);
        await SeesNothing(late, handler, lead, both);

        Assert.Equal(200, (await (await service.SignedInAs(Role.Independent)).Post($"{opened.Api}/triage?version=1", await Life.Body("triage"))).Status);
        await SeesNothing(late, handler, lead, both);
        // What counts for a director who handles none does not count for one who does.
        Assert.True(await director.Lists(opened));
        foreach (var insider in new[] { director, both })
            Assert.Equal((await insider.All("open")).Count, (await insider.Visitor.Get("/api/board"))["open"].GetInt32());
        var refused = await (await service.SignedInAs(Role.Independent)).Post($"{opened.Api}/assign?version=2", new System.Text.Json.Nodes.JsonObject { ["assigneeId"] = late.Id, ["noConflict"] = true });
        Assert.Contains("may see this one", refused.MustBeProblem(422).Text, StringComparison.Ordinal);
        Assert.Equal(200, await See(opened, Role.Independent));
        Assert.True(await Lists(opened, Role.Independent));

        async Task SeesNothing(params Insider[] nobody)
        {
            await service.CaughtUp();
            foreach (var insider in nobody)
            {
                Assert.Equal(404, (await insider.Visitor.Open(opened.Page)).Status);
                Assert.Equal(404, (await insider.Visitor.Open($"{opened.Page}/triage")).Status);
                (await insider.Visitor.Get(opened.Api)).MustBeProblem(404);
                Assert.False(await insider.Lists(opened));
                Assert.DoesNotContain(opened.Reference, (await insider.Visitor.Open("/staff/cases?view=unassigned")).Answer.Text, StringComparison.Ordinal);
                var counts = (await insider.Visitor.Get("/api/worklist"))["counts"];
                Assert.Equal((await insider.All("open")).Count, counts.GetProperty("open").GetInt32());
                Assert.Equal((await insider.All("unassigned")).Count, counts.GetProperty("unassigned").GetInt32());
            }
        }
    }

    [Fact]
    public async Task never_the_person_it_is_about_whatever_their_role()
    {
        var accused = await Insider.With(service, Role.Lead, Role.Caseworker, Role.Director);
        var opened = await Life.Begun();
        var triage = await Life.Body("triage");
        triage["namesStaff"] = true;
        triage["staff"] = new System.Text.Json.Nodes.JsonArray(accused.Id);
        await (await service.SignedInAs(Role.Intake)).Does("triage", opened, triage);
        await service.CaughtUp();
        Assert.Equal(404, (await accused.Visitor.Open(opened.Page)).Status);
        Assert.Equal(404, (await accused.Visitor.Get(opened.Api)).Status);
        Assert.False(await accused.Lists(opened));
        (await (await service.SignedInAs(Role.Lead)).Post($"{opened.Api}/assign?version={opened.Version}", new System.Text.Json.Nodes.JsonObject { ["assigneeId"] = accused.Id, ["noConflict"] = true }))
            .MustBeProblem(422);
    }

    [Fact]
    public async Task whoever_complained_reads_nothing_of_others()
    {
        var life = new ComplaintLife(service, name => $"Zebedee {name}");
        var opened = await life.Begun();
        await life.Live(opened, ComplaintLife.Acts.TakeWhile(act => act != "replace-access-code").Append("send-outcome"));
        var visitor = service.Anyone();
        await visitor.Post("/api/follow", new System.Text.Json.Nodes.JsonObject { ["accessCode"] = opened.AccessCode });
        await Following.Requester.Follow(visitor, opened.AccessCode);
        var page = (await visitor.Open("/follow/case")).Text;
        Assert.Contains("Zebedee letter", page, StringComparison.Ordinal);
        foreach (var hidden in new[] { "account", "witness", "reason ", "causes", "what", "kept", "note", "reasons", "Caseworker", "Conduct lead" })
            Assert.DoesNotContain(char.IsUpper(hidden[0]) ? hidden : $"Zebedee {hidden}", page, StringComparison.Ordinal);
    }
}
