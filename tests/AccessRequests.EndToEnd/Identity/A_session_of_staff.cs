using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Identity;

[Collection(nameof(Apart))]
public class A_session_of_staff(Apart apart)
{
    readonly Service service = apart.Service;

    [Fact]
    public async Task goes_on_while_it_is_used()
    {
        var visitor = await SignedIn();
        for (var time = 1; time <= 4; time++)
        {
            service.Clock.Advance(TimeSpan.FromMinutes(29));
            Assert.Equal(200, (await visitor.Get("/api/session")).Status);
        }
    }

    [Fact]
    public async Task ends_after_half_an_hour_without_use()
    {
        var visitor = await SignedIn();
        service.Clock.Advance(TimeSpan.FromMinutes(31));
        (await visitor.Get("/api/session")).MustBeProblem(401);
    }

    [Fact]
    public async Task ends_after_ten_hours_however_much_it_is_used()
    {
        var visitor = await SignedIn();
        for (var time = 1; time <= 23; time++)
        {
            service.Clock.Advance(TimeSpan.FromMinutes(26));
            Assert.Equal(200, (await visitor.Get("/api/session")).Status);
        }
        service.Clock.Advance(TimeSpan.FromMinutes(2));
        (await visitor.Get("/api/session")).MustBeProblem(401);
    }

    [Fact]
    public async Task ends_within_a_minute_of_leaving()
    {
        var member = await service.NewMember();
        var visitor = await SignedIn(member);
        await service.Administer(accounts => accounts.Leave(member.Email));
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        (await visitor.Get("/api/worklist")).MustBeProblem(401);
        (await service.Anyone().SignInByApi(member)).MustBeProblem(401);
    }

    [Fact]
    public async Task ends_everywhere_when_the_password_is_reset()
    {
        var member = await service.NewMember();
        Visitor[] places = [await SignedIn(member), await SignedIn(member)];
        var reset = await service.Administer(accounts => accounts.Reset(member.Email));
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var place in places)
            (await place.Get("/api/worklist")).MustBeProblem(401);
        (await service.Anyone().SignInByApi(member)).MustBeProblem(401);

        service.Clock.Advance(TimeSpan.FromDays(7));
        (await service.Anyone().SignInByApi(member with { Password = reset.OneTimePassword! })).MustBeProblem(401);
    }

    [Fact]
    public async Task ends_elsewhere_when_its_owner_changes_the_password()
    {
        var member = await service.NewMember();
        var here = await SignedIn(member);
        var elsewhere = await SignedIn(member);
        await (await here.Open("/staff/change-password")).Form()
            .Fill("Your password now", member.Password).Fill("New password", "purple otters sing").Fill("New password again", "purple otters sing").Send();
        service.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await here.Get("/api/session")).Status);
        (await elsewhere.Get("/api/session")).MustBeProblem(401);
    }

    [Fact]
    public async Task tells_programs_401_and_leads_people_to_the_sign_in_page()
    {
        (await service.Anyone().Get("/api/worklist")).MustBeProblem(401);
        Assert.Equal("/staff/sign-in?returnUrl=%2Fstaff%2Fwork", (await service.Anyone().Open("/staff/work")).Path);
    }

    [Fact]
    public async Task opens_only_what_its_role_may()
    {
        var director = await SignedIn(await service.NewMember(Role.Director));
        var opened = await service.Submit();
        Assert.Equal(403, (await director.Open($"{opened.Page}/ask-for-clarification")).Status);
        (await director.Post($"{opened.Api}/ask-for-clarification?version=1", new System.Text.Json.Nodes.JsonObject { ["question"] = "Which?", ["askedOn"] = "2028-03-07" })).MustBeProblem(403);
    }

    [Fact]
    public async Task writes_nothing_on_the_word_of_another_website()
    {
        var visitor = await SignedIn();
        foreach (var site in new[] { "cross-site", "same-site" })
        {
            var forged = new HttpRequestMessage(HttpMethod.Delete, "/api/session");
            forged.Headers.Add("Sec-Fetch-Site", site);
            (await visitor.Call(forged)).MustBeProblem(403);
        }
        Assert.Equal(200, (await visitor.Get("/api/session")).Status);
        (await visitor.PostRaw("/api/session", "{}"u8.ToArray(), "text/plain")).MustBeProblem(415);
    }

    async Task<Visitor> SignedIn(Member? member = null)
    {
        var visitor = service.Anyone();
        Assert.Equal(204, (await visitor.SignInByApi(member ?? await service.NewMember())).Status);
        return visitor;
    }
}
