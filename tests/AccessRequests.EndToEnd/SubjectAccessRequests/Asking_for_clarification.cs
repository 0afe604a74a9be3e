using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.SubjectAccessRequests;

public class Asking_for_clarification(Service service)
{
    const string Act = "ask-for-clarification", Asked = "What did you ask them?", Day = "When did you ask?", Why = "Why can you not answer without it?";

    [Fact]
    public async Task finds_no_case_that_does_not_exist() =>
        Assert.Equal(404, (await (await service.SignedInAs(Role.Caseworker)).Open($"/staff/cases/AR-2803-0000-0000/{Act}")).Status);

    [Fact]
    public async Task keeps_what_was_typed_when_it_is_refused()
    {
        var page = await Page(await service.Submit());
        var refused = await page.Form().Fill(Asked, "Which years?").Fill(Day, "31", "2", "2028").Send();
        Assert.Equal(422, refused.Status);
        Assert.Equal(["The day you asked must be a real day, month and year"], refused.Errors);
        Assert.Equal("Which years?", refused.Form().Value(Asked));
        Assert.Contains("must be a real day", refused.Form().Error(Day));
    }

    [Fact]
    public async Task lands_on_the_case()
    {
        var opened = await service.Submit();
        var page = await Page(opened);
        var landed = await page.Form().Fill(Asked, "Which years?").Fill(Day, service.Today).Fill(Why, "Twenty years of letters").Send();
        Assert.Equal(opened.Page, landed.Path);
    }

    async Task<WebPage> Page(OpenedCase opened) => await (await service.SignedInAs(Role.Caseworker)).Open($"{opened.Page}/{Act}");
}
