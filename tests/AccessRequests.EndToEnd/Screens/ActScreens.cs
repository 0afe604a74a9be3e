using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using static AccessRequests.EndToEnd.Screens.Screen;

namespace AccessRequests.EndToEnd.Screens;

/// <summary>The pages of acts, each on a case on which it makes sense.</summary>
static class ActScreens
{
    public static IReadOnlyList<Screen> All { get; } =
    [
        Act("Acknowledge", "acknowledge"),
        Act("Assign", "assign"),
        Act("Add a note", "add-note"),
        Act("Correct the day of receipt", "correct-received-date"),
        Act("Correct the day of receipt, to check", "correct-received-date") with { Then = Corrected },
        Act("Replace the access code", "replace-access-code"),
        Act("The new access code", "replace-access-code") with { Then = Replaced },

        Act("Ask for identity", "ask-for-identity"),
        Act("Confirm identity", AfterAskingForIdentity("confirm-identity")),
        Act("Refuse evidence of identity", AfterAskingForIdentity("refuse-identity-evidence")),
        Act("Ask for authority", OfAChild("ask-for-authority")),
        Act("Record authority", OfAChild("record-authority")),
        Act("Ask for a fee", "ask-for-fee"),
        Act("Record a fee payment", "record-fee-payment"),

        Act("Record clarification", "record-clarification"),
        Act("Extend", "extend"),
    ];

    static Func<Service, Task<string>> AfterAskingForIdentity(string act) => async service =>
    {
        var opened = await service.Submit();
        await (await service.SignedInAs(Role.Caseworker)).Does(
            "ask-for-identity", opened, new JsonObject { ["askedOn"] = $"{service.Today:O}", ["evidence"] = "A document", ["reason"] = "The address is new" });
        return $"{opened.Page}/{act}";
    };

    static Func<Service, Task<string>> OfAChild(string act) => async service =>
    {
        var opened = await service.Submit(request =>
        {
            request["for"] = "child";
            request["about"] = new JsonObject { ["fullName"] = "Kit Example", ["relationship"] = "Parent" };
        });
        return $"{opened.Page}/{act}";
    };

    static async Task Corrected(Tab tab)
    {
        foreach (var (part, number) in new[] { ("day", "1"), ("month", "3"), ("year", "2028") })
            await tab.Page.FillAsync($"[name='receivedOn.{part}']", number);
        await tab.Page.FillAsync("[name=reason]", "It lay in the post tray");
        await Sent(tab);
    }

    static async Task Replaced(Tab tab)
    {
        await tab.Page.FillAsync("[name=reason]", "The letter was lost");
        await tab.Page.CheckAsync("[name=method][value=known-to-us]");
        await Sent(tab);
    }

    static Task Sent(Tab tab) => tab.Page.Locator("main form button").First.ClickAsync();
}
