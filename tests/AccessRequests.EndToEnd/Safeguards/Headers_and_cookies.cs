using AccessRequests.EndToEnd.Harness;
using AccessRequests.EndToEnd.Intake;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Safeguards;

public class Headers_and_cookies(Service service)
{
    const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types ";

    static readonly Dictionary<string, string> Always = new()
    {
        ["Content-Security-Policy"] = Policy + "'none'",
        ["Referrer-Policy"] = "no-referrer",
        ["X-Content-Type-Options"] = "nosniff",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()",
    };

    static readonly string[] Neutral = ["Date", "Content-Type", "Content-Length", "Transfer-Encoding", "Set-Cookie", "Vary", "ETag", "Last-Modified", "Accept-Ranges", "Location", "Allow", "Expires", "Pragma"];

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/privacy", 200)]
    [InlineData("/nothing-here", 404)]
    [InlineData("/staff/sign-in", 200)]
    [InlineData("/api/worklist", 401)]
    [InlineData("/api/nothing-here", 404)]
    [InlineData("/openapi/v1.json", 200)]
    [InlineData("/health/ready", 200)]
    [InlineData("/make-a-request", 302)]
    public async Task stand_on_every_answer(string path, int status)
    {
        var answer = await service.Anyone().Get(path);
        Assert.Equal(status, answer.Status);
        var expected = new Dictionary<string, string>(Always);
        if (answer.MediaType is not null)
            expected["Cache-Control"] = "no-store";
        if (path != "/")
            expected["X-Robots-Tag"] = "noindex";
        Assert.Equal(Sorted(expected), Sorted(answer.Headers.Where(header => !Neutral.Contains(header.Key, StringComparer.OrdinalIgnoreCase))));
    }

    [Fact]
    public async Task stand_on_what_staff_see()
    {
        var opened = await service.Submit();
        foreach (var (role, path) in new[] { (Role.Caseworker, opened.Page), (Role.Caseworker, opened.Api), (Role.Director, "/board"), (Role.Director, opened.Page) })
        {
            var answer = await (await service.SignedInAs(role)).Get(path);
            Assert.Equal(path == "/board" ? Policy + "board" : Policy + "'none'", answer.Headers["Content-Security-Policy"]);
            Assert.Equal("no-store", answer.Headers["Cache-Control"]);
        }
    }

    [Fact]
    public async Task let_styles_and_script_be_kept()
    {
        var visitor = service.Anyone();
        var page = await visitor.Open("/");
        var assets = page.All("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).Concat(page.All("script").Select(script => script.GetAttribute("src")!)).ToList();
        Assert.Equal(2, assets.Count);
        foreach (var asset in assets)
        {
            var answer = await visitor.Get(asset);
            Assert.Equal((200, "max-age=31536000, immutable"), (answer.Status, answer.Headers["Cache-Control"]));
            foreach (var (name, value) in Always)
                Assert.Equal(value, answer.Headers[name]);
        }
    }

    [Fact]
    public async Task of_sessions_are_for_this_site_and_no_script()
    {
        await service.SignedInAs(Role.Caseworker);
        var visitor = service.Anyone();
        var page = await visitor.Open("/staff/sign-in");
        Assert.Equal(["httponly; path=/; samesite=strict"], Flags(page.Answer));
        using var signedIn = await visitor.Exchange(new HttpRequestMessage(HttpMethod.Post, "/staff/sign-in")
        {
            Content = new FormUrlEncodedContent(page.Form().Fill("Email address", service.EmailOf(Role.Caseworker)).Fill("Password", Service.Password).Fields()),
        });
        Assert.Contains("httponly; path=/; samesite=lax", Flags(await ApiAnswer.From(signedIn)));

        var drafted = await (await service.Anyone().Open("/make-a-request/what")).Form().Choose(PublicForm.What, "See the information you hold").Send();
        Assert.Equal(200, drafted.Status);
    }

    [Theory]
    [InlineData("requests.outside.example")]
    [InlineData("127.0.0.1.outside.example")]
    [InlineData("")]
    public async Task of_another_host_are_refused(string host)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Host", host);
        Assert.Equal(400, (await service.Anyone().Call(request)).Status);
    }

    [Fact]
    public async Task from_another_site_change_nothing()
    {
        foreach (var site in new[] { "cross-site", "same-site" })
        {
            var answer = await service.Anyone().Post("/api/access-requests", Sample.Request(), ("Sec-Fetch-Site", site));
            answer.MustBeProblem(403);
        }
    }

    [Fact]
    public async Task without_the_token_of_a_form_change_nothing()
    {
        var opened = await service.Submit();
        var staff = await service.SignedInAs(Role.Caseworker);
        var form = (await staff.Open($"{opened.Page}/add-note")).Form().Fields().Where(field => field.Key != "__RequestVerificationToken").ToList();
        Assert.Equal(400, (await staff.Send($"{opened.Page}/add-note", form)).Status);
        Assert.Equal(400, (await staff.Send($"{opened.Page}/add-note", [.. form, new("__RequestVerificationToken", "CfDJ8" + new string('A', 200))])).Status);
        Assert.Equal(1, (await staff.Get(opened.Api))["version"].GetInt64());
    }

    [Fact]
    public async Task do_not_name_the_server() => Assert.DoesNotContain("Server", (await service.Anyone().Get("/")).Headers.Keys);

    static IEnumerable<string> Flags(ApiAnswer answer) => answer.Headers["Set-Cookie"].Split(", ", StringSplitOptions.RemoveEmptyEntries)
        .Select(cookie => string.Join("; ", cookie.Split("; ").Skip(1).Where(flag => !flag.StartsWith("expires", StringComparison.OrdinalIgnoreCase)).Select(flag => flag.ToLowerInvariant()).Order()));

    static IEnumerable<string> Sorted(IEnumerable<KeyValuePair<string, string>> headers) => headers.Select(header => $"{header.Key}: {header.Value}").Order();
}
