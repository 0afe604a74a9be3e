using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Following;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Confidentiality;

public class Looking_for_a_purpose(Service service)
{
    [Fact]
    public async Task is_said_before_a_director_sees_a_name()
    {
        var director = await Insider.With(service, Role.Director);
        var opened = await service.Submit();
        (await director.Visitor.Get(opened.Api)).MustBeProblem(403);
        var asked = await director.Visitor.Open(opened.Page);
        Assert.Equal((200, "What do you look at this case for?"), (asked.Status, asked.Heading));
        Assert.DoesNotContain("Ann Example", asked.Answer.Text);
        var again = await asked.Form().Send();
        Assert.Equal((422, "Choose what you look at this case for"), (again.Status, Assert.Single(again.Errors)));

        var page = await again.Form().Choose("Purpose", "A date is at risk or was missed").Send();
        Assert.Equal((200, "Ann Example"), (page.Status, page.Heading));
        Assert.DoesNotContain($"{opened.Page}/assign", page.Links.Values);
        Assert.Equal(200, (await director.Visitor.Get(opened.Api)).Status);

        var looks = await (await service.SignedInAs(Role.Lead)).Open($"{opened.Page}/looks");
        Assert.Contains(looks.Table(), row => row["What for"] == "A date is at risk or was missed");
        var requester = service.Anyone();
        await requester.Follow(opened.AccessCode);
        var own = await requester.Open("/follow/case/looks");
        Assert.Contains(own.Table(), row => row["Who"] == "Director" && row["What for"] == "A date is at risk or was missed");
        Assert.DoesNotContain("Sam Staff", own.Answer.Text);
    }

    [Fact]
    public async Task is_said_over_the_API_as_on_the_page()
    {
        var director = await Insider.With(service, Role.Director);
        var opened = await service.Submit();
        Task<ApiAnswer> Say(Visitor visitor, string? reference, string? purpose) => visitor.Post("/api/purposes", new JsonObject { ["caseReference"] = reference, ["purpose"] = purpose });

        var nothing = (await director.Visitor.Post("/api/purposes", new JsonObject())).MustBeProblem(422);
        Assert.Contains("Choose what you look at this case for", nothing.Text, StringComparison.Ordinal);
        Assert.Contains("Enter a case number", nothing.Text, StringComparison.Ordinal);
        (await Say(director.Visitor, opened.Reference, "curiosity")).MustBeProblem(400);
        (await Say(director.Visitor, Casework.KindOfCase.AccessRequest.NewReference(service.Today).Value, "review")).MustBeProblem(404);
        (await Say(await service.SignedInAs(Role.Caseworker), opened.Reference, "review")).MustBeProblem(403);
        // Before triage, and in a referral, there is nothing that a director could look at for a purpose.
        foreach (var life in new AnyLife[] { new ComplaintLife(service, _ => "x"), new ReferralLife(service, _ => "x") })
            (await Say(director.Visitor, (await life.Begun()).Reference, "review")).MustBeProblem(404);

        (await director.Visitor.Get(opened.Api)).MustBeProblem(403);
        var stated = await Say(director.Visitor, opened.Reference.ToLowerInvariant(), "outside-enquiry");
        Assert.Equal((200, opened.Reference), (stated.Status, stated["caseReference"].GetString()));
        Assert.Equal(service.Clock.GetUtcNow().AddHours(1), stated["until"].GetDateTimeOffset());
        Assert.Equal(200, (await director.Visitor.Get(opened.Api)).Status);
        var looks = await (await service.SignedInAs(Role.Lead)).Open($"{opened.Page}/looks");
        Assert.Contains(looks.Table(), row => row["What for"] == "The regulator, a court or our insurer asks");
    }

    [Fact]
    public async Task holds_for_an_hour_and_for_one_case()
    {
        var director = await Insider.With(service, Role.Director);
        var (opened, other) = (await service.Submit(), await service.Submit());
        await (await director.Visitor.Open(opened.Page)).Form().Choose("Purpose", "A review of how we work").Send();
        (await director.Visitor.Get(other.Api)).MustBeProblem(403);
        using (service.After(TimeSpan.FromMinutes(25)))
            Assert.Equal(200, (await director.Visitor.Get(opened.Api)).Status);
        using (service.After(TimeSpan.FromMinutes(50)))
            Assert.Equal(200, (await director.Visitor.Get(opened.Api)).Status);
        using (service.After(TimeSpan.FromMinutes(61)))
            (await director.Visitor.Get(opened.Api)).MustBeProblem(403);
    }

    [Fact]
    public async Task is_asked_of_nobody_else()
    {
        var opened = await service.Submit();
        Assert.Equal(404, (await (await Insider.With(service, Role.Director)).Visitor.Open("/staff/cases/AR-2803-0000-0000/purpose")).Status);
        Assert.Equal(404, (await (await Insider.With(service, Role.Lead, Role.Director)).Visitor.Open($"{opened.Page}/purpose")).Status);
        Assert.Equal(403, (await (await Insider.With(service, Role.Lead)).Visitor.Open($"{opened.Page}/purpose")).Status);
    }
}
