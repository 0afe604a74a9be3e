using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.EndToEnd.Safeguards;
using AccessRequests.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.Confidentiality;

/// <summary>Somebody with every role there is, named in the case: for them it does not exist.</summary>
public partial class Behind_a_wall(Service service)
{
    /// <summary>Another for each test: from this one's insider the cases of the others are not kept.</summary>
    readonly string name = $"Xanthippe {string.Concat(Guid.NewGuid().ToString("N").Where(char.IsAsciiLetter))}quartermaine";

    [Fact]
    public async Task nothing_is_found_by_following_every_link()
    {
        var (insider, opened) = await Walled();
        var hidden = new List<string> { name, opened.Reference };
        foreach (var kind in service.Kinds())
        {
            var other = await kind.Open();
            await kind.Ready(other);
            await (await service.SignedInAs(kind.Lead)).Does("raise-wall", other, new JsonObject { ["personId"] = insider.Id, ["conflict"] = "complained-about" });
            hidden.Add(other.Reference);
        }
        await service.CaughtUp();
        var seen = new HashSet<string>();
        var ahead = new Queue<string>(
        [
            "/staff", "/staff/work", "/staff/cases", "/staff/cases?view=closed", "/board", "/staff/looks", "/staff/break-glass", "/staff/account", "/staff/breaches", "/staff/warnings", "/staff/people", "/staff/changes",
            "/api/worklist", "/api/worklist?view=unassigned", "/api/board", "/api/breaches", "/api/live-warnings", "/api/people",
        ]);
        while (ahead.TryDequeue(out var path))
        {
            if (!seen.Add(path) || seen.Count > 400)
                continue;
            var page = await insider.Visitor.Open(path);
            Assert.True(hidden.Find(canary => page.Answer.Text.Contains(canary, StringComparison.Ordinal)) is null, $"{path} tells of what is hidden");
            foreach (var link in page.Links.Values.Where(link => link.StartsWith('/') && !link.Contains("sign-out", StringComparison.Ordinal)))
                ahead.Enqueue(link.Split('#')[0]);
        }
        Assert.True(seen.Count > 20, $"Only {seen.Count} pages were found");
    }

    [Fact]
    public async Task every_address_answers_as_if_there_were_no_such_case()
    {
        var (insider, opened) = await Walled();
        const string Nothing = "AR-2803-0000-0000";
        var patterns = service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        var tried = 0;
        foreach (var endpoint in patterns.Where(endpoint => Reference().IsMatch(endpoint.RoutePattern.RawText!) && Reference().Match(endpoint.RoutePattern.RawText!).Value is "{reference}" or "{reference:kind(AR)}"))
            foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                var mine = await Call(insider.Visitor, method, endpoint, opened.Reference);
                var none = await Call(insider.Visitor, method, endpoint, Nothing);
                if (mine.Status != none.Status || Plain(mine.Text) != Plain(none.Text))
                    Assert.Fail($"{method} {endpoint.RoutePattern.RawText} tells them apart: {mine.Status} {none.Status}");
                tried++;
            }
        Assert.True(tried > 80, $"Only {tried} addresses were tried");
    }

    [Fact]
    public async Task no_figure_counts_it()
    {
        var insider = await Insider.With(service, Role.Lead, Role.Director, Role.Caseworker);
        await service.CaughtUp();
        var before = await Counts(insider);
        var opened = await service.Submit();
        await service.CaughtUp();
        Assert.Equal(before + 1, await Counts(insider));
        await Raise(opened, insider);
        Assert.Equal(before, await Counts(insider));
        Assert.Equal(before, (await insider.Visitor.Get("/api/board"))["open"].GetInt32());
        Assert.False(await insider.Lists(opened));
    }

    [Fact]
    public async Task what_they_worked_on_is_taken_from_them()
    {
        var insider = await Insider.With(service, Role.Caseworker);
        var opened = await service.Submit();
        await (await service.SignedInAs(Role.Caseworker)).Does("assign", opened, new JsonObject { ["assigneeId"] = insider.Id });
        Assert.Equal(200, (await insider.Visitor.Get(opened.Api)).Status);
        await Raise(opened, insider);
        (await insider.Visitor.Get(opened.Api)).MustBeProblem(404);
        (await insider.Do("assign", opened, new JsonObject { ["assigneeId"] = insider.Id })).MustBeProblem(404);
        Assert.DoesNotContain(insider.Id.ToString(), (await (await service.SignedInAs(Role.Lead)).Open($"{opened.Page}/assign")).Answer.Text);
        var refused = await (await service.SignedInAs(Role.Lead)).Post($"{opened.Api}/assign?version={opened.Version}", new JsonObject { ["assigneeId"] = insider.Id });
        refused.MustBeProblem(422);
    }

    [Fact]
    public async Task a_caseworker_names_only_themselves()
    {
        var (insider, other) = (await Insider.With(service, Role.Caseworker), await Insider.With(service, Role.Caseworker));
        var opened = await service.Submit();
        (await insider.Do("raise-wall", opened, new JsonObject { ["personId"] = other.Id, ["conflict"] = "witness" })).MustBeProblem(422);
        Assert.Equal(200, (await insider.Do("raise-wall", opened, new JsonObject { ["personId"] = insider.Id, ["conflict"] = "relative" })).Status);
        (await insider.Visitor.Get(opened.Api)).MustBeProblem(404);
        Assert.Equal(200, (await other.Visitor.Get(opened.Api)).Status);
    }

    async Task<(Insider Insider, OpenedCase Opened)> Walled()
    {
        var insider = await Insider.With(service, Role.All);
        var opened = await service.Submit(request => request["fullName"] = name);
        await service.CaughtUp();
        Assert.Contains(name, (await insider.Visitor.Open(opened.Page)).Text);
        await Raise(opened, insider);
        return (insider, opened);
    }

    async Task Raise(OpenedCase opened, Insider insider) => await (await service.SignedInAs(Role.Lead)).Does(
        "raise-wall", opened, new JsonObject { ["personId"] = insider.Id, ["conflict"] = "complained-about" });

    static async Task<int> Counts(Insider insider) => (await insider.Visitor.Get("/api/worklist"))["counts"].GetProperty("open").GetInt32();

    static Task<ApiAnswer> Call(Visitor visitor, string method, RouteEndpoint endpoint, string reference)
    {
        var address = Reference().Replace(endpoint.RoutePattern.RawText!, reference);
        var request = new HttpRequestMessage(new HttpMethod(method), address.StartsWith("/api/", StringComparison.Ordinal) ? $"{address}?version=1" : address);
        if (method == "POST")
            request.Content = new StringContent("{}", null, "application/json");
        return visitor.Call(request);
    }

    /// <summary>Without what is another on every page: the token of a form, and the number that was asked for.</summary>
    static string Plain(string text) => Changing().Replace(text, "");

    [GeneratedRegex("""AR-2803-\w{4}-\w{4}|value="CfDJ8[^"]*"|"traceId":"[^"]*" """)]
    private static partial Regex Changing();

    [GeneratedRegex(@"\{reference(:kind\(\w+\))?\}")]
    private static partial Regex Reference();
}
