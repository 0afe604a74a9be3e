using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using AccessRequests.Reminders;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.Reminders;

/// <summary>The board says how many were sent and answered; what a wall keeps from its reader is in no number.</summary>
[Collection(nameof(Remembering))]
public class Reminders_as_figures(Remembering memory)
{
    Service Service => memory.Service;

    [Fact]
    public async Task are_those_of_the_ledger_and_lead_to_as_long_lists()
    {
        var (opened, before) = await Sent();
        var page = await (await Service.SignedInAs(Role.Director)).Open("/board");
        var row = page.Table("Reminders sent and answered").Single(row => row["Kind"] == "Access requests");
        Assert.Equal($"{before.Sent:N0} {before.Answered:N0} {before.Sent - before.Answered:N0}", $"{row["Sent"]} {row["Answered"]} {row["Not yet"]}");
        var ledger = (long)(await Service.Database.Query($"""
            select count(*) from reminders.sent where case_reference like 'AR-%' and cardinality(people) > 0 and recorded_at > '{Service.Clock.GetUtcNow().AddDays(-30):O}'
            and case_reference not in (select case_reference from need_to_know.standing where person = '{await Service.IdOf(Role.Director)}' and standing = 'walled')
            """))[0][0]!;
        Assert.Equal(ledger, before.Sent);
        foreach (var (query, count) in new[] { ("", before.Sent), ("&answered=true", before.Answered), ("&answered=false", before.Sent - before.Answered) })
            Assert.Contains($" {count:N0} reminder", (await (await Service.SignedInAs(Role.Director)).Open($"/board/reminders?kind=access-request{query}")).Text, StringComparison.Ordinal);
        Assert.Contains(opened.Reference, (await (await Service.SignedInAs(Role.Director)).Open("/board/reminders?kind=access-request")).Text, StringComparison.Ordinal);

        await (await Service.SignedInAs(Role.Caseworker)).Does("withdraw", opened, new() { ["withdrawnOn"] = Service.Today.ToString("yyyy-MM-dd"), ["channel"] = "phone" });
        await Service.CaughtUp();
        await memory.Sweep();
        var after = await Figures(Role.Director);
        Assert.Equal(before.Sent, after.Sent);
        Assert.True(after.Answered > before.Answered);
    }

    [Fact]
    public async Task leave_out_what_a_wall_keeps_from_the_reader()
    {
        var (opened, before) = await Sent();
        var ours = (await memory.Ledger(opened)).Count;
        Assert.NotEqual(0, ours);
        var director = await Service.IdOf(Role.Director);
        await (await Service.SignedInAs(Role.Lead)).Does("raise-wall", opened, new() { ["personId"] = director, ["conflict"] = "relative" });
        await Service.CaughtUp();
        var after = await Figures(Role.Director);
        Assert.Equal(before.Sent - ours, after.Sent);
        Assert.DoesNotContain(opened.Reference, (await (await Service.SignedInAs(Role.Director)).Open("/board/reminders?kind=access-request")).Text, StringComparison.Ordinal);
    }

    /// <summary>Counted beforehand for each, or one by one by the gate: for whoever asks it must be the same.</summary>
    [Fact]
    public async Task are_counted_beforehand_as_the_gate_would_let_each_count_them()
    {
        await Sent();
        await memory.Sweep();
        var figures = Service.Services.GetRequiredService<ReminderFigures>();
        var people = (await Service.Database.Query("select distinct unnest(people) from reminders.sent union select distinct person from need_to_know.standing where standing = 'walled' limit 20")).Select(row => (Guid)row[0]!).ToList();
        Assert.NotEmpty(people);
        foreach (var person in people)
            foreach (var roles in new[] { [Role.Lead], [Role.ConductLead], [Role.Director], [Role.Lead, Role.Intake, Role.ConductLead], new[] { Role.Caseworker } })
            {
                var viewer = Actor.Staff(person, "Somebody", roles);
                var counts = await figures.Count(viewer, TestContext.Current.CancellationToken);
                Assert.Equal(
                    [(await figures.Read(viewer, null, null, 1, TestContext.Current.CancellationToken)).Total, (await figures.Read(viewer, null, true, 1, TestContext.Current.CancellationToken)).Total],
                    new[] { counts.Sum(count => count.Sent), counts.Sum(count => count.Answered) });
            }
    }

    [Theory]
    [InlineData("/board/reminders?kind=secret")]
    [InlineData("/board/reminders?kind=complaint&page=0")]
    public async Task lead_nowhere_that_there_is_not(string path) => Assert.Equal(404, (await (await Service.SignedInAs(Role.Director)).Open(path)).Status);

    async Task<(OpenedCase Of, (int Sent, int Answered) Figures)> Sent()
    {
        var opened = await memory.Assigned();
        await Service.CaughtUp();
        memory.Morning(20);
        await memory.Sweep();
        return (opened, await Figures(Role.Director));
    }

    async Task<(int Sent, int Answered)> Figures(string role)
    {
        var kinds = (await (await Service.SignedInAs(role)).Get("/api/board"))["reminders"].EnumerateArray();
        // A kind of which there is nothing to count is not named.
        return kinds.Where(count => count.GetProperty("kind").GetString() == "access-request")
            .Select(count => (count.GetProperty("sent").GetInt32(), count.GetProperty("answered").GetInt32()))
            .SingleOrDefault();
    }
}
