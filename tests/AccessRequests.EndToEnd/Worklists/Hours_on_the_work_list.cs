using System.Text.Json;
using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Worklists;

/// <summary>A breach is kept by the hour: the list, its counts and the board go by the instant, and no other case does.</summary>
public class Hours_on_the_work_list(Service service)
{
    [Fact]
    public async Task stands_by_the_hour_in_rows_counts_and_tabs()
    {
        var before = await Figures();
        // Of the same day both: by days neither would be late.
        var (late, soon) = (await Reported(hoursAgo: 72.5), await Reported(hoursAgo: 41.5));
        Assert.Equal(("30 minutes late", "30 hours left"), (await Standing(late), await Standing(soon)));
        Assert.Equal(("overdue", "due-soon"), ((await Row(late)).GetProperty("standing").GetString(), (await Row(soon)).GetProperty("standing").GetString()));
        Assert.Equal(service.Today.ToString("yyyy-MM-dd"), (await Row(late)).GetProperty("dueOn").GetString());
        Assert.Contains(late.Reference, await Listed("overdue"));
        Assert.DoesNotContain(late.Reference, await Listed("due-soon"));
        Assert.Contains(soon.Reference, await Listed("due-soon"));

        var after = await Figures();
        foreach (var (figure, view, more) in new[] { ("overdue", "overdue", 1), ("dueSoon", "due-soon", 1), ("onTrack", "on-track", 0), ("waiting", "waiting", 0) })
        {
            Assert.Equal(before.GetProperty(figure).GetInt32() + more, after.GetProperty(figure).GetInt32());
            Assert.Equal((after.GetProperty(figure).GetInt32(), after.GetProperty(figure).GetInt32()), (await Count(view), (await Listed(view)).Count));
        }
    }

    [Fact]
    public async Task comes_in_the_order_of_the_instant_over_all_pages()
    {
        var (later, sooner) = (await Reported(hoursAgo: 30), await Reported(hoursAgo: 32));
        var listed = await Listed("open");
        Assert.True(listed.IndexOf(sooner.Reference) < listed.IndexOf(later.Reference), "What is late first comes first");
        Assert.Equal(listed.Count, listed.Distinct().Count());
        Assert.Equal(Enumerable.Reverse(listed), await Listed("open", "-due"));
    }

    [Fact]
    public async Task answers_an_old_kind_of_place_as_none() =>
        (await (await service.SignedInAs(Role.Lead)).Get("/api/worklist?after=2026-04-02~BR-2611-7K3M-9QXT")).MustBeProblem(400);

    async Task<string> Standing(OpenedCase breach)
    {
        var lead = await service.SignedInAs(Role.Lead);
        await service.CaughtUp();
        for (var page = await lead.Open("/staff/cases?view=open"); ; page = await lead.Open(page.Links["Next page"]))
            if (page.Table().FirstOrDefault(row => row["Case"].Contains(breach.Reference, StringComparison.Ordinal)) is { } row)
                return row["Standing"];
    }

    async Task<JsonElement> Row(OpenedCase breach) => (await Rows("open")).Single(row => row.GetProperty("caseReference").GetString() == breach.Reference);

    async Task<List<string>> Listed(string view, string sort = "due") => [.. (await Rows(view, sort)).Select(row => row.GetProperty("caseReference").GetString()!)];

    async Task<List<JsonElement>> Rows(string view, string sort = "due")
    {
        await service.CaughtUp();
        var lead = await service.SignedInAs(Role.Lead);
        var rows = new List<JsonElement>();
        for (var after = ""; ;)
        {
            var page = await lead.Get($"/api/worklist?view={view}&sort={sort}{after}");
            rows.AddRange(page["cases"].EnumerateArray());
            if (!page.Json.TryGetProperty("next", out var next) || next.GetString() is not { } place)
                return rows;
            after = $"&after={Uri.EscapeDataString(place)}";
        }
    }

    async Task<int> Count(string view) => (await (await service.SignedInAs(Role.Lead)).Get("/api/worklist"))["counts"].GetProperty(view).GetInt32();

    async Task<JsonElement> Figures()
    {
        await service.CaughtUp();
        return (await (await service.SignedInAs(Role.Lead)).Get("/api/board")).Json;
    }

    async Task<OpenedCase> Reported(double hoursAgo)
    {
        var answer = await (await service.SignedInAs(Role.Lead)).Post("/api/breaches", new JsonObject
        {
            ["whatHappened"] = "A list of names went to the wrong address",
            ["reportedAt"] = service.Clock.GetUtcNow().AddHours(-hoursAgo).ToString("O"),
            ["source"] = "staff",
            ["ongoing"] = "no",
        });
        Assert.True(answer.Status == 201, answer.Text);
        return new OpenedCase(answer["caseReference"].GetString()!, "");
    }
}
