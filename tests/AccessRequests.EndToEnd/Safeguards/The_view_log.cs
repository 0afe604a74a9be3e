using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using AccessRequests.PersonalData;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
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

    [Fact]
    public async Task that_cannot_be_written_keeps_closed_whatever_waits_together()
    {
        var opened = await service.Submit();
        var looks = await Meanwhile("alter table audit.look rename to look_elsewhere", () => Enumerable.Range(0, 5).Select(_ => Open(opened, Actor.Staff(Guid.NewGuid(), "Ann"))).ToList());
        try
        {
            foreach (var look in looks)
                await Assert.ThrowsAsync<ViewLogUnavailableException>(() => look);
        }
        finally
        {
            await service.Database.Execute("alter table audit.look_elsewhere rename to look");
        }
        Assert.Empty(await Looks(opened));
        Assert.True((await Open(opened, Actor.Staff(Guid.NewGuid(), "Ann"))).CanRead(SubjectOf(opened)));
    }

    [Fact]
    public async Task has_a_line_for_each_who_looked_at_once_and_opens_only_what_they_asked_for()
    {
        var cases = new List<OpenedCase>();
        for (var number = 0; number < 6; number++)
            cases.Add(await service.Submit());
        var people = cases.Select(_ => Actor.Staff(Guid.NewGuid(), "Ann", Role.Lead)).ToList();
        using var gone = new CancellationTokenSource();
        var looks = await Meanwhile("lock table audit.look", () =>
        {
            var all = cases.Zip(people, (opened, person) => Open(opened, person, opened == cases[^1] ? gone.Token : default)).ToList();
            gone.Cancel();
            return all;
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => looks[^1]);
        for (var number = 0; number < looks.Count - 1; number++)
        {
            var sight = await looks[number];
            Assert.Equal(cases.Select((_, other) => other == number), cases.Select(other => sight.CanRead(SubjectOf(other))));
        }
        // The first went alone, the others together; whoever went away meanwhile is written down like everybody.
        await Patience.Until(async () => (await Looks(cases[^1])).Count == 1);
        for (var number = 0; number < cases.Count; number++)
            Assert.Equal(people[number].Key, Assert.Single(await Looks(cases[number])).Actor);
        var lines = await service.Database.Query($"select distinct xmin::text from audit.look where case_reference in ({string.Join(", ", cases.Select(opened => $"'{opened.Reference}'"))})");
        Assert.Equal(2, lines.Count);
    }

    Task<Opened> Open(OpenedCase opened, Actor actor, CancellationToken cancel = default) =>
        service.Services.GetRequiredService<Opener>().Open(new Look(actor, opened.Reference, "work on the case", ["details", "contact"]), cancel);

    /// <summary>Looks that begin while the log is held, by a change that is made when they have begun.</summary>
    async Task<List<Task<Opened>>> Meanwhile(string change, Func<List<Task<Opened>>> begin)
    {
        await using var holding = new NpgsqlConnection(service.Database.Connection);
        await holding.OpenAsync(TestContext.Current.CancellationToken);
        await using var held = await holding.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var hold = new NpgsqlCommand(change, holding, held))
            await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var looks = begin();
        await held.CommitAsync(TestContext.Current.CancellationToken);
        return looks;
    }

    static Sealed SubjectOf(OpenedCase opened) => new($"pd1:{PersonKeys.NameOf(opened.Reference, PersonKeys.Subject)}:");

    async Task<IReadOnlyList<(DateTime At, string Actor, string Purpose, string[] Fields)>> Looks(OpenedCase opened) =>
        [.. (await service.Database.Query($"select at, actor, purpose, fields from audit.look where case_reference = '{opened.Reference}' order by id"))
            .Select(row => ((DateTime)row[0]!, (string)row[1]!, (string)row[2]!, (string[])row[3]!))];
}
