using AccessRequests.Casework;
using AccessRequests.EndToEnd.Demo;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Reports;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.Reports;

[Collection(nameof(MadeUpPast))]
public class Seeing_trends(MadeUpPast past)
{
    [Fact]
    public async Task is_for_those_who_see_the_board()
    {
        Assert.Equal(403, (await (await past.SignedIn("casey")).Get("/api/board/trends")).Status);
        Assert.Equal(403, (await (await past.SignedIn("casey")).Open("/board/trends")).Status);
    }

    [Fact]
    public async Task counts_weeks_as_the_facts_tell_them()
    {
        await past.Service.CaughtUp();
        await using var session = past.Service.Services.GetRequiredService<IDocumentStore>().QuerySession();
        var streams = (await session.Events.QueryAllRawEvents().ToListAsync()).GroupBy(e => e.StreamKey);
        // Complaints that only the intake may know of are in nobody else's figures.
        var received = streams.Where(stream => !stream.Any(e => e.Data is IOpenCase { IsForIntakeAlone: true }) || stream.Any(e => e.Data is IEndIntake))
            .Select(stream => stream.Select(e => e.Data).OfType<IOpenCase>().Single().ReceivedOn).GroupBy(Trends.MondayOf).ToDictionary(week => week.Key, week => week.Count());
        var weeks = (await (await past.SignedIn("dana")).Get("/api/board/trends"))["received"].EnumerateArray().ToList();
        Assert.Equal(Trends.WeeksBack, weeks.Count);
        Assert.True(weeks.Sum(week => week.GetProperty("cases").GetInt32()) > 20);
        Assert.All(weeks, week =>
        {
            var monday = DateOnly.Parse(week.GetProperty("monday").GetString()!);
            Assert.Equal(received.GetValueOrDefault(monday), week.GetProperty("cases").GetInt32());
            Assert.Equal(received.GetValueOrDefault(monday.AddDays(-364)), week.GetProperty("lastYear").GetInt32());
        });
    }

    [Fact]
    public async Task says_that_nothing_changed_where_nothing_did()
    {
        await past.Service.CaughtUp();
        var dana = await past.SignedIn("dana");
        foreach (var path in new[] { "/api/board/trends", "/api/reports/2027-01-01/2027-12-31" })
        {
            using var first = await dana.Raw(path);
            var tag = first.Headers.ETag!;
            using var again = await dana.Raw(path, ("If-None-Match", tag.ToString()));
            Assert.Equal(System.Net.HttpStatusCode.NotModified, again.StatusCode);
            // What somebody else may count is another answer.
            using var other = await (await past.SignedIn("robin")).Raw(path, ("If-None-Match", tag.ToString()));
            Assert.Equal(System.Net.HttpStatusCode.OK, other.StatusCode);
        }
    }

    [Fact]
    public async Task has_a_plain_sentence_and_a_table_for_each_picture()
    {
        var page = await (await past.SignedIn("dana")).Open("/board/trends");
        Assert.Equal("Trends", page.Heading);
        Assert.Contains("arrived in the last 26 weeks", page.Text, StringComparison.Ordinal);
        Assert.Contains("due in the next 8 weeks", page.Text, StringComparison.Ordinal);
        Assert.Contains("In the last 8 weeks we finished", page.Text, StringComparison.Ordinal);
    }
}
