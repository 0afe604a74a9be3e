using AccessRequests.EndToEnd.Following;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.EndToEnd.Notifications;
using AccessRequests.Identity;
using AccessRequests.Letters.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static AccessRequests.EndToEnd.Screens.Screen;

namespace AccessRequests.EndToEnd.Screens;

/// <summary>What our letters say, and how somebody changes it.</summary>
static class LetterScreens
{
    public static IReadOnlyList<Screen> All { get; } =
    [
        Staff("What our letters say", "/staff/letters", Role.Administrator),
        Staff("A letter", "/staff/letters/reply", Role.Lead),
        Staff("A letter, as it reads", "/staff/letters/meeting-invitation", Role.Lead) with { Then = tab => tab.Page.Locator("main form button").Nth(1).ClickAsync() },
        Staff("A letter, refused", "/staff/letters/refusal", Role.Lead) with { Then = Refused },
        Staff("A letter as it was shipped", "/staff/letters/refusal/versions/0", Role.Administrator),
        Act("See the letter", "acknowledge") with { Then = Seen },
        Act("A case with letters and mail", async service => (await Written(service)).Page),
        Public("Your request, with letters", async (service, visitor) =>
        {
            await visitor.Follow((await Written(service)).AccessCode);
            return "/follow/case";
        }) with { MoreOf = "Your request, asked" },
    ];

    /// <summary>One letter was told by phone, one by email, which failed, one is to be posted, and one was sent.</summary>
    static async Task<OpenedCase> Written(Service service)
    {
        var life = new Life(service, _ => "In their own words");
        var opened = await life.Begun();
        foreach (var (act, channel) in new[] { ("acknowledge", "phone"), ("ask-for-identity", null), ("ask-for-clarification", null), ("extend", null) })
        {
            var body = await life.Body(act);
            if (channel is not null)
                body["channel"] = channel;
            await (await service.SignedInAs(life.Doer(act))).Does(act, opened, body);
        }
        await service.Services.GetRequiredService<LetterRoom>().WriteDue(CancellationToken.None);
        var mail = await service.SettledMailOf(opened.Reference);
        await service.Database.Execute($"update notifications.mail set state = 'failed', why = '550 5.1.1' where id = '{mail[0].Id}'; update notifications.mail set state = 'to-post' where id = '{mail[1].Id}'");
        return opened;
    }

    static async Task Seen(Tab tab)
    {
        await tab.Page.CheckAsync("[name=channel][value=email]");
        foreach (var (part, number) in new[] { ("day", "7"), ("month", "3"), ("year", "2028") })
            await tab.Page.FillAsync($"[name='acknowledgedOn.{part}']", number);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "See the letter" }).ClickAsync();
    }

    static async Task Refused(Tab tab)
    {
        await tab.Page.Locator("main form textarea").FillAsync("Dear {{ name }}, no.");
        await tab.Page.Locator("main form button").First.ClickAsync();
    }
}
