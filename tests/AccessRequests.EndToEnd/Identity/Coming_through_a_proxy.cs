using System.Net.Http.Json;
using AccessRequests.EndToEnd.Harness;
using Xunit;

namespace AccessRequests.EndToEnd.Identity;

public class Coming_through_a_proxy(Service service, Behind behind) : IClassFixture<Behind>
{
    [Fact]
    public async Task gives_cookies_for_https_and_this_host_alone()
    {
        var visitor = behind.Node.Anyone();
        var member = await service.NewMember();
        using var answer = await SignIn(visitor, member, ("X-Forwarded-Proto", "https"));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-staff=", cookie);
        Assert.EndsWith("; path=/; secure; samesite=lax; httponly", cookie);

        var who = new HttpRequestMessage(HttpMethod.Get, "/api/session");
        who.Headers.Add("X-Forwarded-Proto", "https");
        Assert.Equal(200, (await visitor.Call(who)).Status);
    }

    [Fact]
    public async Task marks_the_cookie_of_forms_as_secure_too()
    {
        var asked = new HttpRequestMessage(HttpMethod.Get, Members.SignInPage);
        asked.Headers.Add("X-Forwarded-Proto", "https");
        using var answer = await behind.Node.Anyone().Exchange(asked);
        Assert.EndsWith("; path=/; secure; samesite=strict; httponly", Assert.Single(answer.Headers.GetValues("Set-Cookie")));
    }

    [Fact]
    public async Task counts_guesses_by_the_address_that_the_proxy_tells()
    {
        var proxy = behind.Node.Anyone();
        Assert.Equal(429, await Guess(proxy, 11, _ => "198.51.100.1"));
        Assert.Equal(401, await Guess(proxy, 1, _ => "198.51.100.2"));
    }

    [Fact]
    public async Task is_not_believed_of_anyone_else() =>
        Assert.Equal(429, await Guess(service.Anyone(), 11, number => $"198.51.100.{number}"));

    [Fact]
    public async Task does_not_change_the_name_that_was_asked_for()
    {
        var asked = new HttpRequestMessage(HttpMethod.Get, "/");
        asked.Headers.Add("X-Forwarded-Host", "evil.example");
        Assert.Equal(200, (await behind.Node.Anyone().Call(asked)).Status);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    public async Task is_answered_under_no_other_name(string host)
    {
        var asked = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };
        Assert.Equal(400, (await service.Anyone().Call(asked)).Status);
    }

    [Fact]
    public async Task tells_nobody_what_the_server_is() =>
        Assert.DoesNotContain("Server", (await service.Anyone().Get("/health/live")).Headers.Keys);

    [Fact]
    public async Task takes_no_more_than_a_megabyte()
    {
        var large = new byte[(1 << 20) + 1];
        Array.Fill(large, (byte)'a');
        (await service.Anyone().PostRaw("/api/session", large)).MustBeProblem(413);
        var form = await service.Anyone().Send(Members.SignInPage, [new("email", new string('a', 1 << 20))]);
        Assert.Equal(413, form.Status);
    }

    /// <returns>The status of the last.</returns>
    static async Task<int> Guess(Visitor visitor, int times, Func<int, string> forwardedFor)
    {
        var status = 0;
        for (var number = 1; number <= times; number++)
        {
            using var answer = await SignIn(visitor, new Member($"{number}@example.org", Members.WrongPassword), ("X-Forwarded-For", forwardedFor(number)));
            status = (int)answer.StatusCode;
        }
        return status;
    }

    static Task<HttpResponseMessage> SignIn(Visitor visitor, Member member, (string Name, string Value) header)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/session") { Content = JsonContent.Create(member.Credentials) };
        request.Headers.Add(header.Name, header.Value);
        return visitor.Exchange(request);
    }
}

/// <summary>A node that has been told of a proxy.</summary>
public sealed class Behind(Service service) : IAsyncDisposable
{
    public Service Node { get; } = service.AnotherNode(("Proxies:0", "127.0.0.0/8"));

    public ValueTask DisposeAsync() => Node.DisposeAsync();
}
