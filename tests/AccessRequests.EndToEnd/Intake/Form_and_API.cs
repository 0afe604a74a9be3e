using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using Xunit;
using static AccessRequests.EndToEnd.Intake.PublicForm;

namespace AccessRequests.EndToEnd.Intake;

public class Form_and_API(Service service)
{
    [Fact]
    public async Task record_the_same_facts_of_the_smallest_request() =>
        Assert.Equal(await service.Facts((await service.Submit()).Reference), await service.Facts((await service.Anyone().ToSent()).Reference()));

    [Fact]
    public async Task record_the_same_facts_of_the_fullest_request()
    {
        var you = await service.Anyone().ToAboutYou("Another adult’s");
        var them = await you.Form().Fill(Name, "Ann Example").Fill(Email, "ann@example.org").Fill("Phone number", "01632 960 001").Fill("Postal address", "1 High Street\nTown").Send();
        var details = await them.Form().Fill("Their full name", "Ben Example").Fill("How you know them", "sister").Send();
        var support = await details.Form().Fill(Words, "Letters\n\nand notes").Fill("When it was (optional)", "2019 to 2022")
            .Fill("Their date of birth (optional)", new DateOnly(1980, 2, 29)).Fill("Other names, addresses or numbers (optional)", "Ben Sample").Send();
        var check = await support.Form().Choose("How to send it (optional)", "By post").Fill("What would make this easier for you? (optional)", "Large print").Send();

        var same = await service.Submit(request =>
        {
            request["for"] = "another-adult";
            request["contact"] = new JsonObject { ["email"] = "ann@example.org", ["phone"] = "01632 960 001", ["postalAddress"] = "1 High Street\nTown" };
            request["about"] = new JsonObject { ["fullName"] = "Ben Example", ["relationship"] = "sister" };
            request["details"] = "Letters\n\nand notes";
            request["period"] = "2019 to 2022";
            request["dateOfBirth"] = "1980-02-29";
            request["references"] = "Ben Sample";
            request["replyBy"] = "post";
            request["support"] = "Large print";
        });
        Assert.Equal(await service.Facts(same.Reference), await service.Facts((await check.Form().Send()).Reference()));
    }
}
