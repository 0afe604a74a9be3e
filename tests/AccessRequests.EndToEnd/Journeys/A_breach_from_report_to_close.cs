using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Microsoft.Playwright;
using Xunit;

namespace AccessRequests.EndToEnd.Journeys;

public class A_breach_from_report_to_close(Service service, Browser browser)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task notified_late_and_why(bool script)
    {
        await using var walk = new Walk(service, browser, script);
        var (now, lead) = (service.Clock.GetUtcNow(), Role.Label(Role.Lead));
        await service.SignedInAs(Role.Lead);
        var reporter = (await walk.As(Role.Caseworker)).Page;
        await reporter.GotoAsync("/staff/record");
        await reporter.GotoAsync("/staff/breaches/new");
        await reporter.Write("What happened?", "A list of names went to the wrong address");
        await reporter.Moment("When did anybody here first hear of it?", now.AddHours(-80));
        await reporter.Tick("Is it still going on?", "No, it has stopped");
        await reporter.Press("Report it");
        var reference = (await reporter.Locator(".panel .code").TextContentAsync())!.Trim();

        var page = (await walk.As(Role.Lead)).Page;
        await service.CaughtUp();
        await page.GotoAsync("/staff/cases?view=overdue");
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = reference })).ToContainTextAsync("8 hours late");

        await walk.Does(Role.Lead, reference, "Assign the breach", at => at.Choose("Who works on it?", lead), "Assign the breach", $"Assigned to {lead}");
        await walk.Does(Role.Lead, reference, "Record what was done to contain it", async at =>
        {
            await at.Moment("When was it done?", now.AddHours(-79));
            await at.Write("What was done?", "Whoever got it deleted it");
            await at.Tick("Is it contained now?", "Yes");
        }, "Record it", "Whoever got it deleted it");
        await walk.Does(Role.Lead, reference, "Record when we were certain", async at =>
        {
            await at.Moment("When were you reasonably certain?", now.AddHours(-78));
            await at.Write("Why then, and not before?", "The list was found in the sent mail");
        }, "Record it", "The list was found in the sent mail");
        await Walk.Sees(page, "6 hours late");
        await walk.Does(Role.Lead, reference, "Describe the breach", async at =>
        {
            await at.Write("What happened?", "Forty names in an attachment");
            await at.Tick("What was harmed?", "Somebody saw, heard or got what they should not");
            await at.Tick("How did it come about?", "Sent to the wrong person");
            await at.Tick("Whose data is it?", "People who use our services");
            await at.Write("About how many people?", "40");
            await at.Tick("What kinds of data?", "Names and contact details");
            await at.Write("About how many records?", "40");
            await at.Write("What is likely to follow for the people?", "A stranger knows that they come to us");
        }, "Record it", "Forty names in an attachment");
        await walk.Does(Role.Lead, reference, "Assess the risk", async at =>
        {
            await at.Tick("How bad could it be for somebody?", "Significant: distress, loss or harm that is hard to overcome");
            await at.Tick("How likely is that?", "Possible");
            await at.Tick("How easily can people be recognised?", "Easy: they are named");
            await at.Write("Who has had the data, or may have?", "One stranger");
            await at.Tick("Did the data come back, or can nobody read it?", "In part");
            await at.Tick("Did somebody mean it?", "No");
            await at.Tick("Are people among them especially vulnerable?", "Yes");
            await at.Write("Why do you think so?", "Some of them hide from somebody");
            await at.Choose("Who decided?", lead);
        }, "Record the assessment", "Some of them hide from somebody");
        await walk.Does(Role.Lead, reference, "Decide whether to tell the regulator", async at =>
        {
            await at.Tick("Tell the regulator?", "Yes");
            await at.Write("Why?", "A risk to people is likely");
            await at.Choose("Who decided?", lead);
        }, "Record the decision", "A risk to people is likely");

        async Task Notify(IPage at)
        {
            await at.Moment("When did you tell them?", now);
            await at.Tick("How did you tell them?", "The online form");
            await at.TickAll("What did you tell them about?");
            await at.Write("What did you tell them?", "Forty names went to a stranger");
        }
        await page.GotoAsync($"/staff/cases/{reference}");
        await page.Go("Record that you told the regulator");
        await Notify(page);
        await page.Press(await page.GetByRole(AriaRole.Button, new() { Name = "Continue", Exact = true }).CountAsync() > 0 ? "Continue" : "Record that you told them");
        await Walk.Sees(page, "There is a problem");
        await walk.Does(Role.Lead, reference, "Record that you told the regulator", async at =>
        {
            await Notify(at);
            await at.Write("Why was it late?", "The office was closed for two days");
        }, "Record that you told them", "The office was closed for two days");
        await Walk.Sees(page, "The regulator was told late");
        await walk.Does(Role.Lead, reference, "Decide whether to tell the people", async at =>
        {
            await at.Tick("Tell the people?", "Yes");
            await at.Write("Why?", "They must be able to take care");
            await at.Choose("Who decided?", lead);
        }, "Record the decision", "They must be able to take care");
        await walk.Does(Role.Lead, reference, "Record that you told the people", async at =>
        {
            await at.Date("When did you tell them?", service.Today);
            await at.Tick("How did you tell them?", "By phone");
            await at.Write("How many people?", "40");
            await at.TickAll("What did you tell them about?");
            await at.Write("What did you tell them?", "Your name went to a stranger");
        }, "Record that you told them", "Your name went to a stranger");
        await walk.Does(Role.Lead, reference, "Record what was learned", at => at.Write("What was learned?", "Ask before sending a list"), "Record it", "Ask before sending a list");
        await walk.Does(Role.Lead, reference, "Close the breach", at => at.Tick("How did it end?", "Dealt with"), "Close the breach", "Closed: dealt with");

        await page.GotoAsync("/staff/breaches");
        var entry = page.GetByRole(AriaRole.Row).Filter(new() { HasText = reference });
        // Those reported later come first, and other tests report many.
        while (await entry.CountAsync() == 0)
            await page.GotoAsync((await page.Locator("a[rel=next]").GetAttributeAsync("href"))!);
        await Assertions.Expect(entry).ToContainTextAsync("Told late");
        walk.EndsWell();
    }
}
