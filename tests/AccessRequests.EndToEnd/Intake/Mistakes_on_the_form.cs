using AccessRequests.EndToEnd.Harness;
using Xunit;
using static AccessRequests.EndToEnd.Intake.PublicForm;

namespace AccessRequests.EndToEnd.Intake;

public class Mistakes_on_the_form(Service service)
{
    [Fact]
    public async Task are_named_on_the_page_that_asks()
    {
        var visitor = service.Anyone();
        var what = await (await visitor.Open("/make-a-request/what")).Form().Send();
        Refused(what, "Choose what you want to do");
        var whom = await (await what.Form().Choose(What, "See the information you hold").Send()).Form().Send();
        Refused(whom, "Choose who the request is for");
        var you = await (await whom.Form().Choose(Whose, "A child’s").Send()).Form().Send();
        Refused(you, "Enter your full name", "Enter an email address, a phone number or a postal address");
        var them = await (await you.Form().Fill(Name, "Ann").Fill(Email, "ann@example.org").Send()).Form().Send();
        Refused(them, "Enter the full name of the person it is about");
        var details = await (await them.Form().Fill("The child’s full name", "Ben").Fill("How you know them", "mother").Send()).Form().Send();
        Refused(details, "Tell us what information you want");
    }

    [Fact]
    public async Task keep_what_was_typed()
    {
        var page = await service.Anyone().ToAboutYou();
        var refused = await page.Form().Fill(Name, "Ann").Fill(Email, "nope").Fill("Phone number", "ring me").Fill("Postal address", "1 High Street\nTown").Send();
        Refused(refused, "Enter an email address in the form name@example.com", "Enter a phone number, like 01632 960 001 or +44 7700 900 982");
        Assert.StartsWith("Error: ", refused.Title);
        Assert.Equal(("Ann", "nope", "1 High Street\nTown"), (refused.Form().Value(Name), refused.Form().Value(Email), refused.Form().Value("Postal address")));
        Assert.Contains("name@example.com", refused.Form().Error(Email));
        Assert.Equal("#contact.email", refused.Links["Enter an email address in the form name@example.com"]);
    }

    [Fact]
    public async Task are_still_there_on_coming_back()
    {
        var visitor = service.Anyone();
        var page = await visitor.ToAboutYou();
        await page.Form().Fill(Name, "Ann").Fill(Email, "nope").Send();
        var again = await visitor.Open("/make-a-request/about-you");
        Assert.Equal("nope", again.Form().Value(Email));
        Assert.Equal(["Enter an email address in the form name@example.com"], again.Errors);
    }

    [Fact]
    public async Task in_a_date_do_not_hide_other_mistakes()
    {
        var refused = await (await service.Anyone().ToDetails()).Form().Fill(Born, "31", "2", "1990").Send();
        Refused(refused, "Date of birth must be a real day, month and year", "Tell us what information you want");
    }

    [Fact]
    public async Task that_only_the_decision_sees_are_named_on_their_page_too()
    {
        var refused = await (await service.Anyone().ToDetails()).Form().Fill(Words, "All").Fill(Born, service.Today.AddDays(1)).Send();
        Refused(refused, "The date of birth cannot be after the day of the request");
    }

    [Theory]
    [InlineData("Zoë Llŷr-Ŵyn ap Siôn")]
    [InlineData("O'Brien <b>bold</b> & \"quoted\"")]
    [InlineData("李小龍")]
    [InlineData("Семён 👩‍👩‍👧")]
    [InlineData("عائشة")]
    [InlineData("Robert'); DROP TABLE mt_events;--")]
    [InlineData("{{7*7}} ${7*7} @(7*7)")]
    public async Task a_name_is_not_one_of(string name)
    {
        var visitor = service.Anyone();
        await visitor.ToCheck();
        var check = await (await visitor.Open("/make-a-request/about-you?return=check")).Form().Fill(Name, name).Send();
        Assert.Equal(name, check.Summary["Your name"]);
        Assert.Equal("Request sent", (await check.Form().Send()).Heading);
    }

    [Theory]
    [InlineData("Ann \u202Eelpmaxe", "Full name has hidden characters: type it again instead of pasting it")]
    [InlineData("Ann\u0007Example", "Full name has a character that cannot be shown: type it again instead of pasting it")]
    [InlineData("   ", "Enter your full name")]
    public async Task in_a_name_are_refused(string name, string sentence)
    {
        var visitor = service.Anyone();
        var page = await visitor.ToAboutYou();
        Refused(await page.Form().Fill(Name, name).Fill(Email, "ann@example.org").Send(), sentence);
    }

    [Fact]
    public async Task of_length_keep_every_word()
    {
        var longest = new string('e', 10_000);
        var page = await service.Anyone().ToDetails();
        var refused = await page.Form().Fill(Words, longest + "f").Send();
        Refused(refused, "What you want must be 10,000 characters or fewer");
        Assert.Equal(longest + "f", refused.Form().Value(Words));
        Assert.Equal("/make-a-request/support", (await refused.Form().Fill(Words, longest).Send()).Path);
    }

    [Fact]
    public async Task do_not_include_markup_emoji_or_new_lines_in_what_is_wanted()
    {
        const string wanted = "First line\n\n<script>alert(1)</script> & 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ŵ";
        var visitor = service.Anyone();
        await visitor.ToCheck();
        var check = await (await visitor.Open("/make-a-request/details?return=check")).Form().Fill(Words, wanted).Send();
        Assert.DoesNotContain("<script>alert", check.Answer.Text);
        Assert.Equal(wanted, (await check.Follow("Change what you want to see")).Form().Value(Words));
    }

    [Theory]
    [InlineData("/make-a-request/what", "what")]
    [InlineData("/make-a-request/for-whom", "for")]
    [InlineData("/make-a-request/support", "replyBy")]
    public async Task in_a_choice_made_up_by_hand_are_refused(string path, string field)
    {
        var visitor = service.Anyone();
        await visitor.ToCheck();
        var form = (await visitor.Open(path)).Form().Fields().Where(pair => pair.Key != field).Append(new(field, "made-up"));
        var refused = await visitor.Send(path, form);
        Assert.Equal(422, refused.Status);
        Assert.DoesNotContain("made-up", refused.Answer.Text);
    }

    [Fact]
    public async Task in_the_sending_itself_change_nothing()
    {
        var visitor = service.Anyone();
        Assert.Equal(400, (await visitor.Send("/make-a-request/what", [new("what", "access")])).Status);
        Assert.Equal(415, (await visitor.PostRaw("/make-a-request/what", "{\"what\":\"access\"}")).Status);
        Assert.Equal(405, (await visitor.Call(new HttpRequestMessage(HttpMethod.Put, "/make-a-request/what"))).Status);
    }

    [Fact]
    public async Task that_no_keyboard_can_make_are_refused()
    {
        var page = await service.Anyone().ToAboutYou();
        Assert.Equal(400, (await page.Form().Fill(Name, "Ann\0Example").Send()).Status);
    }

    [Fact]
    public async Task of_size_are_refused()
    {
        var visitor = service.Anyone();
        var page = await visitor.ToDetails();
        Assert.Equal(413, (await page.Form().Fill(Words, new string('e', 1_200_000)).Send()).Status);
    }

    static void Refused(WebPage page, params string[] sentences)
    {
        Assert.Equal(422, page.Status);
        Assert.Equal(sentences, page.Errors);
    }
}
