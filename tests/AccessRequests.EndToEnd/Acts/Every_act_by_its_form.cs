using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Acts;

/// <summary>Each act, on a case that is ready for it, by its form.</summary>
public class Every_act_by_its_form(Service service)
{
    const string Written = "In their own words";

    public static TheoryData<string, string> Acts => AnyLife.ActsOfAll;

    [Theory, MemberData(nameof(Acts))]
    public async Task is_recorded_from_its_form_and_lands_where_it_shows(string kind, string act)
    {
        var (worker, opened) = await Ready(kind, act);
        var landed = await Send(worker, opened, act, opened.Version);
        Assert.Equal(200, landed.Status);
        Assert.StartsWith(opened.Page, landed.Path);
        Assert.True(await Version(opened) > opened.Version, $"{act} recorded nothing: {landed.Text}");
    }

    [Theory, MemberData(nameof(Acts))]
    public async Task keeps_what_was_written_when_someone_else_was_quicker(string kind, string act)
    {
        var (worker, opened) = await Ready(kind, act);
        var stale = await Send(worker, opened, act, opened.Version - 1);
        Assert.Equal(409, stale.Status);
        Assert.Equal("Someone else changed this case", stale.Heading);
        if (FormFields.Of(await Story(kind).Body(act)).Any(field => field.Value == Written))
            Assert.Contains(stale.All("textarea"), kept => kept.TextContent.Contains(Written, StringComparison.Ordinal));
        // Before triage nobody else could tell.
        Assert.Equal(opened.Version, (await worker.Get(opened.Api))["version"].GetInt64());
    }

    AnyLife Story(string kind) => AnyLife.Of($"{kind}-", service, _ => Written);

    /// <summary>A case to which everything has happened that comes before this act.</summary>
    async Task<(Visitor Worker, OpenedCase Opened)> Ready(string kind, string act)
    {
        var opened = await Story(kind).ReadyFor(act);
        return (await service.SignedInAs(Story(kind).Doer(act)), opened);
    }

    async Task<WebPage> Send(Visitor worker, OpenedCase opened, string act, long version)
    {
        var page = await worker.Open($"{opened.Page}/{act}");
        var hidden = page.Form().Fields().Where(field => field.Key.StartsWith("__", StringComparison.Ordinal));
        var sent = await worker.Send($"{opened.Page}/{act}", [.. hidden, new("version", $"{version}"), .. FormFields.Of(await Story(opened.Reference[..2]).Body(act))]);
        // A final act comes back once, to be checked.
        return sent.Status == 200 && sent.Path == $"{opened.Page}/{act}" && sent.Buttons.Count > 1 ? await sent.Form().Send() : sent;
    }

    async Task<long> Version(OpenedCase opened) => (await (await service.SignedInAs(Story(opened.Reference[..2]).Leader)).Get(opened.Api))["version"].GetInt64();
}
