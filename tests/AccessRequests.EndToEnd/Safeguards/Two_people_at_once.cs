using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Safeguards;

public class Two_people_at_once(Service service)
{
    [Fact]
    public async Task are_not_both_believed()
    {
        var opened = await service.Submit();
        var staff = await service.SignedInAs(Role.Caseworker);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => staff.Post($"{opened.Api}/add-note?version=1", Note($"Note {number}"))));
        Assert.Single(answers, answer => answer.Status == 200);
        Assert.All(answers.Where(answer => answer.Status != 200), answer => answer.MustBeProblem(409));
        Assert.Equal(2, (await staff.Get(opened.Api))["version"].GetInt64());
    }

    [Fact]
    public async Task get_409_for_a_version_that_is_past_or_yet_to_come()
    {
        var opened = await service.Submit();
        var staff = await service.SignedInAs(Role.Caseworker);
        await staff.Does("add-note", opened, Note("First"));
        foreach (var version in new[] { -1, 0, 1, 3, long.MaxValue })
        {
            var answer = await staff.Post($"{opened.Api}/add-note?version={version}", Note("Second"));
            answer.MustBeProblem(409);
            Assert.Equal(2, answer["version"].GetInt64());
        }
    }

    [Fact]
    public async Task lose_nothing_that_they_typed()
    {
        var opened = await service.Submit();
        var staff = await service.SignedInAs(Role.Caseworker);
        var page = await staff.Open($"{opened.Page}/ask-for-clarification");
        await (await service.SignedInAs(Role.Lead)).Does("add-note", opened, Note("Quicker"));

        var changed = await page.Form().Fill("What did you ask them?", "Which of the\nmany years?").Fill("When did you ask?", service.Today).Fill("Why can you not answer without it?", "Too many").Send();
        Assert.Equal(409, changed.Status);
        Assert.Contains("Which of the many years?", changed.Text);
        Assert.Contains("Too many", changed.Text);
        Assert.Equal(2, (await staff.Get(opened.Api))["version"].GetInt64());
    }

    static JsonObject Note(string text) => new() { ["submission"] = Guid.NewGuid(), ["text"] = text };
}
