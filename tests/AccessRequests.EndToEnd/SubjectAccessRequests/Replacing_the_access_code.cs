using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.SubjectAccessRequests;

public class Replacing_the_access_code(Service service)
{
    const string Act = "replace-access-code";

    AccessCodes Codes => service.Services.GetRequiredService<AccessCodes>();

    [Fact]
    public async Task shows_the_new_one_once_and_ends_the_old_one()
    {
        var opened = await service.Submit();
        var page = await (await service.SignedInAs(Role.Caseworker)).Open($"{opened.Page}/{Act}");
        var form = page.Form().Fill("Why do they need a new code?", "The letter was lost").Choose("How did you make sure that it is them?", "We know them");

        var shown = await form.Send();
        var code = Assert.Single(shown.All(".code")).TextContent;
        Assert.Equal("The new access code", shown.Heading);
        Assert.Equal(opened.Reference, await Codes.CaseOf(code, default));
        Assert.Null(await Codes.CaseOf(opened.AccessCode, default));

        var again = await form.Send();
        Assert.Equal("This code was made already", again.Heading);
        Assert.DoesNotContain(code, again.Answer.Text);
        Assert.Equal(opened.Reference, await Codes.CaseOf(code, default));
    }

    [Fact]
    public async Task keeps_the_old_one_where_it_is_refused()
    {
        var opened = await service.Submit();
        var page = await (await service.SignedInAs(Role.Caseworker)).Open($"{opened.Page}/{Act}");
        Assert.Equal(422, (await page.Form().Fill("Why do they need a new code?", "The letter was lost").Send()).Status);
        Assert.Equal(opened.Reference, await Codes.CaseOf(opened.AccessCode, default));
    }

    [Fact]
    public async Task answers_with_it_once_over_the_API()
    {
        var opened = await service.Submit();
        var caseworker = await service.SignedInAs(Role.Caseworker);
        var body = new JsonObject { ["submission"] = Guid.NewGuid(), ["reason"] = "Lost", ["method"] = "known-to-us" };
        var answer = await caseworker.Post($"{opened.Api}/{Act}?version=1", body);
        Assert.Equal((200, 2), (answer.Status, answer["version"].GetInt32()));
        Assert.Equal(opened.Reference, await Codes.CaseOf(answer["accessCode"].GetString(), default));

        var again = await caseworker.Post($"{opened.Api}/{Act}?version=1", body.DeepClone());
        Assert.Equal((200, 2), (again.Status, again["version"].GetInt32()));
        Assert.False(again.Json.TryGetProperty("accessCode", out _));
    }
}
