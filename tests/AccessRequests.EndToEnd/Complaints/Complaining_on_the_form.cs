using AccessRequests.EndToEnd.Following;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Complaints;

public class Complaining_on_the_form(Service service)
{
    [Fact]
    public async Task takes_it_in_and_says_when_they_hear_from_us()
    {
        var (opened, sent) = await service.Anyone().ToSent();
        Assert.Equal((200, "Complaint sent"), (sent.Status, sent.Heading));
        Assert.StartsWith("CP-", opened.Reference, StringComparison.Ordinal);
        Assert.Contains("at the latest that we have it", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task shows_all_answers_before_they_are_sent()
    {
        var summary = (await service.Anyone().ToCheck()).Summary;
        Assert.Equal(
            ("Me", "Ann Example", "ann@example.org", "I heard my name at the bus stop", "A conversation was overheard", "A tall man", "No", "An apology"),
            (summary["Who it is for"], summary["Your name"], summary["Email address"], summary["What happened"], summary["How it happened"], summary["Who did it"], summary["Urgent"], summary["What would put it right"]));
    }

    [Fact]
    public async Task says_what_is_missing_and_keeps_what_was_typed()
    {
        var refused = await (await service.Anyone().ToAboutYou()).Form().Fill(ComplaintForm.Email, "nowhere").Send();
        Assert.Equal(422, refused.Status);
        Assert.Equal(["Enter your full name", "Enter an email address in the form name@example.com"], refused.Errors);
        Assert.Equal("nowhere", refused.Form().Value(ComplaintForm.Email));

        var silent = await (await service.Anyone().ToWhatHappened()).Form().Send();
        Assert.Equal(["Tell us what happened"], silent.Errors);
    }

    [Fact]
    public async Task for_a_child_asks_which()
    {
        var page = await (await service.Anyone().ToAboutYou("A child")).Form().Fill(ComplaintForm.Name, "Ann Example").Fill(ComplaintForm.Email, "ann@example.org").Send();
        Assert.Equal("Which child is it for?", page.Heading);
        Assert.Equal("What happened?", (await page.Form().Fill("The child’s full name", "Cal Example").Fill("How you know them", "mother").Send()).Heading);
    }

    [Fact]
    public async Task lets_an_answer_be_changed_and_comes_back_to_check()
    {
        var visitor = service.Anyone();
        await visitor.ToCheck();
        var changed = await (await visitor.Open("/make-a-complaint/who?return=check")).Form().Fill(ComplaintForm.Who, "A short woman").Send();
        Assert.Equal(("/make-a-complaint/check", "A short woman"), (changed.Path, changed.Summary["Who did it"]));
    }

    [Fact]
    public async Task can_be_followed_with_the_code()
    {
        var (opened, _) = await service.Anyone().ToSent();
        var visitor = service.Anyone();
        await visitor.Follow(opened.AccessCode);
        var page = await visitor.Open("/follow/case");
        Assert.Equal("Your complaint", page.Heading);
        Assert.Contains("decides how we look into it", page.Text, StringComparison.Ordinal);

        var told = await service.Anyone().Post("/api/follow", new System.Text.Json.Nodes.JsonObject { ["accessCode"] = opened.AccessCode });
        Assert.Equal((200, "complaint", opened.Reference), (told.Status, told["kind"].GetString(), told["caseReference"].GetString()));
    }

    [Fact]
    public async Task can_be_stopped_and_forgotten()
    {
        var visitor = service.Anyone();
        await visitor.ToCheck();
        var gone = await (await visitor.Open("/make-a-complaint/delete")).Form().Send();
        Assert.Equal("Your answers are deleted", gone.Heading);
        Assert.Equal("/make-a-complaint/for-whom", (await visitor.Open("/make-a-complaint/check")).Path);
    }

    [Fact]
    public async Task is_one_complaint_however_often_it_is_sent()
    {
        var visitor = service.Anyone();
        var form = (await visitor.ToCheck()).Form();
        var first = await form.Send();
        var second = await form.Send();
        Assert.Equal(Assert.Single(first.All(".panel .code")).TextContent, Assert.Single(second.All(".panel .code")).TextContent);
    }

    [Fact]
    public async Task can_be_taken_back()
    {
        var (opened, _) = await service.Anyone().ToSent();
        var visitor = service.Anyone();
        await visitor.Follow(opened.AccessCode);
        var back = await (await (await visitor.Open("/follow/case")).Follow("Take your complaint back")).Form().Send();
        Assert.Contains("You have taken your complaint back", back.Text, StringComparison.Ordinal);
        Assert.Equal(409, (await (await service.SignedInAs(Role.Intake)).Post($"{opened.Api}/triage?version=1", await new ComplaintLife(service, _ => "words").Body("triage"))).Status);
    }

    [Fact]
    public async Task lets_them_answer_our_question()
    {
        var life = new ComplaintLife(service, name => name == "question" ? "Which bus stop?" : "In their own words");
        var opened = await life.Begun();
        await life.Live(opened, "triage", "ask");
        var visitor = service.Anyone();
        await visitor.Follow(opened.AccessCode);
        var answered = await (await (await visitor.Open("/follow/case")).Follow("Answer our question")).Form().Fill("Your answer", "At the market").Send();
        Assert.Contains("We have your answer", answered.Text, StringComparison.Ordinal);
        Assert.Contains("At the market", (await (await service.SignedInAs(Role.Lead)).Open(opened.Page)).Text, StringComparison.Ordinal);
    }
}
