using System.Text.Json.Nodes;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;

namespace AccessRequests.EndToEnd.Following;

/// <summary>The requester's way to their case.</summary>
static class Requester
{
    public const string Code = "Access code", Enter = "Follow it", Question = "Which years do you mean?";

    public static async Task<WebPage> Follow(this Visitor visitor, string code) => await (await visitor.Open("/follow")).Form().Fill(Code, code).Send(Enter);

    /// <summary>A case whose requester was asked a question today.</summary>
    public static async Task<OpenedCase> Asked(this Service service)
    {
        var opened = await service.Submit();
        await (await service.SignedInAs(Role.Caseworker)).Does("ask-for-clarification", opened, new JsonObject
        {
            ["askedOn"] = service.Today.ToString("O"),
            ["question"] = Question,
            ["reason"] = "We hold 20 years of letters",
        });
        return opened;
    }
}
