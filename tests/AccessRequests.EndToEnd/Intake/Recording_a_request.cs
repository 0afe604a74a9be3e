using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Following;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Intake;

public class Recording_a_request(Service service)
{
    const string Page = "/staff/cases/new", Api = "/api/access-requests/recorded", When = "When did it reach us?", How = "How did it come?";

    [Fact]
    public async Task is_for_those_who_work_on_cases()
    {
        Assert.StartsWith("/staff/sign-in", (await service.Anyone().Open(Page)).Path);
        (await service.Anyone().Post(Api, Letter())).MustBeProblem(401);
        foreach (var role in new[] { Role.Director, Role.Administrator })
        {
            var visitor = await service.SignedInAs(role);
            Assert.Equal(403, (await visitor.Open(Page)).Status);
            (await visitor.Post(Api, Letter())).MustBeProblem(403);
        }
    }

    [Fact]
    public async Task names_what_is_missing_in_words_for_staff()
    {
        var page = await (await Open()).Form().Send();
        Assert.Equal(422, page.Status);
        Assert.Equal(["Choose how it came", "Enter the day you received it", "Enter who asks and what they want"], page.Errors);
        var refused = await page.Form().Fill("Full name", "Ann Example").Choose("Whose information do they want to see?", "A child’s").Send();
        Assert.Equal(
            ["Choose how it came", "Enter the day you received it", "Enter an email address, a phone number or a postal address", "Enter what they want to see", "Enter the full name of the person it is about"],
            refused.Errors);
        Assert.Equal("Ann Example", refused.Form().Value("Full name"));
        Assert.Equal("#request.details", refused.Links["Enter what they want to see"]);
    }

    [Fact]
    public async Task is_refused_for_a_day_to_come_and_a_birth_after_the_request()
    {
        var form = Filled((await Open()).Form());
        Assert.Equal(["The day you received it cannot be in the future"], (await form.Fill(When, service.Today.AddDays(1)).Send()).Errors);
        var refused = await form.Fill(When, service.Today).Fill("Date of birth of the person it is about (optional)", service.Today.AddDays(1)).Send();
        Assert.Equal(["The date of birth cannot be after the day of the request"], refused.Errors);
        Assert.NotNull(refused.Form().Error("Date of birth of the person it is about (optional)"));
    }

    [Fact]
    public async Task counts_from_the_day_of_receipt_and_shows_the_code_to_pass_on()
    {
        var page = await Filled((await Open()).Form()).Send();
        Assert.Equal((200, "Request recorded"), (page.Status, page.Heading));
        Assert.Contains("We received your request to see personal information on Monday 28 February 2028", page.Text);
        Assert.Contains("We must reply by Tuesday 28 March 2028", page.Text);
        Assert.Contains("Dear Ann Example", page.Text);
        Assert.Equal("/follow/case", (await service.Anyone().Follow(page.Code()!)).Path);
        var file = await page.Follow("Go to the case");
        Assert.Equal($"/staff/cases/{page.Reference()}", file.Path);
        Assert.Contains("Request received by post", file.Text);
    }

    [Fact]
    public async Task twice_makes_one_case()
    {
        var form = Filled((await Open()).Form());
        var first = await form.Send();
        var again = await form.Send();
        Assert.Equal((first.Reference(), first.Code()), (again.Reference(), again.Code()));
        var changed = await form.Fill("In their words", "Something else").Send();
        Assert.Equal(422, changed.Status);
        Assert.Contains("This form was sent before", Assert.Single(changed.Errors));
    }

    [Fact]
    public async Task over_the_API_records_the_same_facts()
    {
        var page = await Filled((await Open()).Form()).Send();
        var answer = await (await service.SignedInAs(Role.Caseworker)).Post(Api, Letter());
        Assert.Equal(201, answer.Status);
        Assert.Equal("2028-03-28", answer["clock"].GetProperty("dueOn").GetString());
        Assert.Equal(await service.Facts(page.Reference()), await service.Facts(answer["caseReference"].GetString()!));
    }

    [Fact]
    public async Task over_the_API_is_safe_to_repeat()
    {
        var caseworker = await service.SignedInAs(Role.Caseworker);
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        Assert.Equal((await caseworker.Post(Api, Letter(), key)).Text, (await caseworker.Post(Api, Letter(), key)).Text);
        (await caseworker.Post(Api, Letter(letter => letter["channel"] = "phone"), key)).MustBeProblem(422);
    }

    [Theory]
    [InlineData("channel", "online-form", 422)]
    [InlineData("channel", "pigeon", 400)]
    [InlineData("receivedOn", "2028-02-30", 400)]
    [InlineData("receivedOn", "9999-01-01", 400)]
    [InlineData("receivedOn", "2028-03-08", 422)]
    [InlineData("receivedOn", "2023-03-06", 422)]
    [InlineData("unknown", "member", 400)]
    public async Task over_the_API_answers_bad_input_as_documented(string member, string value, int status) =>
        (await (await service.SignedInAs(Role.Caseworker)).Post(Api, Letter(letter => letter[member] = value))).MustBeProblem(status);

    async Task<WebPage> Open() => await (await service.SignedInAs(Role.Caseworker)).Open(Page);

    /// <summary>The same as <see cref="Letter"/>.</summary>
    static WebForm Filled(WebForm form) => form
        .Choose(How, "By post").Fill(When, new DateOnly(2028, 2, 28))
        .Fill("Full name", "Ann Example").Fill("Postal address", "1 High Street").Choose("Whose information do they want to see?", "Their own").Fill("In their words", "My letters");

    static JsonObject Letter(Action<JsonObject>? but = null)
    {
        var letter = new JsonObject
        {
            ["channel"] = "post",
            ["receivedOn"] = "2028-02-28",
            ["request"] = new JsonObject
            {
                ["fullName"] = "Ann Example",
                ["contact"] = new JsonObject { ["postalAddress"] = "1 High Street" },
                ["for"] = "self",
                ["details"] = "My letters",
            },
        };
        but?.Invoke(letter);
        return letter;
    }
}
