using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using AccessRequests.PersonalData;
using AccessRequests.SubjectAccessRequests;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.Safeguards;

public class Erasing_a_person(Service service)
{
    static readonly string[] Worked = ["acknowledge", "assign", "ask-for-clarification", "record-clarification", "plan-search", "cancel-search", "record-search", "add-note"];

    [Fact]
    public async Task leaves_the_case_to_be_read_without_them()
    {
        var opened = await Erased();
        var staff = await service.SignedInAs(Role.Lead);
        var page = await staff.Open(opened.Page);
        Assert.Equal((200, "erased"), (page.Status, page.Heading));
        Assert.Equal("erased", page.Summary["In their words"]);
        Assert.Equal("erased", page.Summary["Email"]);
        Assert.DoesNotContain("Zuckmayer", page.Answer.Text);
        Assert.Contains("7 April 2028", page.Text);

        var details = await staff.Get(opened.Api);
        foreach (var member in new[] { "fullName", "email", "subjectName", "details", "period", "references", "dateOfBirth", "support" })
            Assert.Equal("erased", details[member].GetString());
        Assert.DoesNotContain("Zuckmayer", details.Text);
        Assert.Equal(2 + Worked.Length, details["timeline"].GetArrayLength());
    }

    [Fact]
    public async Task lets_the_case_replay_to_what_it_is()
    {
        var opened = await Erased();
        var store = service.Services.GetRequiredService<IDocumentStore>();
        await using var session = store.QuerySession();
        var replayed = await session.Events.AggregateStreamAsync<SubjectAccessRequest>(opened.Reference);
        var kept = await session.LoadAsync<SubjectAccessRequest>(opened.Reference);
        var json = store.Options.Serializer();
        Assert.Equal(json.ToJson(kept!), json.ToJson(replayed!));
        await store.Advanced.RebuildSingleStreamAsync<SubjectAccessRequest>(opened.Reference);
        await using var after = store.QuerySession();
        Assert.Equal(json.ToJson(kept!), json.ToJson((await after.LoadAsync<SubjectAccessRequest>(opened.Reference))!));
    }

    [Fact]
    public async Task keeps_it_in_the_lists_and_the_counts()
    {
        var opened = await service.Submit();
        await service.CaughtUp();
        var staff = await service.SignedInAs(Role.Caseworker);
        var before = await staff.Get("/api/worklist");
        await Erase(opened);
        await service.CaughtUp();
        var after = await staff.Get("/api/worklist");
        Assert.Equal(before["counts"].GetRawText(), after["counts"].GetRawText());
        Assert.Equal(before["cases"].GetRawText(), after["cases"].GetRawText());
    }

    [Fact]
    public async Task lets_nothing_more_be_written_about_them()
    {
        var opened = await Erased();
        var answer = await (await service.SignedInAs(Role.Caseworker)).Post(
            $"{opened.Api}/add-note?version={opened.Version}", await new Life(service, _ => "Zuckmayer").Body("add-note"));
        answer.MustBeProblem(422);
        Assert.Equal(["The personal data in this case was erased, so nothing more can be written about the person"], answer.Errors(""));
        Assert.Equal(opened.Version, await VersionOf(opened));
    }

    [Fact]
    public async Task spares_everybody_else()
    {
        var other = await service.Submit(request => request["fullName"] = "Olive Other");
        await Erased();
        Assert.Equal("Olive Other", (await (await service.SignedInAs(Role.Caseworker)).Open(other.Page)).Heading);
    }

    async Task<OpenedCase> Erased()
    {
        var life = new Life(service, field => $"Zuckmayer {field}");
        var opened = await service.Submit(smallest =>
        {
            foreach (var (name, value) in life.Request.Where(member => member.Key is not "about"))
                smallest[name] = value?.DeepClone();
            smallest["for"] = "self";
        });
        await life.Live(opened, Worked);
        await Erase(opened);
        return opened;
    }

    Task Erase(OpenedCase opened) => service.Services.GetRequiredService<PersonKeys>().Destroy(opened.Reference, PersonKeys.Subject, CancellationToken.None);

    async Task<long> VersionOf(OpenedCase opened)
    {
        await using var session = service.Services.GetRequiredService<IDocumentStore>().QuerySession();
        return (await session.Events.FetchStreamStateAsync(opened.Reference))!.Version;
    }
}
