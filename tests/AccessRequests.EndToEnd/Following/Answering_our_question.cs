using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;
using static AccessRequests.EndToEnd.Following.Requester;

namespace AccessRequests.EndToEnd.Following;

public class Answering_our_question(Service service)
{
    const string Words = "Your answer", Send = "Send my answer";

    [Fact]
    public async Task is_asked_for_where_the_case_is_followed()
    {
        var page = await service.Anyone().Follow((await service.Asked()).AccessCode);
        Assert.Contains(Question, page.Text);
        Assert.Contains("The time to reply stopped on Tuesday 7 March 2028", page.Text);
        var reply = await page.Follow("Answer our question");
        Assert.Contains(Question, reply.Text);
    }

    [Fact]
    public async Task starts_the_clock_again_and_says_so()
    {
        var opened = await service.Asked();
        var landed = await (await ToReply(opened)).Form().Fill(Words, "All of them,\nfrom 2019").Send(Send);
        Assert.Equal("/follow/case?answered", landed.Path);
        Assert.Contains("We have your answer", landed.Text);
        Assert.Contains("We must reply by Friday 7 April 2028", landed.Text);
        var file = await (await service.SignedInAs(Role.Caseworker)).Open(opened.Page);
        Assert.Contains("All of them, from 2019", file.Text);
        Assert.Contains("The requester", file.Text);
    }

    [Fact]
    public async Task twice_records_it_once()
    {
        var opened = await service.Asked();
        var reply = await ToReply(opened);
        await reply.Form().Fill(Words, "All of them").Send(Send);
        Assert.Equal("/follow/case?answered", (await reply.Form().Fill(Words, "All of them").Send(Send)).Path);
        Assert.Single(await service.Database.Query($"select 1 from casework.mt_events where stream_id = '{opened.Reference}' and type = 'access_request_clarification_received'"));
    }

    [Fact]
    public async Task is_refused_where_it_is_empty_or_too_long()
    {
        var reply = await ToReply(await service.Asked());
        var empty = await reply.Form().Send(Send);
        Assert.Equal((422, "Enter your answer"), (empty.Status, Assert.Single(empty.Errors)));
        var words = new string('e', 10_001);
        var refused = await empty.Form().Fill(Words, words).Send(Send);
        Assert.Equal((422, "The answer must be 10,000 characters or fewer"), (refused.Status, Assert.Single(refused.Errors)));
        Assert.Equal(words, refused.Form().Value(Words));
    }

    [Fact]
    public async Task is_not_disturbed_by_what_staff_do_meanwhile()
    {
        var opened = await service.Asked();
        var reply = await ToReply(opened);
        await (await service.SignedInAs(Role.Caseworker)).Does("add-note", opened, new() { ["submission"] = Guid.NewGuid(), ["text"] = "Chased" });
        Assert.Equal("/follow/case?answered", (await reply.Form().Fill(Words, "All of them").Send(Send)).Path);
    }

    [Fact]
    public async Task to_an_earlier_question_is_shown_the_new_one()
    {
        var opened = await service.Asked();
        var reply = await ToReply(opened);
        var caseworker = await service.SignedInAs(Role.Caseworker);
        await caseworker.Does("record-clarification", opened, new() { ["receivedOn"] = service.Today.ToString("O"), ["answer"] = "Phoned" });
        await caseworker.Does("ask-for-clarification", opened, new() { ["askedOn"] = service.Today.ToString("O"), ["question"] = "Which house?", ["reason"] = "Two" });
        var page = await reply.Form().Fill(Words, "2019").Send(Send);
        Assert.Equal(422, page.Status);
        Assert.Contains("Which house?", page.Text);
        Assert.Equal("2019", page.Form().Value(Words));
    }

    [Fact]
    public async Task is_not_lost_when_the_session_ends_over_it()
    {
        var opened = await service.Asked();
        var visitor = service.Anyone();
        var reply = await (await visitor.Follow(opened.AccessCode)).Follow("Answer our question");
        using (service.After(TimeSpan.FromMinutes(20)))
        {
            var ended = await reply.Form().Fill(Words, "A long story").Send(Send);
            Assert.Equal("Enter your access code again", ended.Heading);
            var wrong = await ended.Form().Fill(Code, "nonsense").Send(Send);
            Assert.Equal(422, wrong.Status);
            var landed = await wrong.Form().Fill(Code, opened.AccessCode).Send(Send);
            Assert.Equal("/follow/case?answered", landed.Path);
            Assert.Contains("A long story", landed.Text);
        }
    }

    [Fact]
    public async Task where_nothing_was_asked_leads_back_to_the_case()
    {
        var visitor = service.Anyone();
        await visitor.Follow((await service.Submit()).AccessCode);
        Assert.Equal("/follow/case", (await visitor.Open("/follow/case/reply")).Path);
    }

    [Fact]
    public async Task needs_a_form_of_ours()
    {
        var visitor = service.Anyone();
        await visitor.Follow((await service.Asked()).AccessCode);
        Assert.Equal(400, (await visitor.Send("/follow/case/reply", [new("answer", "Forged"), new("question", "1")])).Status);
    }

    async Task<WebPage> ToReply(OpenedCase opened) => await (await service.Anyone().Follow(opened.AccessCode)).Follow("Answer our question");
}
