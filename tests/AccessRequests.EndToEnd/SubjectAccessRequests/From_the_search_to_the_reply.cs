using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.SubjectAccessRequests;

public class From_the_search_to_the_reply(Service service)
{
    static readonly string[] Items =
    [
        "Whether we use their data", "A copy of their data", "Why we use it", "What kinds of data it is", "Who it was or will be given to", "How long we keep it",
        "Their rights to correct, erase, restrict or object", "How to complain to us and to the regulator", "Where we got it, if not from them",
        "Decisions made by a computer alone, and how", "How it is protected if it leaves the UK",
    ];

    [Fact]
    public async Task goes_page_by_page()
    {
        var opened = await service.Submit();
        await service.IdOf(Role.Lead);
        var caseworker = await service.SignedInAs(Role.Caseworker);
        Task<WebPage> Act(string slug) => caseworker.Open($"{opened.Page}/{slug}");

        var plan = (await Act("plan-search")).Form().Choose("Which places?", "Mailboxes").Choose("Which places?", "Bitrix24");
        Landed(await plan.Fill("Who searches them?", await NameOf(Role.Caseworker)).Send());

        var early = await Act("send-response");
        Assert.Contains("Record the planned search of Mailboxes, or cancel it, before you reply", early.Text);

        var record = (await Act("record-search?place=Mailboxes")).Form().Fill("Who searched it?", await NameOf(Role.Caseworker)).Fill("When?", service.Today);
        Landed(await record.Fill("What did they search for?", "Ann Example").Choose("What did the search show?", "Records were found")
            .Fill("What was found? (if records were found)", "40 emails").Send());

        Landed(await (await Act("cancel-search")).Form().Choose("Which place?", "Bitrix24").Fill("Why need you not search it?", "She was never a client").Send());

        var withhold = (await Act("withhold")).Form().Fill("What do you withhold?", "The letter of 3 May").Fill("Why does the exemption hold for this?", "Legal advice");
        Landed(await withhold.Fill("Which exemption?", "LPP: Legal advice in confidence, or papers for a court case (Sch 2 para 19)").Fill("Who reviewed it?", await NameOf(Role.Lead)).Send());

        var send = (await Act("send-response")).Form().Fill("When did you send it?", service.Today).Choose("How did you send it?", "Post").Fill("What does the covering letter say?", "Dear Ann");
        foreach (var item in Items)
            send.Choose(item, "Included");
        var check = await send.Choose(
            "What does the letter say about what you withheld?", "That something was withheld, why, and how to complain to us, to the regulator or to a court").Send();
        Assert.Contains("This reply is in time.", check.Text);
        Assert.All(Items, item => Assert.Equal("Included", check.Summary[item]));
        var landed = await check.Form().Send("Record that you sent it");
        Landed(landed);
        Assert.Contains("Answered in time", landed.Text);

        void Landed(WebPage page) => Assert.Equal(opened.Page, page.Path);
    }

    [Fact]
    public async Task says_over_the_API_all_that_is_wrong_at_once()
    {
        var opened = await service.Submit();
        var answer = await (await service.SignedInAs(Role.Caseworker)).Post($"{opened.Api}/send-response?version=1", new JsonObject
        {
            ["sentOn"] = $"{service.Today:yyyy-MM-dd}",
            ["method"] = "post",
            ["letter"] = "Dear Ann",
            ["contents"] = new JsonObject(Contents.Select(item => KeyValuePair.Create(item, (JsonNode?)"not-applicable"))),
        });
        answer.MustBeProblem(422);
        Assert.Equal(["Record at least one search before you reply"], answer.Errors(""));
        Assert.Equal(["The reply must include whether we use their data"], answer.Errors("contents.confirmation"));
        Assert.Equal(["The reply must include how to complain to us and to the regulator"], answer.Errors("contents.right-to-complain"));
    }

    static readonly string[] Contents =
    [
        "confirmation", "copy-of-data", "purposes", "categories", "recipients", "retention", "rights", "right-to-complain", "source", "automated-decisions", "transfer-safeguards",
    ];

    async Task<string> NameOf(string role) => (await (await service.SignedInAs(role)).Get("/api/session"))["name"].GetString()!;
}
