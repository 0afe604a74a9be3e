using System.Diagnostics;
using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Intake;

/// <summary>Behind a proxy, so that visitors have addresses of their own.</summary>
[Collection(nameof(Apart))]
public class Flooding_the_public_doors(Apart apart) : IAsyncLifetime
{
    static readonly (string Name, string Value)[] Settings = [("Proxies:0", "127.0.0.0/8"), ("PublicForms:PerAddress", "3"), ("PublicForms:InTotal", "5")];

    Service node = null!, another = null!;

    public ValueTask InitializeAsync()
    {
        (node, another) = (apart.Service.AnotherNode(Settings), apart.Service.AnotherNode(Settings));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        apart.Service.Clock.Advance(TimeSpan.FromHours(1));
        await node.DisposeAsync();
        await another.DisposeAsync();
    }

    [Fact]
    public async Task is_stopped_by_address_at_both_nodes_and_told_how_else_to_reach_us()
    {
        for (var number = 1; number <= 3; number++)
            Assert.Equal(201, (await Submit(number % 2 == 0 ? node : another, "198.51.100.1")).Status);
        foreach (var place in new[] { node, another })
        {
            var told = (await Submit(place, "198.51.100.1")).MustBeProblem(429);
            Assert.InRange(int.Parse(told.Headers["Retry-After"]), 3000, 3600);
            Assert.Contains("01632 960 123", told["detail"].GetString());
            Assert.Contains("Riverside House", told["detail"].GetString());
        }
        Assert.Equal(201, (await Submit(node, "198.51.100.2")).Status);
    }

    [Fact]
    public async Task is_stopped_in_total_and_begins_again_after_an_hour()
    {
        for (var number = 1; number <= 5; number++)
            Assert.Equal(201, (await Submit(number % 2 == 0 ? node : another, $"198.51.100.{10 + number}")).Status);
        (await Submit(node, "198.51.100.20")).MustBeProblem(429);
        (await Submit(another, "198.51.100.21")).MustBeProblem(429);
        apart.Service.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(201, (await Submit(node, "198.51.100.20")).Status);
    }

    [Fact]
    public async Task keeps_what_was_typed_on_the_form()
    {
        for (var number = 1; number <= 5; number++)
            await Submit(node, $"198.51.100.{30 + number}");
        var visitor = node.Anyone();
        var check = await visitor.ToCheck();
        var request = new HttpRequestMessage(HttpMethod.Post, "/make-a-request/check") { Content = new FormUrlEncodedContent(check.Form().Fields()) };
        request.Headers.Add("X-Forwarded-For", "198.51.100.40");
        var refused = await visitor.Call(request);
        Assert.Equal(429, refused.Status);
        Assert.Contains("01632 960 123", refused.Text);
        Assert.Contains("Riverside House", refused.Text);
        Assert.Contains("Everything about my housing case", (await visitor.Open("/make-a-request/check")).Text);
    }

    [Fact]
    public async Task is_not_what_somebody_does_who_corrects_a_mistake()
    {
        for (var number = 1; number <= 6; number++)
            (await Submit(node, "198.51.100.50", request => request["fullName"] = "")).MustBeProblem(422);
        Assert.Equal(201, (await Submit(node, "198.51.100.50")).Status);
    }

    [Fact]
    public async Task by_a_machine_that_fills_in_every_box_comes_to_nothing_and_loses_a_person_nothing()
    {
        var visitor = node.Anyone();
        Assert.Equal("Send it again", (await Trapped(visitor, await visitor.Open("/follow"))).Heading);
        var again = await Trapped(visitor, await visitor.ToCheck());
        Assert.Equal((422, "Send it again"), (again.Status, again.Heading));
        var check = await again.Follow("Go back and send it again");
        Assert.Contains("Everything about my housing case", check.Text);
        Assert.Equal("/make-a-request/sent", (await check.Form().Send()).Path);
    }

    [Fact]
    public async Task is_not_quicker_than_a_person_could_be()
    {
        await using var unhurried = apart.Service.AnotherNode(("PublicForms:QuickestSeconds", "3"));
        var check = await unhurried.Anyone().ToCheck();
        var watch = Stopwatch.StartNew();
        Assert.Equal("/make-a-request/sent", (await check.Form().Send()).Path);
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(2.9), TimeSpan.FromSeconds(20));

        check = await unhurried.Anyone().ToCheck();
        apart.Service.Clock.Advance(TimeSpan.FromSeconds(3));
        watch.Restart();
        await check.Form().Send();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2.9));
    }

    static Task<WebPage> Trapped(Visitor visitor, WebPage page)
    {
        Assert.Equal("true", page.All("input[name=homepage]").Single().ParentElement!.GetAttribute("aria-hidden"));
        return visitor.Send(page.Path, page.Form().Fields().Where(field => field.Key != "homepage").Append(new("homepage", "https://spam.example")));
    }

    static async Task<ApiAnswer> Submit(Service at, string from, Action<System.Text.Json.Nodes.JsonObject>? but = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/access-requests") { Content = System.Net.Http.Json.JsonContent.Create(Sample.Request(but)) };
        request.Headers.Add("X-Forwarded-For", from);
        using var visitor = at.Anyone();
        return await visitor.Call(request);
    }
}
