using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Microsoft.Playwright;
using Xunit;

namespace AccessRequests.EndToEnd.Journeys;

public class A_complaint_from_receipt_to_close(Service service, Browser browser)
{
    const string Complaint = "Your worker spoke of my debts at the bus stop", Wrong = "You never asked the driver", Outcome = "We found that it was so, and are sorry", Reviewed = "We asked the driver. The outcome stands";

    [Theory, InlineData(true), InlineData(false)]
    public async Task with_a_review_that_they_ask_for_themselves(bool script)
    {
        await using var walk = new Walk(service, browser, script);
        await service.SignedInAs(Role.Intake);
        var today = service.Today;
        var (page, reference, code) = await Complains(walk);
        var (caseworker, director) = (Role.Label(Role.Caseworker), Role.Label(Role.Director));
        await service.SignedInAs(Role.Director);
        await service.SignedInAs(Role.Caseworker);

        await walk.Does(Role.Intake, reference, "Triage the complaint", async at =>
        {
            await at.Write("What is there to find out?", "Who spoke of the debts?");
            await at.Tick("What is it about?", "The law on personal information");
            await at.Tick("Is it urgent?", "No");
            await at.Tick("Is it about someone with an account here?", "No");
        }, "Triage the complaint", "Triaged: about the law on personal information");
        await walk.Does(Role.Lead, reference, "Acknowledge the complaint", async at =>
        {
            await at.Tick("How did you tell them?", "By email");
            await at.Date("When did you tell them?", today);
        }, "Record that you told them", "Receipt acknowledged by email");
        await walk.Does(Role.Lead, reference, "Assign an investigator", async at =>
        {
            await at.Choose("Who looks into it?", caseworker);
            await at.TickAll("Conflict of interest");
        }, "Assign an investigator", $"{caseworker} looks into it");
        await walk.Does(Role.Caseworker, reference, "Record an account", async at =>
        {
            await at.Choose("Who told you?", "Person complained about 1");
            await at.Date("When did they tell you?", today);
            await at.Tick("How did they tell you?", "In person");
            await at.Write("What did they tell you?", "I only said hello");
        }, "Record an account", "I only said hello");
        await walk.Does(Role.Caseworker, reference, "Decide an issue", async at =>
        {
            await at.GetByRole(AriaRole.Radio).First.CheckAsync();
            await at.Tick("What did you decide?", "Upheld");
            await at.Write("Why?", "Two people heard it");
        }, "Record the decision", "Issue 1: upheld");
        await walk.Does(Role.Caseworker, reference, "Send the outcome", async at =>
        {
            await at.Tick("How did you send it?", "By email");
            await at.Date("When did you send it?", today);
            await at.Write("What did you tell them?", Outcome);
            await at.TickAll("What they can do next");
            await at.TickAll("What stays confidential");
        }, "Record that you sent it", Outcome);

        await page.GotoAsync("/follow");
        await page.Write("Access code", code);
        await page.Press("Follow it");
        await Walk.Sees(page, Outcome);
        await Walk.SeesNot(page, "I only said hello");
        await Walk.Sees(page, "Go to the regulator. You can do that at any time");
        await page.Go("Ask us to look again");
        await page.Press("Send my request");
        await Walk.Sees(page, "There is a problem");
        await page.Write("Why do you think that we are wrong?", Wrong);
        await page.Press("Send my request");
        await Walk.Sees(page, "We look again");

        await walk.Does(Role.Lead, reference, "Appoint a reviewer", at => at.Choose("Who reviews it?", director), "Appoint them", $"{director} reviews it");
        await walk.Does(Role.Director, reference, "Decide the review", async at =>
        {
            await at.Tick("What did you decide?", "The outcome stands");
            await at.Date("When did you tell them?", today);
            await at.Write("What did you tell them?", Reviewed);
        }, "Record the decision", "Review decided: the outcome stands");
        await walk.Does(Role.Caseworker, reference, "Record causes and lessons", async at =>
        {
            await at.Write("Why did it happen?", "No private room");
            await at.Tick("Which kinds of cause had it?", "The rooms: no place to speak or to keep papers in private");
            await at.Write("What do we change?", "A room for calls");
        }, "Record causes and lessons", "No private room");
        await walk.Does(Role.Caseworker, reference, "Close the case", _ => Task.CompletedTask, "Close the case", "Case closed: the outcome was sent");

        await page.ReloadAsync();
        await Walk.Sees(page, Reviewed);
        await Walk.Sees(page, "You can still go to the regulator");
        await Walk.SeesNot(page, "No private room");
        walk.EndsWell();
    }

    static async Task<(IPage Page, string Reference, string Code)> Complains(Walk walk)
    {
        var page = (await walk.Anyone()).Page;
        await page.GotoAsync("/complain");
        await page.Go("Start now");
        await page.Tick("Who is this complaint for?", "Me");
        await page.Press("Continue");
        await page.Write("Full name", "Ann Example");
        await page.Write("Email address", "ann@example.org");
        await page.Press("Continue");
        await page.Write("Tell us in your own words", Complaint);
        await page.Press("Continue");
        await page.GetByLabel("A conversation was overheard").CheckAsync();
        await page.Press("Continue");
        await page.Write("Who did it? (optional)", "A tall man");
        await page.Press("Continue");
        await page.Tick("Is it about someone who handles complaints?", "No");
        await page.Press("Continue");
        await page.Tick("Is it urgent?", "No");
        await page.Press("Continue");
        await page.Write("What do you want us to do? (optional)", "An apology");
        await page.Press("Continue");
        await Walk.Sees(page, Complaint);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button).First.ClickAsync();
        await Assertions.Expect(page.Locator(".secret")).ToBeVisibleAsync();
        return (page, (await page.Locator(".panel .code").TextContentAsync())!.Trim(), (await page.Locator(".secret").TextContentAsync())!.Trim());
    }
}
