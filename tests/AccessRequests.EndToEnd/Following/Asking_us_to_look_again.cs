using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Following;

/// <summary>Whoever complained asks for a review themselves: on the page where they follow it, or over the API.</summary>
public class Asking_us_to_look_again(Service service)
{
    const string Link = "Ask us to look again", Why = "Why do you think that we are wrong?", Send = "Send my request", Words = "You never asked the driver";

    [Fact]
    public async Task is_not_offered_before_the_outcome_and_leads_back()
    {
        var opened = await Before("send-outcome");
        var visitor = service.Anyone();
        var page = await visitor.Follow(opened.AccessCode);
        Assert.DoesNotContain(Link, page.Links.Keys);
        Assert.Contains("Go to the regulator. You can do that at any time", page.Text, StringComparison.Ordinal);
        Assert.Equal("/follow/case", (await visitor.Open("/follow/case/look-again")).Path);
        var refused = (await Ask(opened.AccessCode, Words)).MustBeProblem(422);
        Assert.Contains("There is no outcome to review yet", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_refused_without_a_reason()
    {
        var opened = await Before("ask-for-review");
        var page = await (await service.Anyone().Follow(opened.AccessCode)).Follow(Link);
        Assert.Contains("You do not have to ask us first", page.Text, StringComparison.Ordinal);
        var refused = await page.Form().Send(Send);
        Assert.Equal((422, "Enter why you think that it is wrong"), (refused.Status, Assert.Single(refused.Errors)));
        Assert.Contains("Enter why you think that it is wrong", (await Ask(opened.AccessCode, "")).MustBeProblem(422).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task needs_the_code_of_a_complaint()
    {
        (await Ask("nonsense", Words)).MustBeProblem(404);
        (await Ask((await service.Submit()).AccessCode, Words)).MustBeProblem(404);
        var visitor = service.Anyone();
        await visitor.Follow((await service.Submit()).AccessCode);
        Assert.Equal(404, (await visitor.Open("/follow/case/look-again")).Status);
    }

    [Fact]
    public async Task is_recorded_in_their_words_and_given_to_a_reviewer()
    {
        var opened = await Before("ask-for-review");
        var ask = await (await service.Anyone().Follow(opened.AccessCode)).Follow(Link);
        var landed = await ask.Form().Fill(Why, Words).Send(Send);
        Assert.Equal("/follow/case?asked", landed.Path);
        Assert.Contains("We look again", landed.Text, StringComparison.Ordinal);
        Assert.Contains(Words, landed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Link, landed.Links.Keys);

        var lead = await service.SignedInAs(Role.Lead);
        var file = await lead.Open(opened.Page);
        Assert.Contains(Words, file.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody reviews it yet", file.Text, StringComparison.Ordinal);
        var appoint = await (await file.Follow("Appoint a reviewer")).Form().Fill("Who reviews it?", Role.Label(Role.Director)).Send("Appoint them");
        Assert.Contains($"{Role.Label(Role.Director)} reviews it", appoint.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task twice_is_once()
    {
        var opened = await Before("ask-for-review");
        var ask = await (await service.Anyone().Follow(opened.AccessCode)).Follow(Link);
        await ask.Form().Fill(Why, Words).Send(Send);
        var again = await ask.Form().Fill(Why, "Other words").Send(Send);
        Assert.Equal("/follow/case?asked", again.Path);
        Assert.Contains(Words, again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Other words", again.Text, StringComparison.Ordinal);
        Assert.Contains("A review was asked for already", (await Ask(opened.AccessCode, Words)).MustBeProblem(422).Text, StringComparison.Ordinal);
        Assert.Single(await service.Database.Query($"select 1 from casework.mt_events where stream_id = '{opened.Reference}' and type = 'complaint_review_requested'"));
    }

    [Fact]
    public async Task opens_a_closed_case_again()
    {
        var opened = await Before("ask-for-review");
        await new ComplaintLife(service, _ => "In their own words").Live(opened, "close");
        var answer = await Ask(opened.AccessCode, Words);
        Assert.Equal((200, "Review"), (answer.Status, answer["stage"].GetString()));
        Assert.StartsWith("You asked us to look again.", answer["whatHappensNext"].GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Words, answer.Text, StringComparison.Ordinal);
        await service.CaughtUp();
        var row = (await (await service.SignedInAs(Role.Lead)).Get(opened.Api)).Json;
        Assert.Contains("Case reopened, because a review was asked for", row.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task appoints_nobody_whatever_is_sent()
    {
        var opened = await Before("ask-for-review");
        var visitor = service.Anyone();
        var page = await (await visitor.Follow(opened.AccessCode)).Follow(Link);
        var fields = page.Form().Fields().Where(field => field.Key.StartsWith("__", StringComparison.Ordinal));
        await visitor.Send("/follow/case/look-again", [.. fields, new("question", "1"), new("reason", Words), new("reviewerId", $"{await service.IdOf(Role.Caseworker)}")]);
        Assert.Contains("Nobody reviews it yet", (await (await service.SignedInAs(Role.Lead)).Open(opened.Page)).Text, StringComparison.Ordinal);
        (await service.Anyone().PostRaw("/api/follow/review", $$"""{"accessCode":"{{opened.AccessCode}}","reason":"x","reviewerId":"{{Guid.NewGuid()}}"}""")).MustBeProblem(400);
    }

    Task<ApiAnswer> Ask(string code, string reason) => service.Anyone().Post("/api/follow/review", new JsonObject { ["accessCode"] = code, ["reason"] = reason });

    /// <summary>A complaint to which all has happened that comes before the act; whoever complained still has their first code.</summary>
    async Task<OpenedCase> Before(string act)
    {
        var life = new ComplaintLife(service, _ => "In their own words");
        var opened = await life.Begun();
        await life.Live(opened, ComplaintLife.Acts.TakeWhile(before => before != act).Where(before => before != "replace-access-code"));
        return opened;
    }
}
