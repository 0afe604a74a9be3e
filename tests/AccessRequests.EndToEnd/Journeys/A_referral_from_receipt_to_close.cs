using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Microsoft.Playwright;
using Xunit;

namespace AccessRequests.EndToEnd.Journeys;

public class A_referral_from_receipt_to_close(Service service, Browser browser)
{
    const string Conduct = Role.ConductLead;

    [Theory, InlineData(true), InlineData(false)]
    public async Task about_a_member_of_staff_with_a_warning_and_an_appeal(bool script)
    {
        await using var walk = new Walk(service, browser, script);
        var today = service.Today;
        var reference = await Raise(walk, "A member of staff");
        await ToTheMeeting(walk, reference);
        await walk.Does(Role.Lead, reference, "Decide", async at =>
        {
            await Walk.SeesNot(at, "Support and training");
            await at.Date("When did you decide?", today);
            await at.Tick("What comes of it?", "First written warning");
            await at.Write("Why, as they are told?", "You told a neighbour");
        }, "Record the decision", "You told a neighbour");
        await Walk.Sees((await walk.As(Role.Lead)).Page, "6 September 2028");

        var lead = (await walk.As(Conduct)).Page;
        await lead.GotoAsync("/staff/warnings");
        await Assertions.Expect(lead.GetByRole(AriaRole.Row).Filter(new() { HasText = reference })).ToContainTextAsync("6 September 2028");
        await Walk.SeesNot(lead, "Sasha Subject");

        await walk.Does(Conduct, reference, "Record an appeal", async at =>
        {
            await at.Date("When did it come?", today);
            await at.Write("What are the grounds?", "Nobody asked the neighbour");
        }, "Record it", "Nobody asked the neighbour");
        await Appoint(walk, reference, "Appeal hearer", Role.Independent);
        await walk.Does(Role.Independent, reference, "Record how the appeal ended", async at =>
        {
            await at.Date("When did you decide it?", today);
            await at.Tick("Does the decision stand?", "Yes");
            await at.Write("Why, as they are told?", "The neighbour said the same");
        }, "Record it", "The neighbour said the same");
        await walk.Does(Conduct, reference, "Close the referral", at => at.Tick("How did it end?", "It was decided"), "Close the referral", "Closed: it was decided");
        walk.EndsWell();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task about_a_volunteer_without_a_word_of_employment(bool script)
    {
        await using var walk = new Walk(service, browser, script);
        var reference = await Raise(walk, "A volunteer");
        await ToTheMeeting(walk, reference);
        await walk.Does(Role.Lead, reference, "Decide", async at =>
        {
            await Walk.SeesNot(at, "arning");
            await Walk.SeesNot(at, "ismissal");
            await at.Date("When did you decide?", service.Today);
            await at.Tick("What comes of it?", "Support and training");
            await at.Write("Why, as they are told?", "You did not know the rule");
        }, "Record the decision", "You did not know the rule");
        await walk.Does(Conduct, reference, "Close the referral", at => at.Tick("How did it end?", "It was decided"), "Close the referral", "Closed: it was decided");
        var page = (await walk.As(Conduct)).Page;
        foreach (var word in new[] { "ismiss", "arning", "mployee" })
            await Walk.SeesNot(page, word);
        walk.EndsWell();
    }

    async Task<string> Raise(Walk walk, string path)
    {
        foreach (var role in new[] { Conduct, Role.Caseworker, Role.Lead, Role.Independent })
            await service.SignedInAs(role);
        var page = (await walk.As(Role.Director)).Page;
        await page.GotoAsync("/staff/referrals/new");
        await page.Tick("Who is it about?", path);
        await page.Write("Their full name", "Sasha Subject");
        await page.Write("What are they said to have done?", "Told a neighbour of a tenancy");
        await page.Press("Raise it");
        return (await page.Locator(".panel .code").TextContentAsync())!.Trim();
    }

    async Task ToTheMeeting(Walk walk, string reference)
    {
        var today = service.Today;
        await walk.Does(Conduct, reference, "Decide how to deal with it", async at =>
        {
            await at.Date("When did you decide?", today);
            await at.GetByRole(AriaRole.Radio).First.CheckAsync();
            await at.Write("Why?", "It is serious");
        }, "Record it", "It is serious");
        await Appoint(walk, reference, "Investigator", Role.Caseworker);
        await walk.Does(Role.Caseworker, reference, "Record what somebody says", async at =>
        {
            await at.Tick("Who says it?", "The person it is about");
            await at.Date("When did they tell you?", today);
            await at.Write("What do they say?", "I did not think");
        }, "Record it", "I did not think");
        await walk.Does(Role.Caseworker, reference, "Finish the investigation", async at =>
        {
            await at.Date("When did you finish?", today);
            await at.Tick("Is there a case to answer?", "Yes");
            await at.Write("What was found?", "The neighbour knew");
        }, "Record it", "The neighbour knew");
        await Appoint(walk, reference, "Decider", Role.Lead);
        await walk.Does(Role.Lead, reference, "Tell the person in writing", async at =>
        {
            await at.Date("When did you tell them?", today);
            await at.Moment("When is the meeting?", service.Clock.GetUtcNow().AddDays(7));
            await at.Write("Where is the meeting?", "Room 2");
            await at.TickAll("What does the letter say?");
            await at.Write("The letter", "You are asked to come");
        }, "Record that you told them", "You are asked to come");
        await walk.Does(Role.Lead, reference, "Record the meeting", async at =>
        {
            await at.Date("When was the meeting?", today);
            await at.Tick("Did they come?", "Yes");
            await at.Write("What was said?", "I am sorry");
        }, "Record it", "I am sorry");
    }

    static Task Appoint(Walk walk, string reference, string part, string role) => walk.Does(Conduct, reference, "Appoint someone", async at =>
    {
        await at.Tick("Which part?", part);
        await at.Choose("Whom do you appoint?", Role.Label(role));
    }, "Appoint them", Role.Label(role));
}
