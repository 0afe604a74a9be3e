using System.Security.Cryptography;
using System.Text;
using AccessRequests.Casework;
using AccessRequests.EndToEnd.Following;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using AccessRequests.Letters.Writing;
using AccessRequests.PersonalData;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;
using Xunit;

namespace AccessRequests.EndToEnd.Letters;

public class Letters_of_a_case(Service service)
{
    /// <summary>Each act that sends a letter, with its key and words of its own that the letter must say.</summary>
    public static TheoryData<string, string, string, string> Sending => new()
    {
        { "AR", "acknowledge", LetterKeys.RequestAcknowledged, "We have your request" },
        { "AR", "ask-for-identity", LetterKeys.IdentityRequest, "Zuckmayer evidence" },
        { "AR", "ask-for-clarification", LetterKeys.Clarification, "Zuckmayer question" },
        { "AR", "extend", LetterKeys.ExtensionNotice, "Zuckmayer reason" },
        { "AR", "send-response", LetterKeys.Reply, "Zuckmayer letter" },
        { "AR", "refuse", LetterKeys.Refusal, "Zuckmayer reasons" },
        { "CP", "acknowledge", LetterKeys.ComplaintAcknowledged, "We have your complaint" },
        { "CP", "report-progress", LetterKeys.ComplaintProgress, "Zuckmayer words" },
        { "CP", "send-outcome", LetterKeys.ComplaintOutcome, "Zuckmayer letter" },
        { "CP", "decide-review", LetterKeys.ReviewOutcome, "Zuckmayer letter" },
        { "DR", "inform-subject", LetterKeys.MeetingInvitation, "Zuckmayer allegation" },
        { "DR", "hear-appeal", LetterKeys.AppealOutcome, "Zuckmayer reasons" },
    };

    [Theory, MemberData(nameof(Sending))]
    public async Task is_written_once_and_kept_as_sent(string kind, string act, string key, string says)
    {
        var (life, opened, letter) = await Sent(kind, act, key);
        var staff = await service.SignedInAs(life.Leader);
        var page = await staff.Open(opened.Page);
        Assert.Equal(200, page.Status);
        var pdf = await Bytes(staff, AddressOf(opened, letter, "pdf"));
        Assert.Equal(letter.PdfHash, Convert.ToHexStringLower(SHA256.HashData(pdf)));
        using (var file = PdfDocument.Open(pdf))
            Assert.Contains(says.Replace(" ", ""), string.Concat(file.GetPages().Select(sheet => sheet.Text)).Replace(" ", ""));
        Assert.Contains(page.Links.Values, link => link.EndsWith($"{letter.Id}/pdf", StringComparison.Ordinal));
        Assert.Contains(says, Encoding.UTF8.GetString(await Bytes(staff, AddressOf(opened, letter, "txt"))));
        Assert.Contains(says, Encoding.UTF8.GetString(await Bytes(staff, AddressOf(opened, letter, "html"))));

        await service.Services.GetRequiredService<LetterRoom>().Write(letter.Id, CancellationToken.None);
        await service.Services.GetRequiredService<LetterRoom>().WriteDue(CancellationToken.None);
        Assert.Equal(1L, await Count($"select count(*) from letters.content where letter = '{letter.Id}'"));
        Assert.Equal(1L, await Count($"select count(*) from casework.mt_events where stream_id = '{opened.Reference}/letters' and data::text like '%{letter.Id}%' and data::text like '%{letter.PdfHash}%'"));

        await Erase(opened);
        Assert.Equal(404, (await staff.Get(AddressOf(opened, letter, "pdf"))).Status);
        Assert.Equal(letter.PdfHash, (await service.Services.GetRequiredService<LetterStore>().Find(letter.Id, CancellationToken.None))!.PdfHash);
    }

    [Theory]
    [InlineData("AR", "acknowledge", LetterKeys.RequestAcknowledged)]
    [InlineData("CP", "acknowledge", LetterKeys.ComplaintAcknowledged)]
    public async Task is_read_by_whoever_it_was_written_to_and_nobody_else(string kind, string act, string key)
    {
        var (_, opened, letter) = await Sent(kind, act, key);
        var own = $"/follow/case/letters/{letter.Id}/pdf";
        var anybody = await service.Anyone().Get(own);
        Assert.Equal((302, "/follow"), (anybody.Status, anybody.Headers["Location"].Split('?')[0]));
        var other = service.Anyone();
        await other.Follow((await service.Submit()).AccessCode);
        Assert.Equal(404, (await other.Get(own)).Status);
        Assert.Equal(404, (await (await service.SignedInAs(Role.Administrator)).Get(AddressOf(opened, letter, "pdf"))).Status);

        var requester = service.Anyone();
        var page = await requester.Follow(opened.AccessCode);
        Assert.Contains("Letters to you", page.Text);
        var answer = await requester.Get(own);
        Assert.Equal(200, answer.Status);
        Assert.StartsWith("attachment;", answer.Headers["Content-Disposition"]);
        Assert.StartsWith("sandbox;", answer.Headers["Content-Security-Policy"]);
        Assert.Equal(("nosniff", "no-store"), (answer.Headers["X-Content-Type-Options"], answer.Headers["Cache-Control"]));
        Assert.Equal(letter.PdfHash, Convert.ToHexStringLower(SHA256.HashData(await Bytes(requester, own))));

        await Erase(opened);
        Assert.Equal(404, (await requester.Get(own)).Status);
    }

    [Fact]
    public async Task to_somebody_else_is_not_shown_to_whoever_follows()
    {
        var life = new Life(service, field => $"Zuckmayer {field}");
        var opened = await life.Begun();
        await life.Live(opened, "plan-search", "cancel-search", "record-search");
        var body = await life.Body("send-response");
        body["sentTo"] = "person-themselves";
        body.Remove("aboutWithheld");
        await (await service.SignedInAs(Role.Caseworker)).Does("send-response", opened, body);
        var letter = await Written(opened, LetterKeys.Reply);
        var requester = service.Anyone();
        Assert.DoesNotContain(letter.Id.ToString(), (await requester.Follow(opened.AccessCode)).Answer.Text);
        Assert.Equal(404, (await requester.Get($"/follow/case/letters/{letter.Id}/pdf")).Status);
    }

    [Fact]
    public async Task erasing_either_person_makes_it_unreadable()
    {
        foreach (var person in new[] { PersonKeys.Subject, PersonKeys.Requester })
        {
            var (life, opened, letter) = await Sent("AR", "acknowledge", LetterKeys.RequestAcknowledged);
            await service.Services.GetRequiredService<PersonKeys>().Destroy(opened.Reference, person, CancellationToken.None);
            Assert.Equal(404, (await (await service.SignedInAs(life.Leader)).Get(AddressOf(opened, letter, "pdf"))).Status);
        }
    }

    [Fact]
    public async Task that_cannot_be_logged_is_not_opened()
    {
        var (life, opened, letter) = await Sent("AR", "acknowledge", LetterKeys.RequestAcknowledged);
        await service.Database.Execute("alter table audit.look rename to look_elsewhere");
        try
        {
            Assert.Equal(503, (await (await service.SignedInAs(life.Leader)).Get(AddressOf(opened, letter, "pdf"))).Status);
        }
        finally
        {
            await service.Database.Execute("alter table audit.look_elsewhere rename to look");
        }
        await Bytes(await service.SignedInAs(life.Leader), AddressOf(opened, letter, "pdf"));
        Assert.NotEqual(0L, await Count($"select count(*) from audit.look where case_reference = '{opened.Reference}' and purpose = 'read a letter'"));
    }

    [Fact]
    public async Task is_written_by_the_sweep_alone_where_the_message_was_lost_halfway()
    {
        var (_, _, letter) = await Sent("AR", "acknowledge", LetterKeys.RequestAcknowledged);
        await service.Database.Execute($"delete from letters.content where letter = '{letter.Id}'; update letters.letter set state = 'Due', pdf_hash = null, person = null where id = '{letter.Id}'");
        var room = service.Services.GetRequiredService<LetterRoom>();
        await Task.WhenAll(room.WriteDue(CancellationToken.None), room.WriteDue(CancellationToken.None), room.Write(letter.Id, CancellationToken.None));
        Assert.Equal(letter.PdfHash, (await service.Services.GetRequiredService<LetterStore>().Find(letter.Id, CancellationToken.None))!.PdfHash);
        Assert.Equal(1L, await Count($"select count(*) from letters.content where letter = '{letter.Id}'"));
    }

    [Fact]
    public async Task erased_before_it_was_written_it_never_is()
    {
        var (_, opened, letter) = await Sent("AR", "acknowledge", LetterKeys.RequestAcknowledged);
        await service.Database.Execute($"delete from letters.content where letter = '{letter.Id}'; update letters.letter set state = 'Due' where id = '{letter.Id}'");
        await Erase(opened);
        await service.Services.GetRequiredService<LetterRoom>().WriteDue(CancellationToken.None);
        Assert.Equal(LetterState.Erased, (await service.Services.GetRequiredService<LetterStore>().Find(letter.Id, CancellationToken.None))!.State);
    }

    [Theory]
    [InlineData("acknowledge")]
    [InlineData("extend")]
    public async Task can_be_seen_before_and_nothing_is_kept_of_that(string act)
    {
        var life = new Life(service, field => $"Zuckmayer {field}");
        var opened = await life.ReadyFor(act);
        var staff = await service.SignedInAs(Role.Caseworker);
        var form = (await staff.Open($"{opened.Page}/{act}")).Form();
        var seen = await (act == "extend"
            ? form.Choose("Why is more time needed?", "The request is complex").Fill("What did you tell the requester?", "Reasons of <b>Zuckmayer</b>").Fill("When did you tell them?", service.Today)
            : form.Choose("How did you tell them?", "By email").Fill("When did you tell them?", service.Today)).Send("See the letter");
        Assert.Equal((200, "See the letter"), (seen.Status, seen.Heading));
        Assert.Contains("Dear Zuckmayer fullName", seen.Text);
        if (act == "extend")
            Assert.Contains("Reasons of <b>Zuckmayer</b>", seen.Text);
        Assert.Equal(0L, await Count($"select count(*) from letters.letter where case_reference = '{opened.Reference}' and case_version > {opened.Version}"));

        var back = await seen.Form().Send("Go back and change it");
        Assert.Equal(200, back.Status);
        var done = await seen.Form().Send();
        if (act == "extend")
            done = await done.Form().Send();
        Assert.Equal(opened.Page, done.Path);
        Assert.Equal(1L, await Count($"select count(*) from letters.letter where case_reference = '{opened.Reference}' and case_version > {opened.Version}"));
    }

    [Fact]
    public async Task to_whoever_has_no_email_is_to_be_posted()
    {
        var opened = await service.Submit(request => request["contact"] = new System.Text.Json.Nodes.JsonObject { ["postalAddress"] = "1 Some Street" });
        await (await service.SignedInAs(Role.Caseworker)).Does("ask-for-clarification", opened, await new Life(service, field => field).Body("ask-for-clarification"));
        var letter = await Written(opened, LetterKeys.Clarification);
        Assert.Equal(1L, await Count($"select count(*) from notifications.mail where case_reference = '{opened.Reference}' and state = 'to-post' and letter = '{letter.Id}'"));
        Assert.Equal(1L, await Count($"select count(*) from notifications.mail where case_reference = '{opened.Reference}' and audience = 'requester'"));
    }

    async Task<(AnyLife Life, OpenedCase Opened, Letter Letter)> Sent(string kind, string act, string key)
    {
        var life = AnyLife.Of($"{kind}-", service, field => $"Zuckmayer {field}");
        var opened = await life.ReadyFor(act);
        await life.Live(opened, act);
        return (life, opened, await Written(opened, key));
    }

    async Task<Letter> Written(OpenedCase opened, string key)
    {
        await service.Services.GetRequiredService<LetterRoom>().WriteDue(CancellationToken.None);
        var letter = (await service.Services.GetRequiredService<LetterStore>().OfCase(opened.Reference, CancellationToken.None)).First(letter => letter.Key == key);
        Assert.True(letter.State == LetterState.Written, service.Log.Text);
        return letter;
    }

    static string AddressOf(OpenedCase opened, Letter letter, string form) => $"{opened.Page}/letters/{letter.Id}/{form}";

    static async Task<byte[]> Bytes(Visitor visitor, string path)
    {
        using var answer = await visitor.Exchange(new HttpRequestMessage(HttpMethod.Get, path));
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    Task Erase(OpenedCase opened) => service.Services.GetRequiredService<PersonKeys>().Destroy(opened.Reference, PersonKeys.Subject, CancellationToken.None);

    async Task<long> Count(string sql) => (long)(await service.Database.Query(sql))[0][0]!;
}
