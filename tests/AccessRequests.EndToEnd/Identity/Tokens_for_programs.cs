using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Identity;

[Collection(nameof(Apart))]
public class Tokens_for_programs(Apart apart)
{
    const string Page = "/staff/account/tokens";

    readonly Service service = apart.Service;

    [Fact]
    public async Task need_a_purpose_a_scope_and_an_end()
    {
        var refused = await (await (await Owner()).Open($"{Page}/new")).Form().Send();
        Assert.Equal((422, 3), (refused.Status, refused.Errors.Count));
        var program = await Owner();
        var answer = (await program.Post("/api/tokens", new JsonObject { ["name"] = "x", ["scopes"] = new JsonArray("act:everything"), ["days"] = 91 })).MustBeProblem(422);
        Assert.Equal(["What it may do: choose one of the answers listed"], answer.Errors("scopes"));
        Assert.Equal(["Choose how long it holds, 90 days at most"], answer.Errors("days"));
    }

    [Fact]
    public async Task are_shown_once_and_open_what_their_owner_may_read_but_no_page()
    {
        var owner = await Owner();
        var shown = await (await owner.Open($"{Page}/new")).Form().Fill("What is it for?", "Monthly <figures>").Choose("What may it do?", "Read what you may read").Choose("How long does it hold?", "30 days").Send();
        var secret = shown.All("main .code").Single().TextContent;
        Assert.StartsWith("arpat_", secret);
        var row = Assert.Single((await owner.Open(Page)).Table());
        Assert.Equal(("Monthly <figures>", "Never"), (row["What it is for"], row["Last used"]));

        Assert.Equal(200, (await With(secret, HttpMethod.Get, "/api/worklist")).Status);
        Assert.NotEqual("Never", (await owner.Open(Page)).Table()[0]["Last used"]);
        Assert.Equal(302, (await With(secret, HttpMethod.Get, "/staff/work")).Status);
        Assert.DoesNotContain(secret, (await owner.Open(Page)).Answer.Text);
        foreach (var kept in await service.Database.Query("select t::text from identity.token t"))
            Assert.DoesNotContain(secret[6..], (string)kept[0]!);
    }

    [Fact]
    public async Task open_nothing_beyond_their_scopes()
    {
        var opened = await service.Submit();
        var reads = await Make("read");
        (await With(reads, HttpMethod.Post, $"{opened.Api}/add-note?version=1", Note())).MustBeProblem(403);
        (await With(reads, HttpMethod.Post, "/api/tokens", new JsonObject())).MustBeProblem(403);
        (await With(reads, HttpMethod.Delete, "/api/sessions")).MustBeProblem(403);
        var acts = await Make("act:access-requests");
        (await With(acts, HttpMethod.Get, "/api/worklist")).MustBeProblem(403);
        Assert.Equal(200, (await With(acts, HttpMethod.Post, $"{opened.Api}/add-note?version=1", Note())).Status);
        (await With("arpat_nonsense", HttpMethod.Get, "/api/worklist")).MustBeProblem(401);
    }

    [Fact]
    public async Task do_what_asks_people_again_only_if_told_so()
    {
        var life = new Life(service, _ => "In their own words");
        var opened = await life.Begun();
        await life.Live(opened, Life.Acts.TakeWhile(act => act != "release"));
        var address = $"{opened.Api}/release?version={opened.Version}";
        var caseworker = await service.SignedInAs(Role.Caseworker);
        var plain = await Make(caseworker, "act:access-requests");
        Assert.Equal("step-up-required", (await With(plain, HttpMethod.Post, address, Release())).MustBeProblem(403)["code"].GetString());
        (await With(plain, HttpMethod.Post, "/api/session/confirmation", new JsonObject { ["code"] = Service.Password })).MustBeProblem(403);
        Assert.Equal(200, (await With(await Make(caseworker, "act:access-requests", "step-up"), HttpMethod.Post, address, Release())).Status);

        static JsonObject Release() => new() { ["item"] = 1, ["reason"] = "They agreed" };
    }

    [Fact]
    public async Task end_when_they_are_revoked_by_their_owner_alone()
    {
        var (owner, other) = (await Owner(), await Owner());
        var secret = await Make(owner, "read");
        var id = (await owner.Get("/api/tokens")).Json[0].GetProperty("id").GetGuid();
        (await other.Call(new HttpRequestMessage(HttpMethod.Delete, $"/api/tokens/{id}"))).MustBeProblem(404);
        Assert.Contains("opens nothing any more", (await (await owner.Open(Page)).Form("Revoke the token for test").Send()).Text);
        (await With(secret, HttpMethod.Get, "/api/worklist")).MustBeProblem(401);
    }

    [Fact]
    public async Task end_when_their_time_is_over_or_their_owner_leaves()
    {
        var secret = await Make("read");
        var member = await service.NewMember();
        var visitor = service.Anyone();
        await visitor.SignIn(member);
        var theirs = await Make(visitor, "read");
        await service.Administer(accounts => accounts.Leave(member.Email));
        (await With(theirs, HttpMethod.Get, "/api/worklist")).MustBeProblem(401);
        service.Clock.Advance(TimeSpan.FromDays(6.9));
        Assert.Equal(200, (await With(secret, HttpMethod.Get, "/api/worklist")).Status);
        service.Clock.Advance(TimeSpan.FromDays(0.2));
        (await With(secret, HttpMethod.Get, "/api/worklist")).MustBeProblem(401);
    }

    static JsonObject Note() => new() { ["submission"] = Guid.NewGuid(), ["text"] = "By a program" };

    async Task<string> Make(params string[] scopes) => await Make(await Owner(), scopes);

    static async Task<string> Make(Visitor owner, params string[] scopes)
    {
        var made = await owner.Post("/api/tokens", new JsonObject { ["name"] = "test", ["scopes"] = new JsonArray([.. scopes.Select(scope => (JsonNode)scope)]), ["days"] = 7 });
        Assert.True(made.Status == 201, made.Text);
        return made["secret"].GetString()!;
    }

    async Task<Visitor> Owner()
    {
        var visitor = service.Anyone();
        await visitor.SignIn(await service.NewMember());
        return visitor;
    }

    async Task<ApiAnswer> With(string secret, HttpMethod method, string path, JsonObject? body = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : System.Net.Http.Json.JsonContent.Create(body) };
        request.Headers.Authorization = new("Bearer", secret);
        return await service.Anyone().Call(request);
    }
}
