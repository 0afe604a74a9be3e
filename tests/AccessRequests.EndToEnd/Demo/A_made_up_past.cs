using System.Text.Json;
using AccessRequests.Breaches;
using AccessRequests.Casework;
using AccessRequests.Complaints;
using AccessRequests.DisciplinaryReferrals;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.SubjectAccessRequests;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AccessRequests.EndToEnd.Demo;

[Collection(nameof(MadeUpPast))]
public class A_made_up_past(MadeUpPast past)
{
    Service Service => past.Service;

    [Theory]
    [InlineData(0)]
    [InlineData(10_000_001)]
    public async Task is_refused_in_sizes_that_make_no_sense(int cases)
    {
        var (done, words) = await past.Synthesise(cases, seed: 6);
        Assert.False(done);
        Assert.StartsWith("say from 1 to 10,000,000 cases", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_made_once_for_a_seed_and_leaves_nothing_half_done()
    {
        var before = await Count("casework.mt_events");
        var (done, words) = await past.Synthesise(MadeUpPast.Cases, seed: 5);
        Assert.False(done);
        Assert.StartsWith("the cases of seed 5 are here already", words, StringComparison.Ordinal);
        Assert.Equal(before, await Count("casework.mt_events"));
    }

    [Fact]
    public async Task opens_on_the_page_of_every_case()
    {
        var (lee, robin, tom, olive) = (await past.SignedIn("lee"), await past.SignedIn("robin"), await past.SignedIn("tom"), await past.SignedIn("olive"));
        foreach (var reference in past.References)
        {
            // What nobody has triaged only the intake opens, and what is about the intake only the independent person.
            var opened = (await (KindOfCase.DisciplinaryReferral.Owns(reference) ? robin : lee).Open($"/staff/cases/{reference}"));
            foreach (var other in new[] { tom, olive })
                opened = opened.Status == 200 ? opened : await other.Open($"/staff/cases/{reference}");
            Assert.True(opened.Status == 200, $"{reference} opens for nobody");
            Assert.DoesNotContain("erased", opened.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task leaves_each_case_as_the_store_folds_it_from_its_facts()
    {
        await using var session = Service.Services.GetRequiredService<IDocumentStore>().QuerySession();
        foreach (var reference in past.References)
            await (KindOfCase.Of(reference)!.Kind switch
            {
                CaseKind.AccessRequest => Same<SubjectAccessRequest>(session, reference),
                CaseKind.Complaint => Same<Complaint>(session, reference),
                CaseKind.Breach => Same<Breach>(session, reference),
                _ => Same<DisciplinaryReferral>(session, reference),
            });
    }

    /// <summary>Cases, walls, links, lists, figures and histories, each made anew from the facts.</summary>
    [Fact]
    public async Task has_the_views_that_its_facts_make()
    {
        await Service.CaughtUp();
        var verified = await Service.Services.GetRequiredService<AccessRequests.Views.Verification>().Run(CancellationToken.None);
        Assert.True(verified.IsClean, string.Join('\n', verified.Unsaid.Concat(verified.Tables.Where(table => !table.IsSame).SelectMany(table => table.Differences.Prepend(table.Table)))));
    }

    [Fact]
    public async Task lets_the_work_go_on_like_that_on_any_other()
    {
        var lee = await past.SignedIn("lee");
        var open = (await Service.Database.Query("select id, mt_version from casework.mt_doc_breach where data -> 'closure' is null limit 1"))[0];
        var (reference, version) = ((string)open[0]!, (int)open[1]!);
        var answer = await lee.Post($"/api/breaches/{reference}/add-note?version={version}", new System.Text.Json.Nodes.JsonObject { ["submission"] = Guid.NewGuid(), ["text"] = "Called the tenant" });
        Assert.Equal(200, answer.Status);
        Assert.Equal(version + 1, answer["version"].GetInt64());
        Assert.Contains("Called the tenant", (await lee.Open($"/staff/cases/{reference}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task stands_beside_every_case_what_the_reception_would_have_put_there()
    {
        Assert.Equal(MadeUpPast.Cases, past.References.Count);
        Assert.Equal(
            past.References.Count(reference => KindOfCase.Of(reference)!.Kind is CaseKind.AccessRequest or CaseKind.Complaint),
            await Count("identity.access_code where revoked_at is null"));
        Assert.Equal(MadeUpPast.Cases, await Count("(select distinct case_reference from vault.person_key) known"));
        Assert.Equal(MadeUpPast.Cases, await Count(AccessRequests.Figures.FigureTables.Cases));
        Assert.Equal(0, await Count("casework.mt_events e join casework.mt_events f on f.seq_id = e.seq_id + 1 where f.timestamp < e.timestamp and f.seq_id <= (select max(seq_id) from casework.mt_events where correlation_id is null)"));
        Assert.Equal(0, await Count("casework.mt_streams s where version <> (select count(*) from casework.mt_events e where e.stream_id = s.id)"));
    }

    [Fact]
    public async Task knows_its_walls_and_links_as_the_facts_say_them()
    {
        await using var session = Service.Services.GetRequiredService<IDocumentStore>().QuerySession();
        var facts = await session.Events.QueryAllRawEvents().ToListAsync();
        var links = facts.Where(e => e.Data is ILinkCase).SelectMany(e => ((ILinkCase)e.Data).LinkedTo.Select(other => (e.StreamKey!, other))).Order();
        Assert.Equal(links, (await Service.Database.Query("select source, target from links.case_link")).Select(row => ((string)row[0]!, (string)row[1]!)).Order());
        var admitted = facts.Where(e => e.Data is IAdmit).SelectMany(e => ((IAdmit)e.Data).Admitted.Select(person => (e.StreamKey!, person))).Distinct().Order();
        Assert.NotEmpty(admitted);
        Assert.Equal(admitted, (await Service.Database.Query("select case_reference, person from need_to_know.standing where standing = 'member'")).Select(row => ((string)row[0]!, (Guid)row[1]!)).Order());
    }

    static async Task Same<TCase>(IQuerySession session, string reference) where TCase : class
    {
        var (stored, folded) = (await session.LoadAsync<TCase>(reference), await session.Events.AggregateStreamAsync<TCase>(reference));
        Assert.Equal(JsonSerializer.Serialize(folded, StoredJson.Options), JsonSerializer.Serialize(stored, StoredJson.Options));
    }

    async Task<long> Count(string from) => (long)(await Service.Database.Query($"select count(*) from {from}"))[0][0]!;
}

/// <summary>Beside what people have really asked, nothing is made up.</summary>
public class A_made_up_past_beside_real_requests(Service service)
{
    [Fact]
    public async Task is_refused()
    {
        await service.Submit();
        var (done, words) = await MadeUpPast.Synthesise(service, 10, seed: 1);
        Assert.False(done);
        Assert.Equal("there are real requests here already, and made-up ones must never stand beside them", words);
    }
}
