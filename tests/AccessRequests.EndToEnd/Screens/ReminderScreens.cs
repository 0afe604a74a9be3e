using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using AccessRequests.Reminders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static AccessRequests.EndToEnd.Screens.Screen;

namespace AccessRequests.EndToEnd.Screens;

/// <summary>What people are reminded of, and what becomes of reminders.</summary>
static class ReminderScreens
{
    public static IReadOnlyList<Screen> All { get; } =
    [
        new("My reminders", service => service.SignedInAs(Role.Lead), async (service, _) => await Reminded(service)),
        Staff("Policy reviews", "/staff/policy-reviews", Role.Director),
        Staff("Policy reviews, refused", "/staff/policy-reviews", Role.Lead) with
        {
            Then = tab => tab.Page.GetByRole(AriaRole.Button, new() { Name = "Record the review" }).ClickAsync(),
        },
        new("How reminding goes", service => service.SignedInAs(Role.Administrator), async (service, _) =>
        {
            await Reminded(service);
            return "/staff/reminding";
        }),
    ];

    /// <summary>A request that came three weeks ago and was written down today.</summary>
    static async Task<string> Reminded(Service service)
    {
        var opened = await service.Submit();
        var lead = await service.SignedInAs(Role.Lead);
        await lead.Does("assign", opened, new() { ["assigneeId"] = await service.IdOf(Role.Lead) });
        await lead.Does("correct-received-date", opened, new() { ["receivedOn"] = service.Today.AddDays(-21).ToString("yyyy-MM-dd"), ["reason"] = "It lay in the post" });
        await service.CaughtUp();
        await service.Services.GetRequiredService<Sweep>().Run(CancellationToken.None);
        return "/staff/reminders";
    }
}
