using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.SubjectAccessRequests;

/// <summary>Each act, on a case that is ready for it, by its form.</summary>
public class Every_act_by_its_form(Service service)
{
    const string Written = "In their own words";

    public static TheoryData<string> Acts => [.. Life.Acts.Distinct()];

    [Theory, MemberData(nameof(Acts))]
    public async Task is_recorded_from_its_form_and_lands_where_it_shows(string act)
    {
        var (caseworker, opened) = await Ready(act);
        var landed = await Send(caseworker, opened, act, opened.Version);
        Assert.Equal(200, landed.Status);
        Assert.StartsWith(opened.Page, landed.Path);
        Assert.True(await Version(opened) > opened.Version, $"{act} recorded nothing: {landed.Text}");
    }

    [Theory, MemberData(nameof(Acts))]
    public async Task keeps_what_was_written_when_someone_else_was_quicker(string act)
    {
        var (caseworker, opened) = await Ready(act);
        var stale = await Send(caseworker, opened, act, opened.Version - 1);
        Assert.Equal(409, stale.Status);
        Assert.Equal("Someone else changed this case", stale.Heading);
        if (FormFields.Of(await Story.Body(act)).Any(field => field.Value == Written))
            Assert.Contains(stale.All("textarea"), kept => kept.TextContent.Contains(Written, StringComparison.Ordinal));
        Assert.Equal(opened.Version, await Version(opened));
    }

    Life Story => new(service, _ => Written);

    /// <summary>A case to which everything has happened that comes before this act.</summary>
    async Task<(Visitor Caseworker, OpenedCase Opened)> Ready(string act)
    {
        var opened = await Story.Begun();
        await Story.Live(opened, Life.Acts.TakeWhile(before => before != act));
        return (await service.SignedInAs(Life.WhoDoes(act)), opened);
    }

    async Task<WebPage> Send(Visitor caseworker, OpenedCase opened, string act, long version)
    {
        var page = await caseworker.Open($"{opened.Page}/{act}");
        var hidden = page.Form().Fields().Where(field => field.Key.StartsWith("__", StringComparison.Ordinal));
        var sent = await caseworker.Send($"{opened.Page}/{act}", [.. hidden, new("version", $"{version}"), .. FormFields.Of(await Story.Body(act))]);
        // A final act comes back once, to be checked.
        return sent.Status == 200 && sent.Path == $"{opened.Page}/{act}" && sent.Buttons.Count > 1 ? await sent.Form().Send() : sent;
    }

    async Task<long> Version(OpenedCase opened) => (await (await service.SignedInAs(Role.Caseworker)).Get(opened.Api))["version"].GetInt64();
}
