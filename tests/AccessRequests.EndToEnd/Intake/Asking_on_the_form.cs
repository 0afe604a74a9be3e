using AccessRequests.EndToEnd.Harness;
using Xunit;
using static AccessRequests.EndToEnd.Intake.PublicForm;

namespace AccessRequests.EndToEnd.Intake;

public class Asking_on_the_form(Service service)
{
    [Fact]
    public async Task leads_from_the_start_to_a_sent_request()
    {
        var sent = await service.Anyone().ToSent();
        Assert.Equal("/make-a-request/sent", sent.Path);
        Assert.Equal("Request sent", sent.Heading);
        Assert.Matches("^AR-2803-[0-9A-Z]{4}-[0-9A-Z]{4}$", sent.Reference());
        Assert.Matches("^([0-9A-Z]{4}-){6}[0-9A-Z]$", sent.Code());
        Assert.Contains("We must reply by Friday 7 April 2028", sent.Text);
        Assert.Contains("We received your request on Tuesday 7 March 2028", sent.Text);
        Assert.Contains("What happens next", sent.Text);
    }

    [Fact]
    public async Task explains_the_way_out_before_it_is_first_there()
    {
        var start = await service.Anyone().Open("/");
        Assert.Empty(start.All("[data-leave]"));
        Assert.Contains("Leave this page quickly", start.Text);
        Assert.Contains("stay in the history of this device", start.Text);
        Assert.NotEmpty((await start.Follow("Start now")).All("[data-leave]"));
    }

    [Fact]
    public async Task tells_other_ways_at_the_start()
    {
        var start = await service.Anyone().Open("/");
        Assert.Contains("01632 960 123", start.Summary["Phone"]);
        Assert.Contains("requests@example.org", start.Summary["Email"]);
        Assert.Contains("Riverside House", start.Summary["Post"]);
        Assert.Contains("in person", start.Text);
    }

    /// <summary>The start is the one page that a search engine may list; no other needs a word for it.</summary>
    [Fact]
    public async Task says_to_whoever_searches_what_it_is()
    {
        var start = await service.Anyone().Open("/");
        Assert.Contains("copy of the information", Assert.Single(start.All("meta[name=description]")).GetAttribute("content"));
        Assert.Empty((await start.Follow("Start now")).All("meta[name=description]"));
    }

    [Theory]
    [InlineData("Complain about how you used information", "/complain")]
    [InlineData("Tell you about something that a worker or volunteer did", "/report-a-concern")]
    public async Task leads_on_who_wants_something_else(string wish, string path)
    {
        var landed = await (await service.Anyone().Open("/make-a-request/what")).Form().Choose(What, wish).Send();
        Assert.Equal((200, path), (landed.Status, landed.Path));
    }

    [Fact]
    public async Task asks_about_a_child_and_says_that_authority_comes_later()
    {
        var child = await (await service.Anyone().ToAboutYou("A child’s")).Form().Fill(Name, "Ann Example").Fill(Email, "ann@example.org").Send();
        Assert.Equal("Which child is it about?", child.Heading);
        Assert.Contains("Do not send anything now", child.Text);
        var details = await child.Form().Fill("The child’s full name", "Ben Example").Fill("How you know them", "mother").Send();
        Assert.Equal("What do you want to see about the child?", details.Heading);
        var check = await (await details.Form().Fill(Words, "School notes").Send()).Form().Send();
        Assert.Equal("Ben Example", check.Summary["The child’s name"]);
        Assert.Equal("A child’s", check.Summary["Whose information"]);
        Assert.Equal("Request sent", (await check.Form().Send()).Heading);
    }

    [Fact]
    public async Task does_not_ask_about_anyone_else_when_it_is_for_oneself()
    {
        var visitor = service.Anyone();
        await visitor.ToDetails();
        Assert.Equal("/make-a-request/check", (await visitor.ToCheck()).Path);
        Assert.Equal("/make-a-request/check", (await visitor.Open("/make-a-request/about-them")).Path);
    }

    [Fact]
    public async Task shows_what_was_left_out_as_not_provided()
    {
        var check = await service.Anyone().ToCheck();
        Assert.Equal("Ann Example", check.Summary["Your name"]);
        Assert.Equal("Everything about my housing case", check.Summary["What you want to see"]);
        foreach (var optional in new[] { "Phone number", "Postal address", "When it was", "Date of birth", "Other names, addresses or numbers", "How to send it", "What would make this easier" })
            Assert.Equal("Not provided", check.Summary[optional]);
    }

    [Fact]
    public async Task returns_to_the_check_after_a_change()
    {
        var check = await service.Anyone().ToCheck();
        var details = await check.Follow("Change what you want to see");
        Assert.Equal("/make-a-request/check", details.Links["Back"]);
        Assert.Equal("Everything about my housing case", details.Form().Value(Words));
        var changed = await details.Form().Fill(Words, "Letters from 2019").Send();
        Assert.Equal("/make-a-request/check", changed.Path);
        Assert.Equal("Letters from 2019", changed.Summary["What you want to see"]);
    }

    [Fact]
    public async Task asks_what_a_change_makes_necessary_before_it_returns_to_the_check()
    {
        var forWhom = await (await service.Anyone().ToCheck()).Follow("Change whose information it is");
        var them = await forWhom.Form().Choose(Whose, "Another adult’s").Send();
        Assert.Equal("Who is it about?", them.Heading);
        Assert.Empty(them.Errors);
        var check = await them.Form().Fill("Their full name", "Ben Example").Fill("How you know them", "sister").Send();
        Assert.Equal("/make-a-request/check", check.Path);
    }

    [Fact]
    public async Task keeps_answers_about_another_person_out_of_a_request_that_became_ones_own()
    {
        var visitor = service.Anyone();
        var forWhom = await (await visitor.ToCheck()).Follow("Change whose information it is");
        var them = await forWhom.Form().Choose(Whose, "Another adult’s").Send();
        var check = await them.Form().Fill("Their full name", "Ben Example").Fill("How you know them", "sister").Send();
        var mine = await (await check.Follow("Change whose information it is")).Form().Choose(Whose, "Mine").Send();
        Assert.DoesNotContain("Ben Example", mine.Text);
        Assert.Equal("Request sent", (await mine.Form().Send()).Heading);
    }

    [Fact]
    public async Task cannot_be_begun_in_the_middle()
    {
        Assert.Equal("/make-a-request/what", (await service.Anyone().Open("/make-a-request/details")).Path);
        Assert.Equal("/make-a-request/what", (await service.Anyone().Open("/make-a-request/check")).Path);
        var visitor = service.Anyone();
        await visitor.ToAboutYou();
        Assert.Equal("/make-a-request/about-you", (await visitor.Open("/make-a-request/support")).Path);
        Assert.Equal("/make-a-request/about-you?return=check", (await visitor.Open("/make-a-request/check")).Path);
    }

    [Fact]
    public async Task leads_back_page_by_page()
    {
        var page = await service.Anyone().ToCheck();
        foreach (var before in new[] { "support", "details", "about-you", "for-whom", "what" })
        {
            page = await page.Follow("Back");
            Assert.Equal($"/make-a-request/{before}", page.Path);
        }
        Assert.Equal("/", page.Links["Back"]);
    }
}
