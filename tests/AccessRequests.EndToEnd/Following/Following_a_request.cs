using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Following;

public class Following_a_request(Service service)
{
    const string Wrong = "We do not know this access code. Check each letter and number, then try again";

    [Fact]
    public async Task shows_how_far_it_is_and_when_the_reply_is_due()
    {
        var opened = await service.Submit();
        var page = await service.Anyone().Follow(opened.AccessCode);
        Assert.Equal(("/follow/case", "Your request"), (page.Path, page.Heading));
        Assert.Contains(opened.Reference, page.Text);
        Assert.Contains("We read your request and tell you that we have it.", page.Text);
        Assert.Contains("We must reply by Friday 7 April 2028. That is in 31 days.", page.Text);
        Assert.Contains("We received your request on Tuesday 7 March 2028", page.Text);
        Assert.Contains("You asked by the online form", page.Text);
    }

    [Fact]
    public async Task tells_neither_staff_names_nor_notes()
    {
        var opened = await service.Submit();
        await (await service.SignedInAs(Role.Caseworker)).Does("add-note", opened, new JsonObject { ["submission"] = Guid.NewGuid(), ["text"] = "Difficult history" });
        var page = await service.Anyone().Follow(opened.AccessCode);
        Assert.DoesNotContain("Difficult", page.Answer.Text);
        Assert.DoesNotContain("Caseworker", page.Answer.Text);
    }

    [Fact]
    public async Task takes_the_code_however_it_is_typed()
    {
        var opened = await service.Submit();
        var bare = opened.AccessCode.Replace("-", "", StringComparison.Ordinal);
        string[] typed =
        [
            bare,
            bare.ToLowerInvariant(),
            $"  {string.Join(' ', opened.AccessCode.Split('-'))}\t",
            bare.Replace('0', 'O').Replace('1', 'I'),
            bare.Replace('0', 'o').Replace('1', 'l'),
        ];
        foreach (var code in typed)
            Assert.Equal("/follow/case", (await service.Anyone().Follow(code)).Path);
    }

    [Fact]
    public async Task asks_for_a_code_where_none_was_entered()
    {
        var page = await service.Anyone().Follow(" ");
        Assert.Equal((422, "Enter your access code"), (page.Status, Assert.Single(page.Errors)));
    }

    [Fact]
    public async Task answers_wrong_malformed_and_replaced_codes_alike()
    {
        var replaced = await service.Submit();
        await (await service.SignedInAs(Role.Caseworker)).Does("replace-access-code", replaced, new JsonObject { ["submission"] = Guid.NewGuid(), ["reason"] = "Lost", ["method"] = "known-to-us" });
        string[] codes = [Another(replaced.AccessCode), "nonsense", replaced.AccessCode, new('7', 25), "'; drop table identity.access_code; --", new('A', 5_000)];
        foreach (var code in codes)
        {
            var visitor = service.Anyone();
            var page = await visitor.Follow(code);
            Assert.Equal((422, Wrong), (page.Status, Assert.Single(page.Errors)));
            var answer = (await visitor.Post("/api/follow", new JsonObject { ["accessCode"] = code })).MustBeProblem(404);
            Assert.Equal("There is nothing here", answer["title"].GetString());
        }
    }

    [Fact]
    public async Task is_refused_for_a_while_after_ten_wrong_codes()
    {
        var opened = await service.Submit();
        var visitor = service.Anyone();
        for (var wrong = 0; wrong < 10; wrong++)
            (await visitor.Post("/api/follow", new JsonObject { ["accessCode"] = "nonsense" })).MustBeProblem(404);
        var refused = (await visitor.Post("/api/follow", new JsonObject { ["accessCode"] = opened.AccessCode })).MustBeProblem(429);
        Assert.InRange(int.Parse(refused.Headers["Retry-After"]), 1, 900);
        var page = await visitor.Follow(opened.AccessCode);
        Assert.Equal((429, "Wait a little and try again"), (page.Status, page.Heading));
        Assert.Contains("01632 960 123", page.Summary["Phone"]);
        Assert.Equal("/follow/case", (await service.Anyone().Follow(opened.AccessCode)).Path);
        using (service.After(TimeSpan.FromMinutes(16)))
            Assert.Equal("/follow/case", (await visitor.Follow(opened.AccessCode)).Path);
    }

    [Fact]
    public async Task takes_no_code_from_an_address()
    {
        var opened = await service.Submit();
        var page = await service.Anyone().Open($"/follow?accessCode={opened.AccessCode}");
        Assert.Equal("Follow your request or complaint", page.Heading);
        Assert.Equal("", page.Form().Value(Requester.Code));
        Assert.InRange((await service.Anyone().Get($"/api/follow?accessCode={opened.AccessCode}")).Status, 404, 405);
    }

    [Fact]
    public async Task is_closed_to_whoever_has_no_session()
    {
        foreach (var path in new[] { "/follow/case", "/follow/case/reply", "/follow/case/withdraw" })
            Assert.Equal("/follow", (await service.Anyone().Open(path)).Path);
        Assert.Equal("/follow", (await (await service.SignedInAs(Role.Lead)).Open("/follow/case")).Path);
    }

    [Fact]
    public async Task opens_nothing_of_staffs()
    {
        var opened = await service.Submit();
        var visitor = service.Anyone();
        await visitor.Follow(opened.AccessCode);
        Assert.StartsWith("/staff/sign-in", (await visitor.Open(opened.Page)).Path);
        (await visitor.Get(opened.Api)).MustBeProblem(401);
    }

    [Fact]
    public async Task ends_when_they_sign_out()
    {
        var visitor = service.Anyone();
        var page = await visitor.Follow((await service.Submit()).AccessCode);
        var signedOut = await page.Form("Sign out").Send("Sign out");
        Assert.Contains("You have signed out", signedOut.Text);
        Assert.Equal("/follow", (await visitor.Open("/follow/case")).Path);
    }

    [Fact]
    public async Task ends_after_a_quarter_of_an_hour_and_says_why()
    {
        var visitor = service.Anyone();
        await visitor.Follow((await service.Submit()).AccessCode);
        using (service.After(TimeSpan.FromMinutes(16)))
            Assert.Contains("We do this after 15 minutes without use", (await visitor.Open("/follow/case")).Text);
    }

    [Fact]
    public async Task ends_when_the_code_is_replaced()
    {
        var opened = await service.Submit();
        var visitor = service.Anyone();
        await visitor.Follow(opened.AccessCode);
        await (await service.SignedInAs(Role.Caseworker)).Does("replace-access-code", opened, new JsonObject { ["submission"] = Guid.NewGuid(), ["reason"] = "Lost", ["method"] = "known-to-us" });
        Assert.StartsWith("/follow?ended", (await visitor.Open("/follow/case")).Path);
    }

    [Fact]
    public async Task is_written_to_the_view_log()
    {
        var opened = await service.Submit();
        await service.Anyone().Follow(opened.AccessCode);
        var look = Assert.Single(await service.Database.Query($"select actor, purpose from audit.look where case_reference = '{opened.Reference}'"));
        Assert.Equal(["requester", "follow their own request"], look);
    }

    [Fact]
    public async Task over_the_API_tells_the_same_without_personal_data()
    {
        var opened = await service.Submit();
        var answer = await service.Anyone().Post("/api/follow", new JsonObject { ["accessCode"] = opened.AccessCode.ToLowerInvariant() });
        Assert.Equal(200, answer.Status);
        Assert.Equal(opened.Reference, answer["caseReference"].GetString());
        Assert.Equal("Received", answer["stage"].GetString());
        Assert.Equal("We read your request and tell you that we have it.", answer["whatHappensNext"].GetString());
        Assert.Equal("We must reply by Friday 7 April 2028. That is in 31 days.", answer["whenWeReply"].GetString());
        Assert.Equal(("2028-03-07", "2028-04-07"), (answer["receivedOn"].GetString(), answer["clock"].GetProperty("dueOn").GetString()));
        Assert.DoesNotContain("Ann", answer.Text);
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    [InlineData("{\"accessCode\":7}", 400)]
    [InlineData("{\"accessCode\":\"a\\u0000b\"}", 400)]
    [InlineData("{\"accessCode\":\"a\",\"accessCode\":\"b\"}", 400)]
    [InlineData("{\"accessCode\":\"a\",\"caseReference\":\"b\"}", 400)]
    [InlineData("{}", 404)]
    [InlineData("{\"accessCode\":null}", 404)]
    [InlineData("{\"accessCode\":\"\"}", 404)]
    public async Task over_the_API_answers_bad_input_as_documented(string body, int status) =>
        (await service.Anyone().PostRaw("/api/follow", body)).MustBeProblem(status);

    [Fact]
    public async Task leaves_the_code_in_no_log_and_no_title()
    {
        var opened = await service.Submit();
        var page = await service.Anyone().Follow(opened.AccessCode);
        Assert.DoesNotContain(opened.AccessCode, service.Log.Text);
        Assert.DoesNotContain(opened.AccessCode, page.Answer.Text);
    }

    /// <summary>A code of the right form that is nobody's.</summary>
    static string Another(string code) => AccessCode.New().Shown is var other && other != code ? other : Another(code);
}
