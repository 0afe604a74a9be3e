using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Complaints;

public class Recording_a_complaint(Service service)
{
    async Task<WebForm> Form() => (await (await service.SignedInAs(Role.Caseworker)).Open("/staff/cases/new-complaint")).Form();

    [Fact]
    public async Task by_whoever_took_the_call_prints_a_letter_with_the_code()
    {
        await service.SignedInAs(Role.Intake);
        var recorded = await (await Form()).Choose("How did it come?", "By phone").Fill("When did it reach us?", service.Today).Fill("Full name", "Ann Example")
            .Fill("Phone number", "01632 960 001").Choose("For whom do they complain?", "Themselves").Fill("In their words", "My papers lay on the counter").Send();
        Assert.Equal("Complaint recorded", recorded.Heading);
        var reference = Assert.Single(recorded.All(".panel .code")).TextContent.Trim();
        Assert.Single(recorded.All(".secret"));
        // Whoever wrote it down does not see what becomes of it.
        Assert.Equal(404, (await (await service.SignedInAs(Role.Caseworker)).Open($"/staff/cases/{reference}")).Status);
        Assert.Equal(200, (await (await service.SignedInAs(Role.Intake)).Open($"/staff/cases/{reference}")).Status);
    }

    [Fact]
    public async Task says_what_is_missing()
    {
        var refused = await (await Form()).Send();
        Assert.Equal(422, refused.Status);
        Assert.Contains("Choose how it came", refused.Errors);
    }
}
