using AccessRequests.EndToEnd.Following;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.EndToEnd.Intake;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.SubjectAccessRequests;

/// <summary>From the public form to the reply, as the requester, the caseworker and the director meet it, without script.</summary>
public class The_whole_job(Service service)
{
    [Fact]
    public async Task leads_from_the_public_form_to_the_reply()
    {
        var requester = service.Anyone();
        var sent = await requester.ToSent();
        var (reference, code) = (sent.Reference(), sent.Code()!);
        await service.CaughtUp();
        var before = await Figures();
        var caseworker = await service.SignedInAs(Role.Caseworker);

        var file = await (await caseworker.Open($"/staff/cases?number={reference}")).FollowAct("Acknowledge the request", form => form
            .Choose("How did you tell them?", "By email").Fill("When did you tell them?", service.Today));
        file = await file.FollowAct("Assign the case", form => form.Fill("Who works on it?", Role.Label(Role.Caseworker)));
        file = await file.FollowAct("Plan searches", form => form.Choose("Which places?", "Mailboxes").Fill("Who searches them?", Role.Label(Role.Caseworker)));
        file = await file.FollowAct("Record a search", form => form
            .Choose("Which place was searched?", "Mailboxes").Fill("Who searched it?", Role.Label(Role.Caseworker)).Fill("When?", service.Today)
            .Fill("What did they search for?", "Full name").Choose("What did the search show?", "Records were found").Fill("What was found? (if records were found)", "Twelve letters"));

        var check = await (await file.Follow("Send the reply")).Form().Reply(service.Today).Send();
        Assert.Contains("This reply is in time", check.Text);
        file = await check.Form().Send();
        Assert.Equal($"/staff/cases/{reference}", file.Path);
        Assert.Contains("Answered in time", file.Text);

        await service.CaughtUp();
        Assert.Equal(before with { OnTrack = before.OnTrack - 1, Answered = before.Answered + 1 }, await Figures());

        file = await file.FollowAct("Close the case", form => form.Choose("What came of it?", "Answered"));
        Assert.Contains("Case closed", file.Text);
        Assert.DoesNotContain("Send the reply", file.Links.Keys);

        var followed = await requester.Follow(code);
        Assert.Contains(reference, followed.Text);
        Assert.Contains("reply", followed.Text, StringComparison.OrdinalIgnoreCase);
    }

    async Task<Standing> Figures()
    {
        var board = await (await service.SignedInAs(Role.Director)).Get("/api/board");
        return new Standing(board["onTrack"].GetInt32(), board["answered"].GetInt32());
    }

    sealed record Standing(int OnTrack, int Answered);
}

static class CaseWork
{
    /// <summary>Opens an act from the case page, fills in its form and sends it, through its check where it has one.</summary>
    public static async Task<WebPage> FollowAct(this WebPage file, string act, Func<WebForm, WebForm> fill)
    {
        var page = await file.Follow(act);
        var sent = await fill(page.Form()).Send();
        Assert.True(sent.Status == 200, $"{act}: {string.Join(", ", sent.Errors)}");
        if (sent.Path == page.Path)
            sent = await sent.Form().Send();
        Assert.Equal(file.Path, sent.Path);
        return sent;
    }

    public static WebForm Reply(this WebForm form, DateOnly on)
    {
        form.Fill("When did you send it?", on).Choose("How did you send it?", "Post").Fill("What does the covering letter say?", "Here is your copy.");
        foreach (var content in Contents)
            form.Choose(content, "Included");
        foreach (var content in new[] { "Decisions made by a computer alone, and how", "How it is protected if it leaves the UK" })
            form.Choose(content, "Does not apply");
        return form;
    }

    static readonly string[] Contents =
    [
        "Whether we use their data", "A copy of their data", "Why we use it", "What kinds of data it is", "Who it was or will be given to", "How long we keep it",
        "Their rights to correct, erase, restrict or object", "How to complain to us and to the regulator", "Where we got it, if not from them",
    ];
}
