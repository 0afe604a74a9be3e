using System.Text.Json.Nodes;
using AccessRequests.Identity;

namespace AccessRequests.EndToEnd.Harness;

/// <summary>The life of a case in which every act there is was done at least once, in an order in which each is accepted.</summary>
/// <param name="words">What is written in a field, given its name.</param>
public sealed class Life(Service service, Func<string, string> words)
{
    public static IReadOnlyList<string> Acts { get; } =
    [
        "acknowledge", "assign", "ask-for-identity", "refuse-identity-evidence", "confirm-identity", "ask-for-authority", "record-authority",
        "ask-for-fee", "record-fee-payment", "ask-for-clarification", "record-clarification", "extend", "plan-search", "cancel-search", "record-search",
        "withhold", "release", "withhold", "bring-in-colleague", "let-colleague-go", "raise-wall", "lower-wall", "add-note", "correct-received-date", "replace-access-code",
        "send-response", "close", "reopen", "refuse", "reopen", "withdraw",
    ];

    /// <summary>A request for another adult, so that authority has to be shown; nothing that can be said is left out.</summary>
    public JsonObject Request => new()
    {
        ["fullName"] = words("fullName"),
        ["contact"] = new JsonObject { ["email"] = $"{words("email").Replace(' ', '.')}@example.org", ["phone"] = "01632 960 777", ["postalAddress"] = words("postalAddress") },
        ["for"] = "another-adult",
        ["about"] = new JsonObject { ["fullName"] = words("about.fullName"), ["relationship"] = words("relationship") },
        ["details"] = words("details"),
        ["period"] = words("period"),
        ["references"] = words("references"),
        ["dateOfBirth"] = "1971-12-13",
        ["replyBy"] = "post",
        ["support"] = words("support"),
    };

    /// <summary>The request, and nothing done yet.</summary>
    public Task<OpenedCase> Begun() => service.Submit(smallest =>
    {
        foreach (var (name, value) in Request)
            smallest[name] = value?.DeepClone();
    });

    public async Task<OpenedCase> Lived()
    {
        var opened = await Begun();
        await Live(opened, Acts);
        return opened;
    }

    public async Task Live(OpenedCase opened, params IEnumerable<string> acts)
    {
        foreach (var act in acts)
            await (await service.SignedInAs(WhoDoes(act))).Does(act, opened, await Body(act));
    }

    /// <summary>Walls are minded by whoever leads the case.</summary>
    public static string WhoDoes(string act) => act.EndsWith("-wall", StringComparison.Ordinal) ? Role.Lead : Role.Caseworker;

    /// <summary>An accepted body for an act, where the case is ready for it.</summary>
    public async Task<JsonObject> Body(string act)
    {
        var today = service.Today.ToString("yyyy-MM-dd");
        var caseworker = await service.IdOf(Role.Caseworker);
        var reviewer = await service.IdOf(Role.Lead);
        return act switch
        {
            "acknowledge" => new() { ["acknowledgedOn"] = today, ["channel"] = "email" },
            "assign" => new() { ["assigneeId"] = caseworker },
            "ask-for-identity" => new() { ["askedOn"] = today, ["evidence"] = words("evidence"), ["reason"] = words("reason") },
            "refuse-identity-evidence" => new() { ["receivedOn"] = today, ["refusedOn"] = today, ["reason"] = words("reason") },
            "confirm-identity" => new() { ["receivedOn"] = today, ["method"] = "document-seen", ["note"] = words("note") },
            "ask-for-authority" => new() { ["askedOn"] = today, ["evidence"] = words("evidence") },
            "record-authority" => new() { ["receivedOn"] = today, ["kind"] = "written-consent", ["scope"] = words("scope") },
            "ask-for-fee" => new() { ["askedOn"] = today, ["pounds"] = 10.50, ["ground"] = "further-copies", ["basis"] = words("basis"), ["reason"] = words("reason") },
            "record-fee-payment" => new() { ["paidOn"] = today },
            "ask-for-clarification" => new() { ["askedOn"] = today, ["question"] = words("question"), ["reason"] = words("reason") },
            "record-clarification" => new() { ["receivedOn"] = today, ["answer"] = words("answer") },
            "extend" => new() { ["ground"] = "complexity", ["reason"] = words("reason"), ["noticeGivenOn"] = today },
            "plan-search" => new() { ["places"] = new JsonArray("Mailboxes", "Google Drive"), ["searcherId"] = caseworker, ["finishBy"] = today },
            "cancel-search" => new() { ["place"] = "Google Drive", ["reason"] = words("reason") },
            "record-search" => new()
            {
                ["place"] = "Mailboxes",
                ["searcherId"] = caseworker,
                ["searchedOn"] = today,
                ["terms"] = words("terms"),
                ["result"] = "found",
                ["found"] = words("found"),
                ["exclusions"] = words("exclusions"),
            },
            "withhold" => new()
            {
                ["material"] = words("material"),
                ["exemptionCode"] = "THIRD-PARTY",
                ["reason"] = words("reason"),
                ["reviewerId"] = reviewer,
                ["thirdParty"] = new JsonObject { ["consent"] = "refused", ["owedConfidence"] = true, ["weighing"] = words("weighing") },
                ["healthOpinion"] = new JsonObject { ["givenOn"] = today, ["from"] = words("from") },
            },
            "release" => new() { ["item"] = 1, ["reason"] = words("reason") },
            "bring-in-colleague" => new() { ["personId"] = await service.IdOf(Role.Independent), ["reason"] = words("reason") },
            "let-colleague-go" => new() { ["personId"] = await service.IdOf(Role.Independent), ["reason"] = words("reason") },
            "raise-wall" => new() { ["personId"] = await service.IdOf(Role.Administrator), ["conflict"] = "witness", ["reason"] = words("reason") },
            "lower-wall" => new() { ["personId"] = await service.IdOf(Role.Administrator), ["reason"] = words("reason") },
            "add-note" => new() { ["submission"] = Guid.NewGuid(), ["text"] = words("text") },
            "correct-received-date" => new() { ["receivedOn"] = service.Today.AddDays(-1).ToString("yyyy-MM-dd"), ["reason"] = words("reason") },
            "replace-access-code" => new() { ["submission"] = Guid.NewGuid(), ["reason"] = words("reason"), ["method"] = "known-to-us", ["note"] = words("note") },
            "send-response" => new()
            {
                ["sentOn"] = today,
                ["sentTo"] = "requester",
                ["method"] = "post",
                ["contents"] = Everything(),
                ["aboutWithheld"] = "reasons-and-routes",
                ["letter"] = words("letter"),
            },
            "refuse" => new()
            {
                ["refusedOn"] = today,
                ["ground"] = "exemption",
                ["exemptionCode"] = "LPP",
                ["reasons"] = words("reasons"),
                ["considered"] = words("considered"),
                ["routesTold"] = new JsonArray("complain-to-us", "complain-to-regulator", "apply-to-court"),
                ["reviewerId"] = reviewer,
            },
            "withdraw" => new() { ["withdrawnOn"] = today, ["channel"] = "phone", ["note"] = words("note") },
            "close" => new() { ["outcome"] = "answered", ["reason"] = words("reason") },
            "reopen" => new() { ["reason"] = words("reason") },
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Say here what an accepted body of this act is"),
        };
    }

    static JsonObject Everything() => new(new[]
    {
        "confirmation", "copy-of-data", "purposes", "categories", "recipients", "retention", "rights", "right-to-complain", "source", "automated-decisions", "transfer-safeguards",
    }.Select(content => KeyValuePair.Create(content, (JsonNode?)JsonValue.Create("included"))));
}
