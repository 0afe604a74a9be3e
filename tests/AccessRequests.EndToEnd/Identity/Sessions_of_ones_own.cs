using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Identity;

[Collection(nameof(Apart))]
public class Sessions_of_ones_own(Apart apart)
{
    const string Page = "/staff/account/sessions";

    readonly Service service = apart.Service;

    [Fact]
    public async Task are_listed_with_their_times_and_browsers_but_no_address()
    {
        var member = await service.NewMember();
        var here = await SignedIn(member, "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        await SignedIn(member, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1");
        var page = await here.Open(Page);
        var rows = page.Table("Your sessions");
        Assert.Equal(["Firefox on Linux", "Safari on iPhone"], rows.Select(row => row["Browser"]).Order());
        Assert.Equal("You are here", rows.Single(row => row["Browser"] == "Firefox on Linux")["Sign out"]);
        Assert.DoesNotContain("127.1.", page.Text);
        Assert.Equal(2, (await here.Get("/api/sessions")).Json.GetArrayLength());
    }

    [Fact]
    public async Task are_ended_one_by_one()
    {
        var member = await service.NewMember();
        var (here, lost, other) = (await SignedIn(member, "curl/8"), await SignedIn(member, "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"), await SignedIn(member, "curl/8"));
        var ended = await (await here.Open(Page)).Form("Sign out there: Firefox on Windows, last used " + AccessRequests.Web.UkFormat.DateAndTime(service.Clock.GetUtcNow())).Send();
        Assert.Contains("You are signed out there", ended.Text);
        (await lost.Get("/api/session")).MustBeProblem(401);
        Assert.Equal(200, (await here.Get("/api/session")).Status);
        Assert.Equal(200, (await other.Get("/api/session")).Status);
    }

    [Fact]
    public async Task are_ended_all_at_once_but_for_the_one_here()
    {
        var member = await service.NewMember();
        var (here, elsewhere) = (await SignedIn(member), await SignedIn(member));
        await (await here.Open(Page)).Form("Sign out everywhere else").Send();
        (await elsewhere.Get("/api/session")).MustBeProblem(401);
        Assert.Equal(200, (await here.Get("/api/session")).Status);
        Assert.Single(await ListOf(here));
    }

    [Fact]
    public async Task are_ended_by_nobody_else()
    {
        var (mine, theirs) = (await SignedIn(await service.NewMember()), await SignedIn(await service.NewMember()));
        var id = Assert.Single(await ListOf(theirs));
        (await mine.Call(new HttpRequestMessage(HttpMethod.Delete, $"/api/sessions/{id}"))).MustBeProblem(404);
        Assert.Equal(200, (await theirs.Get("/api/session")).Status);
    }

    [Fact]
    public async Task die_at_every_node_when_they_are_signed_out_of_and_a_copied_cookie_with_them()
    {
        var visitor = await SignedIn(await service.NewMember());
        await using var another = service.AnotherNode();
        using var thief = another.Anyone();
        thief.Cookies["staff"] = visitor.Cookies["staff"];
        Assert.Equal(200, (await thief.Get("/api/session")).Status);
        Assert.Equal(204, (await visitor.SignOutByApi()).Status);
        (await thief.Get("/api/session")).MustBeProblem(401);
    }

    [Fact]
    public async Task leave_a_cookie_with_a_random_secret_of_which_the_database_holds_a_hash()
    {
        var secret = (await SignedIn(await service.NewMember())).Cookies["staff"];
        Assert.Matches("^[A-Za-z0-9_-]{43}$", secret);
        var rows = await service.Database.Query("select s::text from identity.session s");
        Assert.NotEmpty(rows);
        var bytes = System.Buffers.Text.Base64Url.DecodeFromChars(secret);
        Assert.All(rows, row =>
        {
            Assert.DoesNotContain(secret, (string)row[0]!);
            Assert.DoesNotContain(Convert.ToHexString(bytes), (string)row[0]!, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task are_written_once_a_minute_however_much_they_are_used()
    {
        var visitor = await SignedIn(await service.NewMember());
        var id = Assert.Single(await ListOf(visitor));
        var begun = await LastUsed(id);
        service.Clock.Advance(TimeSpan.FromSeconds(59));
        await visitor.Get("/api/session");
        Assert.Equal(begun, await LastUsed(id));
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await visitor.Get("/api/session");
        Assert.NotEqual(begun, await LastUsed(id));
    }

    [Fact]
    public async Task begin_anew_with_every_sign_in()
    {
        var member = await service.NewMember();
        var visitor = await SignedIn(member);
        var before = visitor.Cookies["staff"];
        await visitor.SignInByApi(member);
        Assert.NotEqual(before, visitor.Cookies["staff"]);
        Assert.Single(await ListOf(visitor));
    }

    static async Task<IReadOnlyList<Guid>> ListOf(Visitor visitor) =>
        [.. (await visitor.Get("/api/sessions")).Json.EnumerateArray().Select(session => session.GetProperty("id").GetGuid())];

    async Task<object?> LastUsed(Guid id) => (await service.Database.Query($"select last_used from identity.session where id = '{id}'")).Single()[0];

    async Task<Visitor> SignedIn(Member member, string browser = "curl/8")
    {
        var visitor = service.Anyone();
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/session") { Content = System.Net.Http.Json.JsonContent.Create(member.Credentials) };
        request.Headers.TryAddWithoutValidation("User-Agent", browser);
        Assert.Equal(204, (await visitor.Call(request)).Status);
        return visitor;
    }
}
