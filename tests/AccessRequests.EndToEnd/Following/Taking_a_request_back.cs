using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Following;

public class Taking_a_request_back(Service service)
{
    const string Take = "Take your request back", Press = "Take my request back";

    [Fact]
    public async Task asks_first_and_then_says_that_it_is_done()
    {
        var opened = await service.Submit();
        var ask = await (await service.Anyone().Follow(opened.AccessCode)).Follow(Take);
        Assert.Equal("Do you want to take your request back?", ask.Heading);
        Assert.Equal("/follow/case", ask.Links["Keep my request"]);
        var landed = await ask.Form().Send(Press);
        Assert.Contains("You have taken your request back", landed.Text);
        Assert.Contains("You took your request back on 7 March 2028", landed.Text);
        Assert.Contains("There is no reply to come.", landed.Text);
        Assert.DoesNotContain(Take, landed.Links.Keys);
        var file = await (await service.SignedInAs(Role.Caseworker)).Open(opened.Page);
        Assert.Contains("Request withdrawn", file.Text);
        Assert.Contains("The requester", file.Text);
    }

    [Fact]
    public async Task twice_takes_it_back_once()
    {
        var opened = await service.Submit();
        var ask = await (await service.Anyone().Follow(opened.AccessCode)).Follow(Take);
        await ask.Form().Send(Press);
        Assert.Contains("You have taken your request back", (await ask.Form().Send(Press)).Text);
        Assert.Single(await service.Database.Query($"select 1 from casework.mt_events where stream_id = '{opened.Reference}' and type = 'access_request_withdrawn'"));
    }

    [Fact]
    public async Task is_not_offered_once_it_is_back()
    {
        var opened = await service.Submit();
        var visitor = service.Anyone();
        await (await (await visitor.Follow(opened.AccessCode)).Follow(Take)).Form().Send(Press);
        Assert.Equal("/follow/case", (await visitor.Open("/follow/case/withdraw")).Path);
    }

    [Fact]
    public async Task needs_a_form_of_ours()
    {
        var visitor = service.Anyone();
        await visitor.Follow((await service.Submit()).AccessCode);
        Assert.Equal(400, (await visitor.Send("/follow/case/withdraw")).Status);
    }
}
