using System.Text;
using AccessRequests.Acts;
using AccessRequests.EndToEnd.Harness;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static AccessRequests.EndToEnd.Intake.PublicForm;

namespace AccessRequests.EndToEnd.Intake;

public class Keeping_a_draft(Service service)
{
    const string Canary = "Quetzalcoatl Birdsong";

    [Fact]
    public async Task keeps_nothing_readable_and_no_id()
    {
        var visitor = service.Anyone();
        await (await visitor.ToAboutYou()).Form().Fill(Name, Canary).Fill(Email, "ann@example.org").Send();
        var id = visitor.Cookies["draft"];
        Assert.True(id.Length >= 32);
        foreach (var row in await service.Database.Query("select id_hash, content from submissions.draft"))
        {
            var stored = Encoding.Latin1.GetString((byte[])row[0]!) + Encoding.Latin1.GetString((byte[])row[1]!);
            Assert.DoesNotContain("Quetzalcoatl", stored);
            Assert.DoesNotContain(id, stored);
        }
        Assert.DoesNotContain(Canary, service.Log.Text);
    }

    [Fact]
    public async Task hides_its_cookie_from_scripts_and_other_sites()
    {
        var visitor = service.Anyone();
        var form = (await visitor.Open("/make-a-request/what")).Form().Choose(What, "See the information you hold").Fields();
        using var response = await visitor.Exchange(new HttpRequestMessage(HttpMethod.Post, "/make-a-request/what") { Content = new FormUrlEncodedContent(form) });
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("draft=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=strict", cookie);
        Assert.Contains("path=/make-a-request", cookie);
        Assert.DoesNotContain("expires", cookie);
    }

    [Fact]
    public async Task ends_after_a_day_with_a_kind_word()
    {
        var visitor = service.Anyone();
        await visitor.ToCheck();
        using (service.After(TimeSpan.FromHours(24)))
        {
            var page = await visitor.Open("/make-a-request/check");
            Assert.Equal((410, "Your answers were deleted"), (page.Status, page.Heading));
            Assert.Equal("/make-a-request/what", page.Links["Start again"]);
        }
        Assert.Equal("/make-a-request/what", (await visitor.Open("/make-a-request/check")).Path);
    }

    [Fact]
    public async Task that_ended_still_takes_what_was_being_typed()
    {
        var visitor = service.Anyone();
        var details = await visitor.ToDetails();
        using (service.After(TimeSpan.FromHours(24)))
        {
            var page = await details.Form().Fill(Words, "A long story").Send();
            Assert.Equal("Your answers were deleted", page.Heading);
            Assert.Contains("We have kept what you wrote on the last page", page.Text);
            await visitor.ToAboutYou();
            await (await visitor.Open("/make-a-request/about-you")).Form().Fill(Name, "Ann").Fill(Email, "ann@example.org").Send();
            Assert.Equal("A long story", (await visitor.Open("/make-a-request/details")).Form().Value(Words));
        }
    }

    [Fact]
    public async Task deletes_what_is_over()
    {
        await service.Anyone().ToCheck();
        await service.Submit();
        using (service.After(TimeSpan.FromHours(24)))
        {
            foreach (var kept in service.Services.GetServices<IExpire>())
                await kept.Forget(CancellationToken.None);
            foreach (var table in new[] { "draft", "saved_reply" })
                Assert.Empty(await service.Database.Query($"select 1 from submissions.{table} where expires_at <= '{service.Clock.GetUtcNow():O}'"));
        }
    }

    [Fact]
    public async Task ends_at_once_when_the_person_says_so()
    {
        var visitor = service.Anyone();
        var check = await visitor.ToCheck();
        var deleted = await (await check.Follow("Stop and delete my answers")).Form().Send();
        Assert.Equal("Your answers are deleted", deleted.Heading);
        Assert.False(visitor.Cookies.All.ContainsKey("draft"));
        Assert.Equal("/make-a-request/what", (await visitor.Open("/make-a-request/check")).Path);
    }

    [Fact]
    public async Task is_nobody_elses()
    {
        var visitor = service.Anyone();
        await visitor.ToCheck();
        var thief = service.Anyone();
        thief.Cookies["draft"] = "0000000000000000000000000000000000000000";
        Assert.DoesNotContain("Ann Example", (await thief.Open("/make-a-request/check")).Text);
        thief.Cookies["draft"] = "'; drop table submissions.draft; --";
        Assert.Equal(410, (await thief.Open("/make-a-request/check")).Status);
    }
}
