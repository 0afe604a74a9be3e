using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Safeguards;

public class The_view_log(Service service)
{
    [Fact]
    public async Task says_who_looked_at_which_case_when_and_what_for()
    {
        var opened = await service.Submit();
        await (await service.SignedInAs(Role.Caseworker)).Open(opened.Page);
        await (await service.SignedInAs(Role.Lead)).Get(opened.Api);
        var looks = await Looks(opened);
        Assert.Equal([$"staff:{await service.IdOf(Role.Caseworker)}", $"staff:{await service.IdOf(Role.Lead)}"], looks.Select(look => look.Actor));
        Assert.All(looks, look =>
        {
            Assert.Equal(service.Clock.GetUtcNow().UtcDateTime, look.At);
            Assert.Equal("work on the case", look.Purpose);
            Assert.Contains("details", look.Fields);
        });
    }

    [Fact]
    public async Task is_not_written_where_nothing_was_opened()
    {
        var opened = await service.Submit();
        await service.CaughtUp();
        var staff = await service.SignedInAs(Role.Caseworker);
        foreach (var list in new[] { "/staff/work", "/staff/cases", "/board" })
            Assert.DoesNotContain("Ann Example", (await staff.Open(list)).Answer.Text);
        Assert.DoesNotContain("Ann Example", (await staff.Get("/api/worklist")).Text);
        await (await service.SignedInAs(Role.Director)).Open(opened.Page);
        await service.Anyone().Open(opened.Page);
        Assert.Empty(await Looks(opened));
    }

    [Fact]
    public async Task that_cannot_be_written_keeps_everything_closed()
    {
        var opened = await new Life(service, field => $"Zuckmayer {field}").Lived();
        var staff = await service.SignedInAs(Role.Caseworker);
        Assert.Contains("Zuckmayer", (await staff.Open(opened.Page)).Answer.Text);

        await service.Database.Execute("alter table audit.look rename to look_elsewhere");
        try
        {
            var page = await staff.Open(opened.Page);
            Assert.Equal(503, page.Status);
            Assert.DoesNotContain("Zuckmayer", page.Answer.Text);
            var answer = await staff.Get(opened.Api);
            answer.MustBeProblem(503);
            Assert.DoesNotContain("Zuckmayer", answer.Text);
        }
        finally
        {
            await service.Database.Execute("alter table audit.look_elsewhere rename to look");
        }
        Assert.Equal(200, (await staff.Open(opened.Page)).Status);
    }

    async Task<IReadOnlyList<(DateTime At, string Actor, string Purpose, string[] Fields)>> Looks(OpenedCase opened) =>
        [.. (await service.Database.Query($"select at, actor, purpose, fields from audit.look where case_reference = '{opened.Reference}' order by id"))
            .Select(row => ((DateTime)row[0]!, (string)row[1]!, (string)row[2]!, (string[])row[3]!))];
}
