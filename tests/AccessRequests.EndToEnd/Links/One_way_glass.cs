using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Confidentiality;
using AccessRequests.EndToEnd.Following;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Links;

/// <summary>A complaint from which a referral came, seen from both sides.</summary>
public class One_way_glass(Service service)
{
    const string Sanction = "Dismissal", Named = "Zenobia Complains";

    [Fact]
    public async Task keeps_the_referral_from_whoever_works_on_the_complaint()
    {
        var (complaint, referral) = await Linked();
        var lead = await service.SignedInAs(Role.Lead);
        var page = await lead.Open(complaint.Page);
        Assert.Equal(200, page.Status);
        Assert.DoesNotContain(referral.Reference, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Linked cases", page.Text, StringComparison.Ordinal);
        var links = await lead.Get($"{complaint.Api}/links");
        Assert.Equal((0, 0), (links["cases"].GetArrayLength(), links["dealtWithOn"].GetArrayLength()));
        Assert.Equal(404, (await lead.Open(referral.Page)).Status);
    }

    [Fact]
    public async Task lets_them_say_that_it_was_dealt_with_and_no_sanction()
    {
        var (complaint, referral) = await Linked(subjectRole: Role.Intake);
        var life = new ReferralLife(service, _ => "In their own words");
        await life.Live(referral, life.Deeds.Where(act => act != "name-subject").TakeWhile(act => act != "reopen"));
        // The lead decided, and so knows of this referral; another lead does not.
        var other = await Insider.With(service, Role.Lead);
        var page = await other.Visitor.Open(complaint.Page);
        Assert.Contains("A matter that came of this case was dealt with on 7 March 2028", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(referral.Reference, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Sanction, page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("eferral", page.Text.Replace("Raise a referral", "", StringComparison.Ordinal).Replace("Open a linked referral", "", StringComparison.Ordinal), StringComparison.Ordinal);

        var follows = await service.Anyone().Follow(complaint.AccessCode);
        Assert.DoesNotContain(referral.Reference, follows.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Sanction, follows.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task keeps_the_complaint_and_who_complained_from_whoever_works_on_the_referral()
    {
        var (complaint, referral) = await Linked();
        var conduct = await Insider.With(service, Role.ConductLead);
        var page = await conduct.Visitor.Open(referral.Page);
        Assert.Equal(200, page.Status);
        Assert.Contains("They must not learn who complained", page.Text, StringComparison.Ordinal);
        foreach (var hidden in new[] { complaint.Reference, Named, "Linked cases" })
            Assert.DoesNotContain(hidden, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(complaint.Reference, (await conduct.Visitor.Get(referral.Api)).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await conduct.Visitor.Open(complaint.Page)).Status);
    }

    [Fact]
    public async Task is_none_for_whoever_may_know_of_both()
    {
        var (complaint, referral) = await Linked();
        var both = await Insider.With(service, Role.Lead, Role.ConductLead);
        Assert.Contains(referral.Reference, (await both.Visitor.Open(complaint.Page)).Text, StringComparison.Ordinal);
        Assert.Contains(complaint.Reference, (await both.Visitor.Open(referral.Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task leaves_nothing_for_the_person_it_is_about_not_even_a_count()
    {
        var accused = await Insider.With(service, Role.ConductLead, Role.Lead);
        await service.CaughtUp();
        var before = await Counts(accused);
        var (complaint, referral) = await Linked(accused.Id);
        await service.CaughtUp();
        Assert.False(await accused.Lists(referral));
        Assert.Equal(before["disciplinary"], (await Counts(accused))["disciplinary"]);
        Assert.Equal(404, (await accused.Visitor.Open(referral.Page)).Status);
        Assert.Equal(404, (await accused.Visitor.Get(referral.Api)).Status);
        Assert.Equal(404, (await accused.Visitor.Get($"{referral.Api}/links")).Status);
        // They lead complaints too: the complaint they see, and no link on it.
        Assert.DoesNotContain(referral.Reference, (await accused.Visitor.Open(complaint.Page)).Text, StringComparison.Ordinal);
        var refused = await accused.Do("link", complaint, new JsonObject { ["other"] = referral.Reference });
        var missing = await accused.Do("link", complaint, new JsonObject { ["other"] = Casework.KindOfCase.DisciplinaryReferral.NewReference(service.Today).Value });
        Assert.Equal((422, 422), (refused.Status, missing.Status));
        Assert.Equal(missing["errors"].GetRawText(), refused["errors"].GetRawText());
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task is_gone_from_both_sides_once_the_link_is_taken_away(bool fromTheComplaint)
    {
        var (complaint, referral) = await Linked();
        var life = new ReferralLife(service, _ => "In their own words");
        var (conduct, both) = (await Insider.With(service, Role.ConductLead), await Insider.With(service, Role.Lead, Role.ConductLead));
        var (side, other) = fromTheComplaint ? (complaint, referral) : (referral, complaint);
        side.Version = (await both.Visitor.Get(side.Api))["version"].GetInt64();

        // Whoever may not know of the other side cannot take it away, nor learn that there is one.
        var hidden = fromTheComplaint ? await Insider.With(service, Role.Lead) : conduct;
        var refused = await hidden.Do("unlink", side, new JsonObject { ["other"] = other.Reference, ["reason"] = "The wrong case" });
        var missing = await hidden.Do("unlink", side, new JsonObject { ["other"] = Casework.KindOfCase.Of(other.Reference)!.NewReference(service.Today).Value, ["reason"] = "The wrong case" });
        Assert.Equal((422, 422), (refused.Status, missing.Status));
        Assert.Equal(missing["errors"].GetRawText(), refused["errors"].GetRawText());
        Assert.DoesNotContain("Take a link away", (await hidden.Visitor.Open(side.Page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Reference, (await hidden.Visitor.Open($"{side.Page}/unlink")).Answer.Text, StringComparison.Ordinal);

        var page = await (await both.Visitor.Open(side.Page)).Follow("Take a link away");
        var empty = await page.Form().Send("Take the link away");
        Assert.Equal(["Choose which link to take away", "Enter why they have nothing to do with each other"], empty.Errors);
        var landed = await page.Form().Fill("Which link?", $"{Casework.KindOfCase.Of(other.Reference)!.Label} {other.Reference}")
            .Fill("Why have they nothing to do with each other?", "Yolanda chose the wrong case").Send("Take the link away");
        Assert.Equal((200, side.Page), (landed.Status, landed.Path));
        foreach (var (at, gone) in new[] { (complaint, referral), (referral, complaint) })
        {
            Assert.DoesNotContain(gone.Reference, (await both.Visitor.Open(at.Page)).Text, StringComparison.Ordinal);
            Assert.Equal(0, (await both.Visitor.Get($"{at.Api}/links"))["cases"].GetArrayLength());
        }

        // The link was the referral's; the history of the complaint never told of it and does not now.
        Assert.Contains("Yolanda chose the wrong case", (await conduct.Visitor.Open(referral.Page)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("taken away", (await both.Visitor.Open(complaint.Page)).Text, StringComparison.Ordinal);
        Assert.Contains("These cases are not linked", (await both.Do("unlink", side, new JsonObject { ["other"] = other.Reference, ["reason"] = "Again" })).MustBeProblem(422).Text, StringComparison.Ordinal);

        await life.Live(await Current(referral, both), life.Deeds.Where(act => act is not "name-subject" and not "link" and not "unlink").TakeWhile(act => act != "reopen"));
        Assert.DoesNotContain("was dealt with", (await hidden.Visitor.Open(complaint.Page)).Text, StringComparison.Ordinal);
    }

    static async Task<OpenedCase> Current(OpenedCase opened, Insider insider)
    {
        opened.Version = (await insider.Visitor.Get(opened.Api))["version"].GetInt64();
        return opened;
    }

    static async Task<Dictionary<string, int>> Counts(Insider insider)
    {
        var cases = 0;
        for (string? after = null; ;)
        {
            var page = await insider.Visitor.Get($"/api/worklist{(after is null ? "" : $"?after={Uri.EscapeDataString(after)}")}");
            cases += page["cases"].EnumerateArray().Count(row => row.GetProperty("kind").GetString() == "disciplinary-referral");
            if (!page.Json.TryGetProperty("next", out var next))
                return new() { ["disciplinary"] = cases };
            after = next.GetString();
        }
    }

    /// <summary>A complaint past its triage, and a referral that somebody raised from it.</summary>
    async Task<(OpenedCase Complaint, OpenedCase Referral)> Linked(Guid? subject = null, string? subjectRole = null)
    {
        var life = new ComplaintLife(service, name => name is "fullName" ? Named : "In their own words");
        var complaint = await life.Begun();
        await life.Live(complaint, "triage");
        var id = subject ?? (subjectRole is null ? null : await service.IdOf(subjectRole));
        var raised = await (await service.SignedInAs(Role.Lead)).Post("/api/disciplinary-referrals", new JsonObject
        {
            ["path"] = "staff",
            ["subjectName"] = "Sasha Subject",
            ["subjectId"] = id,
            ["allegation"] = "Told a neighbour of a tenancy",
            ["source"] = complaint.Reference,
        });
        Assert.True(raised.Status == 201, raised.Text);
        return (complaint, new OpenedCase(raised["caseReference"].GetString()!, ""));
    }
}
