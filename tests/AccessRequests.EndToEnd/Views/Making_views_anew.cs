using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using AccessRequests.Views;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.Views;

/// <summary>Facts are the truth: what is read can be made anew from them, and must then be the same.</summary>
public class Making_views_anew(Service service)
{
    [Fact]
    public async Task gives_the_same_and_an_altered_row_is_found()
    {
        foreach (var life in AnyLife.All(service, _ => "In their own words"))
            await life.Lived();
        // Answered and over: days were taken.
        await AnyLife.All(service, _ => "In their own words")[0].ReadyFor("reopen");
        await (await service.SignedInAs(Role.Caseworker)).Does("link", await service.Submit(), new() { ["other"] = (await service.Submit()).Reference });
        await service.CaughtUp();
        var verified = await Verify();
        Assert.Empty(verified.Unsaid);
        Assert.Empty(verified.Tables.Where(table => !table.IsSame).Select(table => $"{table.Table}: {string.Join(", ", table.Differences)}"));
        Assert.All(["cases", "histories", "standings", "case_links"], view => Assert.Contains(verified.Tables, table => table.View == view && table.Rows > 0));

        var opened = await service.Submit();
        await service.CaughtUp();
        foreach (var (view, table, alter) in new[]
        {
            ("cases", "views.case_row", $"update views.case_row set data = data || '{{\"stage\": \"Elsewhere\"}}' where id = '{opened.Reference}'"),
            ("cases", "views.case_near", "update views.case_near set is_open = not is_open"),
            ("cases", "views.case_count", "update views.case_count set n = n + 1 where measure = 'Received'"),
            ("cases", "views.case_days", "update views.case_days set cases = cases || 1"),
            ("standings", "need_to_know.standing", $"insert into need_to_know.standing (case_reference, person, standing) values ('{opened.Reference}', '{Guid.NewGuid()}', 'member')"),
        })
        {
            Assert.True(await service.Database.Execute(alter) != 0, alter);
            var found = await Verify();
            var wrong = Assert.Single(found.Tables, compared => !compared.IsSame);
            Assert.Equal((table, false), (wrong.Table, found.IsClean));
            Assert.NotEmpty(wrong.Differences);
            await Rebuild(view);
            Assert.True((await Verify()).IsClean);
        }
    }

    [Fact]
    public async Task goes_on_while_cases_arrive_and_loses_none()
    {
        await service.Submit();
        await service.CaughtUp();
        var director = await service.SignedInAs(Role.Director);
        var before = (await director.Get("/api/board"))["open"].GetInt32();
        var rebuilding = Task.WhenAll(new[] { "cases", "histories", "SubjectAccessRequest" }.Select(Rebuild));
        var arrived = 0;
        do
        {
            await service.Submit();
            arrived++;
            // Readers read the old view until the new is there: never none.
            Assert.InRange((await director.Get("/api/board"))["open"].GetInt32(), before, before + arrived);
        }
        while (!rebuilding.IsCompleted);
        await rebuilding;
        await service.CaughtUp();
        Assert.Equal(before + arrived, (await director.Get("/api/board"))["open"].GetInt32());
        Assert.True((await Verify()).IsClean);
    }

    Task<Verified> Verify() => service.Services.GetRequiredService<Verification>().Run(TestContext.Current.CancellationToken);

    Task<Rebuilt> Rebuild(string view) => service.Services.GetRequiredService<Rebuilding>().Run(view, TestContext.Current.CancellationToken);
}
