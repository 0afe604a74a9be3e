using AccessRequests.EndToEnd.Following;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Complaints;

/// <summary>One message may be a complaint and a request for access: two cases, each with its own clock (rule C8).</summary>
public class A_message_that_is_several_cases(Service service)
{
    [Fact]
    public async Task opens_the_second_from_the_first_and_shows_each_on_the_other()
    {
        var life = new ComplaintLife(service, _ => "In their own words");
        var complaint = await life.Begun();
        await life.Live(complaint, "triage");
        var lead = await service.SignedInAs(Role.Lead);
        var record = await (await lead.Open(complaint.Page)).Follow("Open a linked access request");
        Assert.Equal(complaint.Reference, record.Form().Value("Number of the case in which you found it (optional)"));
        var recorded = await record.Form().Choose("How did it come?", "By phone").Fill("When did it reach us?", service.Today).Fill("Full name", "Ann Example")
            .Fill("Phone number", "01632 960 001").Choose("Whose information do they want to see?", "Their own").Fill("In their words", "All about me").Send();
        var request = Assert.Single(recorded.All(".panel .code")).TextContent.Trim();

        Assert.Contains($"Access request {request}", (await lead.Open(complaint.Page)).Links.Keys);
        Assert.Contains($"Complaint {complaint.Reference}", (await lead.Open($"/staff/cases/{request}")).Links.Keys);
        // A caseworker may take up the request, and does not learn that there is a complaint.
        var caseworker = await (await service.SignedInAs(Role.Caseworker)).Open($"/staff/cases/{request}");
        Assert.Equal(200, caseworker.Status);
        Assert.DoesNotContain(complaint.Reference, caseworker.Answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task opens_all_of_them_in_one_step_and_none_twice()
    {
        var form = (await (await service.SignedInAs(Role.Caseworker)).Open("/staff/cases/new-complaint")).Form()
            .Choose("How did it come?", "By post").Fill("When did it reach us?", service.Today).Fill("Full name", "Ann Example").Fill("Email address", "ann@example.org")
            .Choose("For whom do they complain?", "Themselves").Fill("In their words", "My papers lay on the counter. Send me all that you have about me.")
            .Tick("They also ask to see personal information (access request)").Tick("It may be a breach of personal data (breach)");
        var recorded = await form.Send();
        var again = await form.Send();

        Assert.Equal("Complaint recorded", recorded.Heading);
        var (complaint, request, breach) = (Code(recorded, ".panel .code"), OpenedAs(recorded, "Access request"), OpenedAs(recorded, "Breach"));
        Assert.Equal((complaint, request, breach), (Code(again, ".panel .code"), OpenedAs(again, "Access request"), OpenedAs(again, "Breach")));
        var secrets = recorded.All(".secret").Select(secret => secret.TextContent).ToList();
        Assert.Equal(2, secrets.Distinct().Count());
        Assert.Equal(secrets, again.All(".secret").Select(secret => secret.TextContent));

        var follower = service.Anyone();
        await follower.Follow(secrets[1]);
        Assert.Contains(request, (await follower.Open("/follow/case")).Text, StringComparison.Ordinal);
        await new ComplaintLife(service, _ => "In their own words").Live(new OpenedCase(complaint, secrets[0]), "triage");
        var lead = await service.SignedInAs(Role.Lead);
        foreach (var reference in new[] { request, breach })
            Assert.Contains($"Complaint {complaint}", (await lead.Open($"/staff/cases/{reference}")).Links.Keys);
        Assert.Contains("Send me all that you have", (await lead.Open($"/staff/cases/{request}")).Text, StringComparison.Ordinal);
        // A referral is nothing that a letter is.
        Assert.DoesNotContain("(referral)", (await lead.Open("/staff/cases/new-complaint")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task may_be_recorded_as_a_request_first()
    {
        var recorded = await (await (await service.SignedInAs(Role.Caseworker)).Open("/staff/cases/new")).Form()
            .Choose("How did it come?", "By post").Fill("When did it reach us?", service.Today).Fill("Full name", "Ann Example").Fill("Email address", "ann@example.org")
            .Choose("Whose information do they want to see?", "Their own").Fill("In their words", "You told my sister. I want to see my file.")
            .Tick("They also complain that confidentiality was breached (complaint)").Send();
        Assert.Equal("Request recorded", recorded.Heading);
        var complaint = await (await service.SignedInAs(Role.Intake)).Open($"/staff/cases/{OpenedAs(recorded, "Complaint")}");
        Assert.Equal(200, complaint.Status);
        Assert.Contains("You told my sister", complaint.Text, StringComparison.Ordinal);
    }

    static string Code(WebPage page, string selector) => Assert.Single(page.All(selector)).TextContent.Trim();

    static string OpenedAs(WebPage page, string kind) =>
        Assert.Single(page.All("p"), words => words.TextContent.StartsWith($"{kind} opened as well", StringComparison.Ordinal)).QuerySelector(".code")!.TextContent.Trim();
}
