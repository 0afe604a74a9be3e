using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Identity;

public class The_session_api(Service service)
{
    [Fact]
    public async Task signs_in_says_who_it_is_and_signs_out()
    {
        var program = service.Anyone();
        Assert.Equal(204, (await program.SignInByApi(await service.NewMember(Role.Lead))).Status);
        var who = await program.Get("/api/session");
        Assert.Equal("Sam Staff", who["name"].GetString());
        Assert.Equal([Role.Lead], who["roles"].EnumerateArray().Select(role => role.GetString()));
        Assert.Equal(204, (await program.SignOutByApi()).Status);
        (await program.Get("/api/session")).MustBeProblem(401);
    }

    [Fact]
    public async Task gives_a_cookie_that_script_cannot_read()
    {
        using var answer = await service.Anyone().Exchange(new HttpRequestMessage(HttpMethod.Post, "/api/session")
        {
            Content = System.Net.Http.Json.JsonContent.Create((await service.NewMember()).Credentials),
        });
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("staff=", cookie);
        Assert.EndsWith("; path=/; samesite=lax; httponly", cookie);
    }

    [Fact]
    public async Task says_which_field_is_missing()
    {
        var answer = (await service.Anyone().Post("/api/session", new JsonObject())).MustBeProblem(422);
        Assert.Equal(["Enter your email address"], answer.Errors("email"));
        Assert.Equal(["Enter your password"], answer.Errors("password"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"email":"a@example.org","password":"b","role":"director"}""")]
    [InlineData("""{"email":"a\u0000@example.org","password":"b"}""")]
    public async Task cannot_read_anything_else(string body) => (await service.Anyone().PostRaw("/api/session", body)).MustBeProblem(400);
}
