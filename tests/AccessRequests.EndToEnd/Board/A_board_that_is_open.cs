using System.Globalization;
using AccessRequests.EndToEnd.Confidentiality;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.EndToEnd.Identity;
using AccessRequests.Identity;
using AccessRequests.Web;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace AccessRequests.EndToEnd.Board;

/// <summary>Figures follow by themselves, in every open board, and nobody is thrown from where they were.</summary>
public class A_board_that_is_open(Service service, Browser browser)
{
    [Fact]
    public async Task shows_what_somebody_else_did_and_leaves_the_reader_where_they_are()
    {
        await service.Submit();
        await service.CaughtUp();
        await using var one = await browser.Open(await service.SignedInAs(Role.Director));
        await using var other = await browser.Open(await service.SignedInAs(Role.Lead), width: 320);
        await one.Open("/board");
        await other.Open("/board");
        foreach (var tab in new[] { one, other })
            await Expect(tab.Page.Locator("#live-note")).ToHaveTextAsync("These figures update by themselves.");
        await one.Page.Locator("#ages-table summary").ClickAsync();
        var link = one.Page.Locator(".tile-overdue");
        await link.FocusAsync();
        var (mine, theirs) = (await Count(one), await Count(other));

        await service.Submit();
        await Expect(Tile(one)).ToHaveTextAsync(UkFormat.Number(mine + 1));
        await Expect(Tile(other)).ToHaveTextAsync(UkFormat.Number(theirs + 1));
        await Expect(one.Page.Locator("#live-note")).ToContainTextAsync("Figures updated at");
        await Expect(link).ToBeFocusedAsync();
        await Expect(one.Page.Locator("#ages-table")).ToHaveAttributeAsync("open", "");
        Assert.Empty(one.Complaints);
        Assert.Empty(other.Complaints);
    }

    [Fact]
    public async Task hears_of_what_was_done_at_another_node()
    {
        await using var node = service.AnotherNode();
        await service.CaughtUp();
        await using var tab = await browser.Open((await service.SignedInAs(Role.Director)).At(node));
        await tab.Open("/board");
        await Expect(tab.Page.Locator("#live-note")).ToHaveTextAsync("These figures update by themselves.");
        var before = await Count(tab);
        await service.Submit();
        await Expect(Tile(tab)).ToHaveTextAsync(UkFormat.Number(before + 1));
    }

    [Fact]
    public async Task says_that_it_is_cut_off_and_catches_up()
    {
        await service.CaughtUp();
        await using var tab = await browser.Open(await service.SignedInAs(Role.Director));
        await tab.Open("/board");
        var note = tab.Page.Locator("#live-note");
        await Expect(note).ToHaveTextAsync("These figures update by themselves.");
        var before = await Count(tab);

        await tab.Page.Context.SetOfflineAsync(true);
        await tab.Page.EvaluateAsync("dispatchEvent(new Event('pagehide')); dispatchEvent(new Event('pageshow'))");
        await Expect(note).ToContainTextAsync("Updates paused");
        await service.Submit();
        await tab.Page.Context.SetOfflineAsync(false);
        await Expect(Tile(tab)).ToHaveTextAsync(UkFormat.Number(before + 1), new() { Timeout = 20_000 });
        await Expect(note).Not.ToContainTextAsync("paused");
    }

    [Fact]
    public async Task tells_nothing_more_to_whoever_signed_out()
    {
        var director = await Insider.With(service, Role.Director);
        await service.CaughtUp();
        await using var tab = await browser.Open(director.Visitor);
        await tab.Open("/board");
        var note = tab.Page.Locator("#live-note");
        await Expect(note).ToHaveTextAsync("These figures update by themselves.");
        var before = await Count(tab);
        Assert.Equal(204, (await director.Visitor.SignOutByApi()).Status);
        await service.Submit();
        await Expect(note).ToContainTextAsync("You are signed out");
        await Expect(Tile(tab)).ToHaveTextAsync(UkFormat.Number(before));
    }

    [Fact]
    public async Task keeps_no_session_alive_by_asking_by_itself()
    {
        var director = await Insider.With(service, Role.Director);
        using (service.After(TimeSpan.FromMinutes(20)))
            Assert.Equal(200, (await director.Visitor.Open("/board/figures")).Status);
        using (service.After(TimeSpan.FromMinutes(40)))
            Assert.Contains("/staff/sign-in", (await director.Visitor.Open("/board/figures")).Path, StringComparison.Ordinal);
    }

    static ILocator Tile(Tab tab) => tab.Page.Locator(".tile-on-track .tile-count");

    static async Task<int> Count(Tab tab) => int.Parse(await Tile(tab).InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
}
