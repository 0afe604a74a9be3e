using System.Globalization;
using System.Text.Json;
using AccessRequests.EndToEnd.Demo;
using AccessRequests.EndToEnd.Harness;
using Deadlines;
using Xunit;

namespace AccessRequests.EndToEnd.Board;

/// <summary>Three years of made-up cases, and every number of the board worked out once more from their stored facts.</summary>
[Collection(nameof(MadeUpPast))]
public class A_board_over_a_made_up_past(MadeUpPast past)
{
    Service Service => past.Service;

    [Fact]
    public async Task says_what_the_facts_say()
    {
        await Service.CaughtUp();
        var now = Service.Clock.GetUtcNow();
        var (today, soon) = (UkTime.DateOf(now), UkTime.EndOf(UkTime.DateOf(now).AddDays(7)));
        var seen = (await RawCase.All(Service.Database)).Where(found => !found.IsForIntake).ToList();
        var open = seen.Where(found => found.IsOpen).ToList();
        var board = await (await past.SignedIn("dana")).Get("/api/board");
        var since = Day(board["since"]);

        Assert.NotEmpty(board["kinds"].EnumerateArray());
        foreach (var kind in board["kinds"].EnumerateArray())
        {
            var ours = open.Where(found => found.Kind == Letters(kind)).ToList();
            Assert.Equal(
                [ours.Count, ours.Count(found => found.LateAfter < now), ours.Count(found => found.LateAfter >= now && found.LateAfter < soon), ours.Count(found => found.LateAfter >= soon), Status("stopped"), Status("notstarted"), Status("answered"), ours.Count(found => found.Assignee is null)],
                new[] { "open", "overdue", "dueSoon", "onTrack", "waiting", "notStarted", "answered", "unassigned" }.Select(name => kind.GetProperty(name).GetInt32()));

            int Status(string status) => ours.Count(found => found.Status == status);
        }

        var settled = seen.Where(found => found.KeptOn >= since).ToList();
        Assert.True(settled.Count > 20);
        foreach (var month in board["onTime"].EnumerateArray())
        {
            var ours = settled.Where(found => MonthOf(found.KeptOn!.Value) == Day(month.GetProperty("month"))).ToList();
            Assert.Equal((ours.Count(found => found.Kept == true), ours.Count(found => found.Kept == false)), (month.GetProperty("kept").GetInt32(), month.GetProperty("missed").GetInt32()));
        }

        var answers = seen.Where(found => found.Kind == "AR" && found.AnsweredOn >= since).ToList();
        var days = board["days"].EnumerateArray().Single(found => Letters(found) == "AR");
        Same(answers.Select(found => found.Days), days.GetProperty("all"));
        Same(answers.Select(found => found.DaysForRequester), days.GetProperty("forRequester"));
        Same(answers.Select(found => found.Days - found.DaysForRequester), days.GetProperty("forUs"));

        Assert.Equal(
            open.CountBy(found => found.Assignee ?? "").OrderBy(person => person.Key, StringComparer.Ordinal).Select(person => (person.Key, person.Value)),
            board["load"].EnumerateArray().Select(person => (person.TryGetProperty("personId", out var id) ? id.GetString() ?? "" : "", person.GetProperty("cases").GetInt32())).OrderBy(person => person.Item1, StringComparer.Ordinal));
        int[] oldest = [7, 30, 60, 90, int.MaxValue];
        Assert.Equal(
            oldest.Select((to, place) => open.Count(found => today.DayNumber - found.ReceivedOn.DayNumber <= to && (place == 0 || today.DayNumber - found.ReceivedOn.DayNumber > oldest[place - 1]))),
            board["ages"].EnumerateArray().Select(band => band.GetProperty("cases").GetInt32()));
        Assert.Equal(
            seen.Where(found => found.Kind == "CP" && found.ReceivedOn >= since).SelectMany(found => found.Categories).CountBy(code => code).ToDictionary(),
            Breakdown("complaint", "category"));
        Assert.Equal(open.Count(found => found.Kind == "DR"), Breakdown("disciplinary-referral", "stage").Values.Sum());

        var reviews = (await Service.Database.Query("select a.due_on from reminders.agenda a join reminders.matter w on w.id = a.case_reference where a.clock = 'retention' and not w.is_for_intake_alone"))
            .Select(row => row[0] is DateOnly day ? day : DateOnly.FromDateTime((DateTime)row[0]!)).Where(day => day >= MonthOf(today)).ToList();
        Assert.NotEmpty(reviews);
        Assert.All(board["retention"].EnumerateArray(), band => Assert.Equal(
            reviews.Count(day => day >= Day(band.GetProperty("from")) && (!band.TryGetProperty("to", out var to) || to.ValueKind is JsonValueKind.Null || day <= Day(to))), band.GetProperty("cases").GetInt32()));

        Dictionary<string, int> Breakdown(string kind, string by) => board["breakdowns"].EnumerateArray()
            .Where(found => found.GetProperty("kind").GetString() == kind && found.GetProperty("by").GetString() == by).SelectMany(found => found.GetProperty("counts").EnumerateArray())
            .ToDictionary(count => count.GetProperty("code").GetString()!, count => count.GetProperty("cases").GetInt32());
    }

    [Fact]
    public async Task has_a_list_of_as_many_cases_behind_every_number()
    {
        await Service.CaughtUp();
        foreach (var name in new[] { "dana", "lee", "robin" })
        {
            var visitor = await past.SignedIn(name);
            var (page, figures) = (await visitor.Open("/board"), await visitor.Get("/api/board"));
            foreach (var (tile, list, column) in new[] { ("overdue", "overdue", "Overdue"), ("dueSoon", "due-soon", "Due soon"), ("onTrack", "on-track", "On track"), ("waiting", "waiting", "Waiting"), ("notStarted", "not-started", "Not started") })
            {
                var count = figures[tile].GetInt32();
                Assert.Equal(count, Number(page.All($".tile-{list} .tile-count").Single().TextContent));
                Assert.Equal(count, page.Table("Open cases by how they stand").Sum(row => Number(row[column])));
                Assert.Equal(count, (await visitor.Get($"/api/worklist?view={list}"))["counts"].GetProperty(list).GetInt32());
            }
            foreach (var link in page.All("a[href^='/board/cases'], a[href^='/board/reminders']"))
            {
                var list = await visitor.Open(link.GetAttribute("href")!);
                Assert.True(list.Status == 200 && list.Text.Contains($" {link.TextContent.Trim()} ", StringComparison.Ordinal), $"{name}: {link.GetAttribute("href")} should have {link.TextContent}: {list.Text[..160]}");
            }
        }
    }

    [Fact]
    public async Task is_the_same_made_anew_from_the_facts_at_this_moment()
    {
        await Service.CaughtUp();
        var dana = await past.SignedIn("dana");
        var (live, folded) = (await dana.Get("/api/board"), await dana.Get($"/api/board?asOf={Uri.EscapeDataString(Service.Clock.GetUtcNow().ToString("O"))}"));
        foreach (var figure in As_of_any_moment.Figures)
            Assert.Equal(live[figure].GetRawText(), folded[figure].GetRawText());
    }

    static void Same(IEnumerable<int> days, JsonElement told)
    {
        var sorted = days.Order().ToList();
        Assert.Equal((sorted.Count, sorted[(sorted.Count + 1) / 2 - 1], sorted[(sorted.Count * 9 + 9) / 10 - 1]), (told.GetProperty("cases").GetInt32(), told.GetProperty("median").GetInt32(), told.GetProperty("nineInTen").GetInt32()));
    }

    static DateOnly Day(JsonElement day) => DateOnly.Parse(day.GetString()!, CultureInfo.InvariantCulture);

    static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);

    static string Letters(JsonElement figures) => figures.GetProperty("kind").GetString() switch { "access-request" => "AR", "complaint" => "CP", "breach" => "BR", _ => "DR" };
}
