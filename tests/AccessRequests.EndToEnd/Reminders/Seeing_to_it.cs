using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Confidentiality;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Reminders;

[Collection(nameof(Remembering))]
public class Seeing_to_it(Remembering memory)
{
    Service Service => memory.Service;

    [Fact]
    public async Task is_taken_back_by_whoever_said_it_and_reminders_go_on_with_the_next()
    {
        var (opened, due) = await Reminded();
        var handled = await Of(opened);
        Assert.Equal(204, (await (await Service.SignedInAs(Role.Caseworker)).Post("/api/reminders/handled", handled)).Status);
        var colleague = await Insider.With(Service, Role.Caseworker);
        Assert.Equal(404, (await colleague.Visitor.Post("/api/reminders/taken-back", handled)).Status);
        memory.TurnTo(due.AddDays(-2));
        await memory.Sweep();
        Assert.DoesNotContain("owner reply-by -2d", await memory.Ledger(opened, "reply-by"));

        var page = await (await Service.SignedInAs(Role.Caseworker)).Open("/staff/reminders");
        Assert.Contains(page.Table("Dates of which you said that you see to them, the latest first"), row => row["Case"].StartsWith(opened.Reference, StringComparison.Ordinal) && row["What to do"] == "Send the reply");
        var again = page.Buttons.Single(button => button.StartsWith("Remind me again: send the reply", StringComparison.Ordinal) && button.EndsWith(opened.Reference, StringComparison.Ordinal));
        var landed = await page.Form(again).Send(again);

        Assert.Equal("/staff/reminders", landed.Path);
        Assert.DoesNotContain(again, landed.Buttons);
        Assert.Equal(404, (await (await Service.SignedInAs(Role.Caseworker)).Post("/api/reminders/taken-back", handled)).Status);
        memory.TurnTo(due);
        await memory.Sweep();
        Assert.Contains("owner reply-by 0d", await memory.Ledger(opened, "reply-by"));
    }

    [Fact]
    public async Task is_taken_back_for_others_by_whoever_leads_and_by_nobody_behind_a_wall()
    {
        var (opened, _) = await Reminded();
        var handled = await Of(opened);
        Assert.Equal(204, (await (await Service.SignedInAs(Role.Caseworker)).Post("/api/reminders/handled", handled)).Status);
        var director = await Insider.With(Service, Role.Director);
        await (await Service.SignedInAs(Role.Lead)).Does("raise-wall", opened, new() { ["personId"] = director.Id, ["conflict"] = "relative" });
        Assert.Equal(404, (await director.Visitor.Post("/api/reminders/taken-back", handled)).Status);
        Assert.Equal(422, (await director.Visitor.Post("/api/reminders/taken-back", new JsonObject { ["caseReference"] = opened.Reference })).Status);
        Assert.Equal(204, (await (await Service.SignedInAs(Role.Lead)).Post("/api/reminders/taken-back", handled)).Status);
    }

    [Fact]
    public async Task holds_no_more_once_the_case_is_somebody_elses()
    {
        var (opened, due) = await Reminded();
        Assert.Equal(204, (await (await Service.SignedInAs(Role.Caseworker)).Post("/api/reminders/handled", await Of(opened))).Status);
        await memory.Assigned(Role.Lead, opened);
        memory.TurnTo(due.AddDays(-2));
        await memory.Sweep();
        Assert.Contains("owner reply-by -2d", await memory.Ledger(opened, "reply-by"));
        Assert.Contains(opened.Reference, await memory.Mine(Role.Lead));
    }

    /// <summary>A case of whose date a caseworker was reminded a week before.</summary>
    async Task<(OpenedCase Opened, DateOnly Due)> Reminded()
    {
        var opened = await memory.Assigned();
        var due = DateOnly.Parse((await (await Service.SignedInAs(Role.Caseworker)).Get(opened.Api))["clock"].GetProperty("dueOn").GetString()!);
        memory.TurnTo(due.AddDays(-6));
        await memory.Sweep();
        Assert.Contains("owner reply-by -7d", await memory.Ledger(opened, "reply-by"));
        return (opened, due);
    }

    async Task<JsonObject> Of(OpenedCase opened) => new()
    {
        ["caseReference"] = opened.Reference,
        ["clock"] = "reply-by",
        ["version"] = (long)(await Service.Database.Query($"select version from reminders.agenda where case_reference = '{opened.Reference}' and clock = 'reply-by'"))[0][0]!,
    };
}
