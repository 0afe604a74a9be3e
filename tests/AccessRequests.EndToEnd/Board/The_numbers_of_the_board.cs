using System.Globalization;
using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Confidentiality;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Deadlines;
using Npgsql;
using Xunit;

namespace AccessRequests.EndToEnd.Board;

/// <summary>What the board says, worked out once more from the stored facts by a reader that knows no view.</summary>
public class The_numbers_of_the_board(Service service)
{
    [Fact]
    public async Task are_those_of_the_facts()
    {
        await Lives.OfEveryStage(service);
        var now = service.Clock.GetUtcNow();
        var seen = (await RawCase.All(service.Database)).Where(found => !found.IsForIntake).ToList();
        var board = await Board();

        var open = seen.Where(found => found.IsOpen).ToList();
        var soon = UkTime.EndOf(UkTime.DateOf(now).AddDays(7));
        Expect("open", open.Count);
        Expect("overdue", open.Count(found => found.LateAfter < now));
        Expect("dueSoon", open.Count(found => found.LateAfter >= now && found.LateAfter < soon));
        Expect("onTrack", open.Count(found => found.LateAfter >= soon));
        Expect("waiting", open.Count(found => found.Status == "stopped"));
        Expect("notStarted", open.Count(found => found.Status == "notstarted"));
        Expect("answered", open.Count(found => found.Status == "answered"));

        foreach (var month in board["onTime"].EnumerateArray())
        {
            var first = DateOnly.Parse(month.GetProperty("month").GetString()!, CultureInfo.InvariantCulture);
            var settled = seen.Where(found => found.KeptOn is { } on && on.Year == first.Year && on.Month == first.Month).ToList();
            Assert.Equal(settled.Count(found => found.Kept == true), month.GetProperty("kept").GetInt32());
            Assert.Equal(settled.Count(found => found.Kept == false), month.GetProperty("missed").GetInt32());
        }

        var categories = seen.Where(found => found.Kind == "CP").SelectMany(found => found.Categories).CountBy(code => code).ToDictionary();
        Assert.Equal(categories, Breakdown("complaint", "category"));
        var since = DateOnly.Parse(board["since"].GetString()!, CultureInfo.InvariantCulture);
        Assert.All(seen, found => Assert.True(found.ReceivedOn >= since));

        var ages = board["ages"].EnumerateArray().Select(band => band.GetProperty("cases").GetInt32()).ToList();
        Assert.Equal(open.Count, ages.Sum());
        Assert.Equal(open.Count(found => UkTime.DateOf(now).DayNumber - found.ReceivedOn.DayNumber <= 7), ages[0]);
        Assert.Equal(Math.Min(10, open.Count(found => found.LateAfter is not null)), board["next"].GetArrayLength());
        Assert.Equal(open.Where(found => found.LateAfter is not null).Min(found => UkTime.DateOf(found.LateAfter!.Value)), DateOnly.Parse(board["next"][0].GetProperty("dueOn").GetString()!, CultureInfo.InvariantCulture));
        Assert.Equal(Math.Min(25, open.Count(found => found is { Kind: "BR", LateAfter: not null })), board["hours"].GetArrayLength());
        Assert.NotEqual(0, board["notStarted"].GetInt32() + board["waiting"].GetInt32());

        void Expect(string name, int number) => Assert.True(board[name].GetInt32() == number, $"{name}: the board says {board[name].GetInt32()}, the facts say {number}");

        Dictionary<string, int> Breakdown(string kind, string by) => board["breakdowns"].EnumerateArray()
            .Single(found => found.GetProperty("kind").GetString() == kind && found.GetProperty("by").GetString() == by).GetProperty("counts").EnumerateArray()
            .ToDictionary(count => count.GetProperty("code").GetString()!, count => count.GetProperty("cases").GetInt32());
    }

    [Fact]
    public async Task lead_each_to_a_list_of_as_many_cases()
    {
        await Lives.OfEveryStage(service);
        foreach (var role in new[] { Role.Director, Role.Lead, Role.ConductLead })
        {
            var visitor = await service.SignedInAs(role);
            var page = await visitor.Open("/board");
            var figures = await visitor.Get("/api/board");
            var counts = (await visitor.Get("/api/worklist"))["counts"];
            foreach (var (slug, name) in new[] { ("overdue", "overdue"), ("due-soon", "dueSoon"), ("on-track", "onTrack"), ("waiting", "waiting"), ("not-started", "notStarted"), ("answered", "answered"), ("unassigned", "unassigned") })
                Assert.True(counts.GetProperty(slug).GetInt32() == figures[name].GetInt32(), $"{role}, {slug}: the list has {counts.GetProperty(slug)}, the board says {figures[name]}");

            var behind = page.All("a[href^='/board/cases']");
            Assert.NotEmpty(behind);
            foreach (var link in behind)
            {
                var list = await visitor.Open(link.GetAttribute("href")!);
                Assert.Equal(200, list.Status);
                Assert.True(list.Text.Contains($" {link.TextContent.Trim()} case", StringComparison.Ordinal), $"{role}: {link.GetAttribute("href")} should have {link.TextContent}: {list.Text[..160]}");
            }
            var standing = page.Table("Open cases by how they stand");
            foreach (var (heading, name) in new[] { ("Overdue", "overdue"), ("Due soon", "dueSoon"), ("On track", "onTrack"), ("Waiting", "waiting"), ("Not started", "notStarted") })
                Assert.Equal(figures[name].GetInt32(), standing.Sum(row => int.Parse(row[heading], NumberStyles.AllowThousands, CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public async Task are_told_once_to_whoever_asks_again()
    {
        var director = await service.SignedInAs(Role.Director);
        await service.Submit();
        await service.CaughtUp();
        foreach (var path in new[] { "/api/board", "/api/worklist" })
        {
            var first = await director.Get(path);
            var again = await Ask(first.Headers["ETag"]);
            Assert.Equal((304, ""), (again.Status, again.Text));
            Assert.Equal(200, (await Ask("W/\"0123\"")).Status);
            await service.Submit();
            await service.CaughtUp();
            Assert.Equal(200, (await Ask(first.Headers["ETag"])).Status);

            async Task<ApiAnswer> Ask(string tag)
            {
                var request = new HttpRequestMessage(HttpMethod.Get, path);
                request.Headers.TryAddWithoutValidation("If-None-Match", tag);
                return await director.Call(request);
            }
        }
    }

    [Fact]
    public async Task are_kept_for_nobody_else_and_until_a_fact_arrives_or_a_second_is_over()
    {
        await service.Submit();
        await service.CaughtUp();
        await using var node = service.AnotherNode(("Board:CacheSeconds", "1"));
        using var director = (await service.SignedInAs(Role.Director)).At(node);
        using var conduct = (await service.SignedInAs(Role.ConductLead)).At(node);
        var kept = await director.Get("/api/board");
        Assert.NotEqual(kept.Text, (await conduct.Get("/api/board")).Text);

        // Each answer says when it was made: one that says the same later is the one that was kept.
        Assert.False(await IsKept(TimeSpan.FromSeconds(2)));
        await Patience.Until(() => IsKept(TimeSpan.FromSeconds(0.5)));
        Assert.Equal(("application/json", "no-store"), (kept.MediaType, kept.Headers["Cache-Control"]));
        await service.Submit();
        await Patience.Until(async () => (await director.Get("/api/board"))["open"].GetInt32() > kept["open"].GetInt32());

        async Task<bool> IsKept(TimeSpan later)
        {
            var before = await director.Get("/api/board");
            using (service.After(later))
                return (await director.Get("/api/board")).Text == before.Text;
        }
    }

    [Fact]
    public async Task are_forgotten_when_a_wall_is_raised_before_any_view_has_read_of_it()
    {
        var insider = await Insider.With(service, Role.Lead);
        var opened = await service.Submit();
        await service.CaughtUp();
        await using var node = service.AnotherNode(("Board:CacheSeconds", "3600"));
        using var visitor = insider.Visitor.At(node);
        await using var connection = new NpgsqlConnection(service.Database.Connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var held = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using (var hold = new NpgsqlCommand("select 1 from casework.mt_event_progression where name = 'cases:All' for update", connection, held))
            await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var before = (await visitor.Get("/api/board"))["open"].GetInt32();
        await (await service.SignedInAs(Role.Lead)).Does("raise-wall", opened, new JsonObject { ["personId"] = insider.Id, ["conflict"] = "relative" });
        await Patience.Until(async () => (await visitor.Get("/api/board"))["open"].GetInt32() == before - 1);
    }

    async Task<ApiAnswer> Board() => await (await service.SignedInAs(Role.Director)).Get("/api/board");
}
