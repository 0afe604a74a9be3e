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
}
