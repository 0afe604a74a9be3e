using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using AccessRequests.Reports;
using Deadlines;
using Xunit;

namespace AccessRequests.EndToEnd.Reminders;

[Collection(nameof(Remembering))]
public class Being_reminded(Remembering memory)
{
    Service Service => memory.Service;

    [Fact]
    public async Task walks_up_the_ladder_once_each_and_to_the_right_people()
    {
        var opened = await memory.Assigned();
        var due = await DueOn(opened);
        await Service.CaughtUp();
        // Long enough for a step that falls on Good Friday to come after Easter.
        for (var day = Service.Today; day <= due.AddDays(14); day = day.AddDays(1))
        {
            memory.TurnTo(day);
            await memory.Sweep(nothingHappened: true);
            memory.TurnTo(day, 15);
            await memory.Sweep(nothingHappened: true);
        }

        var calendar = WorkingDayCalendar.For(Division.EnglandAndWales);
        var late = Enumerable.Range(1, 14).Where(days => calendar.IsWorkingDay(due.AddDays(days))).ToList();
        var told = await memory.Ledger(opened, "reply-by");
        Assert.Equal(["owner reply-by -14d", "owner reply-by -7d", "owner reply-by -2d", "owner reply-by 0d", .. late.Select(days => $"owner reply-by {days}d")], told.Where(line => line.StartsWith("owner", StringComparison.Ordinal)));
        Assert.Equal(["director reply-by 7d", "lead reply-by 3d"], told.Where(line => !line.StartsWith("owner", StringComparison.Ordinal)).Order());
        Assert.Contains(opened.Reference, await memory.Mine(Role.Caseworker));
        Assert.Contains(opened.Reference, await memory.Mine(Role.Lead));
        Assert.Contains(opened.Reference, await memory.Mine(Role.Director));

        var mornings = (await memory.Mail(Role.Caseworker)).Where(mail => mail.Contains(opened.Reference, StringComparison.Ordinal)).ToList();
        Assert.True(mornings.Count >= 4 + late.Count, $"{mornings.Count} mornings told of it");
        Assert.All(mornings, mail => Assert.DoesNotContain("Ann Example", mail));
        Assert.Equal(mornings.Count, (await Service.Database.Query($"select distinct key from notifications.mail where staff_id = '{await Service.IdOf(Role.Caseworker)}' and array_to_string(paragraphs, ' ') like '%{opened.Reference}%'")).Count);
    }

    [Fact]
    public async Task says_on_the_page_why_it_came_and_stops_once_somebody_sees_to_it()
    {
        var opened = await memory.Assigned();
        var due = await DueOn(opened);
        memory.TurnTo(due.AddDays(-6));
        await memory.Sweep();

        var page = await (await Service.SignedInAs(Role.Caseworker)).Open("/staff/reminders");
        var row = page.Table().First(row => row["Case"].StartsWith(opened.Reference, StringComparison.Ordinal) && row["What to do"] == "Send the reply");
        Assert.Equal($"7 days before the reply-by date, {Web.UkFormat.Date(due)}", row["Why this came"]);

        var stranger = await (await Service.SignedInAs(Role.Director)).Post("/api/reminders/handled", await Handled(opened));
        Assert.Equal(404, stranger.Status);
        var answer = await (await Service.SignedInAs(Role.Caseworker)).Post("/api/reminders/handled", await Handled(opened));
        Assert.Equal(204, answer.Status);
        Assert.DoesNotContain(opened.Reference, (await (await Service.SignedInAs(Role.Caseworker)).Open("/staff/reminders")).Table().Where(row => row["What to do"] == "Send the reply").Select(row => row["Case"]));

        var before = await memory.Ledger(opened, "reply-by");
        memory.TurnTo(WorkingDayCalendar.For(Division.EnglandAndWales).AddWorkingDays(due, 8));
        await memory.Sweep();
        // Whoever is late cannot keep it from those above them.
        Assert.Equal([.. before, "director reply-by 7d", "lead reply-by 3d"], await memory.Ledger(opened, "reply-by"));
        Assert.Equal(204, (await (await Service.SignedInAs(Role.Lead)).Post("/api/reminders/handled", await Handled(opened))).Status);
        Assert.DoesNotContain(opened.Reference, await Of(Role.Director, "Send the reply"));
    }

    [Fact]
    public async Task is_over_once_the_case_waits_and_begins_anew_when_the_date_has_moved()
    {
        var opened = await memory.Assigned();
        var due = await DueOn(opened);
        memory.TurnTo(due.AddDays(-6));
        await memory.Sweep();
        Assert.Equal("owner reply-by -7d", (await memory.Ledger(opened, "reply-by"))[^1]);
        var (staff, before) = (await Service.SignedInAs(Role.Caseworker), await memory.Ledger(opened, "reply-by"));

        await staff.Does("ask-for-clarification", opened, new() { ["askedOn"] = Service.Today.ToString("yyyy-MM-dd"), ["question"] = "Which years?", ["reason"] = "There are many" });
        memory.Morning(20);
        await memory.Sweep();
        Assert.Equal(before, await memory.Ledger(opened, "reply-by"));
        Assert.DoesNotContain(opened.Reference, await Of(Role.Caseworker, "Send the reply"));

        memory.TurnTo(WorkingDayCalendar.For(Division.EnglandAndWales).Roll(await DueOnInDatabase(opened, "follow-up")));
        await memory.Sweep();
        Assert.Contains("owner follow-up 0d", await memory.Ledger(opened));

        staff = await Service.SignedInAs(Role.Caseworker);
        await staff.Does("record-clarification", opened, new() { ["receivedOn"] = Service.Today.ToString("yyyy-MM-dd"), ["answer"] = "All" });
        memory.TurnTo(await DueOn(opened));
        await memory.Sweep();
        Assert.Equal([.. before, "owner reply-by 0d"], await memory.Ledger(opened, "reply-by"));
        var versions = await Service.Database.Query($"select distinct version from reminders.sent where case_reference = '{opened.Reference}' and clock = 'reply-by'");
        Assert.Equal(2, versions.Count);
    }

    [Fact]
    public async Task is_over_with_the_case_until_somebody_must_decide_whether_it_is_kept()
    {
        var opened = await memory.Assigned();
        memory.TurnTo((await DueOn(opened)).AddDays(-6));
        await memory.Sweep();
        var before = await memory.Ledger(opened);
        await (await Service.SignedInAs(Role.Caseworker)).Does("withdraw", opened, new() { ["withdrawnOn"] = Service.Today.ToString("yyyy-MM-dd"), ["channel"] = "phone" });
        await (await Service.SignedInAs(Role.Caseworker)).Does("close", opened, new() { ["outcome"] = "withdrawn" });
        memory.Morning(40);
        await memory.Sweep();
        Assert.Equal(before, await memory.Ledger(opened));
        Assert.DoesNotContain(opened.Reference, await memory.Mine(Role.Caseworker));
        memory.Morning(150);
        await memory.Sweep();
        Assert.Equal([.. before, "owner retention 0d"], await memory.Ledger(opened));
    }

    [Fact]
    public async Task never_reaches_past_a_wall()
    {
        var opened = await memory.Assigned();
        memory.TurnTo((await DueOn(opened)).AddDays(-6), 20);
        await memory.Sweep();
        Assert.Contains(opened.Reference, await memory.Mine(Role.Caseworker));

        // It was to be in the morning's mail; the wall goes up in the night.
        var caseworker = await Service.IdOf(Role.Caseworker);
        await (await Service.SignedInAs(Role.Lead)).Does("raise-wall", opened, new() { ["personId"] = caseworker, ["conflict"] = "relative" });
        Assert.DoesNotContain(opened.Reference, await memory.Mine(Role.Caseworker));
        // That the case was theirs they were told before the wall.
        var toldOnce = Assert.Single(await memory.Mail(Role.Caseworker), mail => mail.Contains(opened.Reference, StringComparison.Ordinal));
        memory.Morning();
        await memory.Sweep();
        Assert.Equal([toldOnce], (await memory.Mail(Role.Caseworker)).Where(mail => mail.Contains(opened.Reference, StringComparison.Ordinal)));

        // With every lead behind a wall, the one named beforehand is told.
        await Service.IdOf(Role.Independent);
        var toldBefore = (await memory.Mail(Role.Lead)).Count(mail => mail.Contains(opened.Reference, StringComparison.Ordinal));
        await (await Service.SignedInAs(Role.Lead)).Does("raise-wall", opened, new() { ["personId"] = await Service.IdOf(Role.Lead), ["conflict"] = "relative" });
        memory.TurnTo((await DueOnInDatabase(opened)).AddDays(20));
        await memory.Sweep();
        Assert.Contains(await memory.Mail(Role.Independent), mail => mail.Contains(opened.Reference, StringComparison.Ordinal));
        Assert.Equal(toldBefore, (await memory.Mail(Role.Lead)).Count(mail => mail.Contains(opened.Reference, StringComparison.Ordinal)));
        Assert.DoesNotContain(opened.Reference, await memory.Mine(Role.Lead));
    }

    [Fact]
    public async Task does_not_wait_for_the_morning_where_hours_count()
    {
        memory.Morning();
        var reported = Service.Clock.GetUtcNow();
        var lead = await Service.SignedInAs(Role.Lead);
        var breach = await lead.Post("/api/breaches", new JsonObject { ["whatHappened"] = "A letter went to the wrong address" });
        var opened = new OpenedCase(breach["caseReference"].GetString()!, "");
        await memory.Assigned(Role.Lead, opened);

        foreach (var hours in new[] { 24, 48, 66, 72 })
        {
            Service.Clock.AdjustTime(reported.AddHours(hours).AddMinutes(1));
            await memory.Sweep();
            await memory.Sweep(nothingHappened: true);
        }
        Assert.Equal(
            ["lead regulator -24h", "lead regulator -6h", "lead regulator 0h", "owner regulator -24h", "owner regulator -48h", "owner regulator -6h", "owner regulator 0h"],
            (await memory.Ledger(opened, "regulator")).Where(line => !line.StartsWith("director", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains(await memory.Mail(Role.Lead, "key like 'reminder:%'"), mail => mail.StartsWith($"{opened.Reference}: tell the regulator", StringComparison.Ordinal));
    }

    [Fact]
    public async Task reminds_directors_of_a_policy_that_is_to_be_reviewed()
    {
        var director = await Service.SignedInAs(Role.Director);
        var refused = await director.Post("/api/policy-reviews", new JsonObject { ["policy"] = "Confidentiality policy", ["reviewedOn"] = Service.Today.AddDays(1).ToString("yyyy-MM-dd") });
        Assert.Equal(["The day of the review cannot be in the future"], refused.MustBeProblem(422).Errors("reviewedOn"));
        var reviewed = Service.Today.AddMonths(-24).AddDays(10);
        var landed = await (await director.Open("/staff/policy-reviews")).Form().Choose("Which policy was reviewed?", "Confidentiality policy").Fill("When was the review completed?", reviewed).Send();
        Assert.Equal(Web.UkFormat.Date(reviewed), landed.Table().Single(row => row["Policy"] == "Confidentiality policy")["Last reviewed"]);

        memory.Morning(4);
        await memory.Sweep();
        Assert.Contains(await memory.Mail(Role.Director), mail => mail.Contains("review the confidentiality policy", StringComparison.Ordinal));
        Assert.Contains("policy:Confidentiality policy", await memory.Mine(Role.Director));
        Assert.Equal(204, (await (await Service.SignedInAs(Role.Lead)).Post("/api/policy-reviews", new JsonObject { ["policy"] = "Confidentiality policy", ["reviewedOn"] = Service.Today.ToString("yyyy-MM-dd") })).Status);
        await memory.Sweep();
        Assert.DoesNotContain("policy:Confidentiality policy", await memory.Mine(Role.Director));
    }

    [Fact]
    public async Task tells_directors_numbers_and_nothing_else_once_a_week()
    {
        await memory.Assigned();
        await Service.SignedInAs(Role.Director);
        var monday = Service.Today.AddDays(7 - ((int)Service.Today.DayOfWeek + 6) % 7);
        var calendar = WorkingDayCalendar.For(Division.EnglandAndWales);
        for (var day = monday; day < monday.AddDays(5); day = day.AddDays(1))
        {
            memory.TurnTo(day, 9);
            await memory.Sweep(nothingHappened: true);
        }
        var mail = Assert.Single(await memory.Mail(Role.Director, $"key like 'weekly:%:{monday:yyyy-MM-dd}'"));
        Assert.Matches("Access requests: [0-9,]+ open, [0-9,]+ overdue, [0-9,]+ due in 7 days, [0-9,]+ waiting, [0-9,]+ with nobody.", mail);
        Assert.DoesNotContain("AR-", mail);
    }

    [Fact]
    public async Task tells_directors_once_a_quarter_where_its_report_is()
    {
        await Service.SignedInAs(Role.Director);
        var quarter = ReportPeriod.QuarterOf(Service.Today);
        var (next, calendar) = (quarter.To.AddDays(1), WorkingDayCalendar.For(Division.EnglandAndWales));
        for (var day = calendar.Roll(next); day < calendar.Roll(next).AddDays(9); day = day.AddDays(1))
        {
            memory.TurnTo(day, 9);
            await memory.Sweep(nothingHappened: true);
        }
        var mail = Assert.Single(await memory.Mail(Role.Director, $"key like 'quarterly:%:{next:yyyy-MM-dd}'"));
        Assert.StartsWith("The report on the last quarter: ", mail, StringComparison.Ordinal);
        Assert.Contains($"/board/report?from={quarter.From:yyyy-MM-dd}&to={quarter.To:yyyy-MM-dd}", mail, StringComparison.Ordinal);
        Assert.Matches("Access requests: received [0-9,]*[05], closed ", mail);
        Assert.DoesNotContain("AR-", mail);
    }

    async Task<JsonObject> Handled(OpenedCase of) => new()
    {
        ["caseReference"] = of.Reference,
        ["clock"] = "reply-by",
        ["version"] = (long)(await Service.Database.Query($"select version from reminders.agenda where case_reference = '{of.Reference}' and clock = 'reply-by'"))[0][0]!,
    };

    async Task<IReadOnlyList<string>> Of(string role, string todo) =>
        [.. (await (await Service.SignedInAs(role)).Get("/api/reminders"))["reminders"].EnumerateArray()
            .Where(reminder => reminder.GetProperty("todo").GetString() == todo).Select(reminder => reminder.GetProperty("caseReference").GetString()!)];

    async Task<DateOnly> DueOn(OpenedCase of) => DateOnly.Parse((await (await Service.SignedInAs(Role.Caseworker)).Get(of.Api))["clock"].GetProperty("dueOn").GetString()!);

    async Task<DateOnly> DueOnInDatabase(OpenedCase of, string clock = "reply-by") => DateOnly.FromDateTime((DateTime)(await Service.Database.Query($"select due_on::timestamp from reminders.agenda where case_reference = '{of.Reference}' and clock = '{clock}'"))[0][0]!);
}
