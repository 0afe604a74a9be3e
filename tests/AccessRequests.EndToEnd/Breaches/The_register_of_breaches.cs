using System.Text.Json;
using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Confidentiality;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Breaches;

/// <summary>The register that article 33(5) asks for, a page at a time, newest first, on the page and in the API.</summary>
public class The_register_of_breaches(Service service)
{
    [Fact]
    public async Task answers_what_is_no_place_in_it() => (await (await service.SignedInAs(Role.Lead)).Get("/api/breaches?after=yesterday")).MustBeProblem(400);

    [Fact]
    public async Task leaves_out_what_a_wall_keeps_from_whoever_reads_it()
    {
        var (insider, director) = (await Insider.With(service, Role.Lead), await Insider.With(service, Role.Director));
        var opened = await new BreachLife(service, _ => "In their own words").Begun();
        Assert.Contains(opened.Reference, await All(insider.Visitor));
        foreach (var kept in new[] { insider, director })
            await (await service.SignedInAs(Role.Lead)).Does("raise-wall", opened, new JsonObject { ["personId"] = kept.Id, ["conflict"] = "witness" });
        Assert.DoesNotContain(opened.Reference, await All(insider.Visitor));
        Assert.DoesNotContain(opened.Reference, await All(director.Visitor));
        Assert.Contains(opened.Reference, await All(await service.SignedInAs(Role.Director)));
    }

    [Fact]
    public async Task is_read_page_by_page_without_a_gap_or_a_repetition()
    {
        var life = new BreachLife(service, _ => "In their own words");
        var made = new List<string>();
        for (var report = 0; report < 27; report++)
        {
            var request = life.Request;
            request["reportedAt"] = service.Clock.GetUtcNow().AddMinutes(-report / 2).ToString("O");
            made.Add((await (await service.SignedInAs(Role.Lead)).Post("/api/breaches", request))["caseReference"].GetString()!);
        }
        var lead = await service.SignedInAs(Role.Lead);
        var all = await All(lead);
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Empty(made.Except(all));

        var first = await lead.Open("/staff/breaches");
        Assert.Equal(25, first.Table().Count);
        var second = await first.Follow("Next page");
        Assert.Equal(all.Skip(25).Take(25), second.Table().Select(row => row["Case"]));
        Assert.Equal(first.Table().Select(row => row["Case"]), (await second.Follow("Previous page")).Table().Select(row => row["Case"]));
    }

    static async Task<List<string>> All(Visitor visitor)
    {
        var (all, last) = (new List<string>(), DateTimeOffset.MaxValue);
        for (var after = ""; ;)
        {
            var page = await visitor.Get($"/api/breaches{after}");
            foreach (var entry in page["breaches"].EnumerateArray())
            {
                Assert.True(entry.GetProperty("reportedAt").GetDateTimeOffset() <= last, "Newest first");
                last = entry.GetProperty("reportedAt").GetDateTimeOffset();
                all.Add(entry.GetProperty("caseReference").GetString()!);
            }
            if (!page.Json.TryGetProperty("next", out var next) || next.ValueKind == JsonValueKind.Null)
                return all;
            after = $"?after={Uri.EscapeDataString(next.GetString()!)}";
        }
    }
}
