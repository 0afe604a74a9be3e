using System.Text.Json.Nodes;
using AccessRequests.Casework;
using AccessRequests.Identity;

namespace AccessRequests.EndToEnd.Harness;

/// <summary>The life of an access request.</summary>
/// <param name="words">What is written in a field, given its name.</param>
public sealed class Life(Service service, Func<string, string> words) : AnyLife(service, words)
{
    public override KindOfCase Kind => KindOfCase.AccessRequest;

    public override IReadOnlyList<string> Deeds => Acts;

    public override string Leader => Role.Caseworker;

    public static IReadOnlyList<string> Acts { get; } =
    [
        "acknowledge", "assign", "ask-for-identity", "refuse-identity-evidence", "confirm-identity", "ask-for-authority", "record-authority",
        "ask-for-fee", "record-fee-payment", "ask-for-clarification", "record-clarification", "extend", "plan-search", "cancel-search", "record-search",
        "withhold", "release", "withhold", "bring-in-colleague", "let-colleague-go", "raise-wall", "lower-wall", "link", "unlink", "add-note", "correct-received-date", "replace-access-code",
        "send-response", "close", "reopen", "refuse", "reopen", "withdraw",
    ];

    /// <summary>A request for another adult, so that authority has to be shown; nothing that can be said is left out.</summary>
    public override JsonObject Request => new()
    {
        ["fullName"] = Words("fullName"),
        ["contact"] = new JsonObject { ["email"] = $"{Words("email").Replace(' ', '.')}@example.org", ["phone"] = "01632 960 777", ["postalAddress"] = Words("postalAddress") },
        ["for"] = "another-adult",
        ["about"] = new JsonObject { ["fullName"] = Words("about.fullName"), ["relationship"] = Words("relationship") },
        ["details"] = Words("details"),
        ["period"] = Words("period"),
        ["references"] = Words("references"),
        ["dateOfBirth"] = "1971-12-13",
        ["replyBy"] = "post",
        ["support"] = Words("support"),
    };

    /// <summary>Walls are minded by whoever leads the case.</summary>
    public static string WhoDoes(string act) => act.EndsWith("-wall", StringComparison.Ordinal) ? Role.Lead : Role.Caseworker;

    public override string Doer(string act) => WhoDoes(act);

    protected override async Task<JsonObject?> OwnBody(string act)
    {
        var today = Service.Today.ToString("yyyy-MM-dd");
        var caseworker = await Service.IdOf(Role.Caseworker);
        var reviewer = await Service.IdOf(Role.Lead);
        return act switch
        {
            "acknowledge" => new() { ["acknowledgedOn"] = today, ["channel"] = "email" },
            "assign" => new() { ["assigneeId"] = caseworker },
            "ask-for-identity" => new() { ["askedOn"] = today, ["evidence"] = Words("evidence"), ["reason"] = Words("reason") },
            "refuse-identity-evidence" => new() { ["receivedOn"] = today, ["refusedOn"] = today, ["reason"] = Words("reason") },
            "confirm-identity" => new() { ["receivedOn"] = today, ["method"] = "document-seen", ["note"] = Words("note") },
            "ask-for-authority" => new() { ["askedOn"] = today, ["evidence"] = Words("evidence") },
            "record-authority" => new() { ["receivedOn"] = today, ["kind"] = "written-consent", ["scope"] = Words("scope") },
            "ask-for-fee" => new() { ["askedOn"] = today, ["pounds"] = 10.50, ["ground"] = "further-copies", ["basis"] = Words("basis"), ["reason"] = Words("reason") },
            "record-fee-payment" => new() { ["paidOn"] = today },
            "ask-for-clarification" => new() { ["askedOn"] = today, ["question"] = Words("question"), ["reason"] = Words("reason") },
            "record-clarification" => new() { ["receivedOn"] = today, ["answer"] = Words("answer") },
            "extend" => new() { ["ground"] = "complexity", ["reason"] = Words("reason"), ["noticeGivenOn"] = today },
            "plan-search" => new() { ["places"] = new JsonArray("Mailboxes", "Google Drive"), ["searcherId"] = caseworker, ["finishBy"] = today },
            "cancel-search" => new() { ["place"] = "Google Drive", ["reason"] = Words("reason") },
            "record-search" => new()
            {
                ["place"] = "Mailboxes",
                ["searcherId"] = caseworker,
                ["searchedOn"] = today,
                ["terms"] = Words("terms"),
                ["result"] = "found",
                ["found"] = Words("found"),
                ["exclusions"] = Words("exclusions"),
            },
            "withhold" => new()
            {
                ["material"] = Words("material"),
                ["exemptionCode"] = "THIRD-PARTY",
                ["reason"] = Words("reason"),
                ["reviewerId"] = reviewer,
                ["thirdParty"] = new JsonObject { ["consent"] = "refused", ["owedConfidence"] = true, ["weighing"] = Words("weighing") },
                ["healthOpinion"] = new JsonObject { ["givenOn"] = today, ["from"] = Words("from") },
            },
            "release" => new() { ["item"] = 1, ["reason"] = Words("reason") },
            "add-note" => new() { ["submission"] = Guid.NewGuid(), ["text"] = Words("text") },
            "correct-received-date" => new() { ["receivedOn"] = Service.Today.AddDays(-1).ToString("yyyy-MM-dd"), ["reason"] = Words("reason") },
            "replace-access-code" => new() { ["submission"] = Guid.NewGuid(), ["reason"] = Words("reason"), ["method"] = "known-to-us", ["note"] = Words("note") },
            "send-response" => new()
            {
                ["sentOn"] = today,
                ["sentTo"] = "requester",
                ["method"] = "post",
                ["contents"] = Everything(),
                ["aboutWithheld"] = "reasons-and-routes",
                ["letter"] = Words("letter"),
            },
            "refuse" => new()
            {
                ["refusedOn"] = today,
                ["ground"] = "exemption",
                ["exemptionCode"] = "LPP",
                ["reasons"] = Words("reasons"),
                ["considered"] = Words("considered"),
                ["routesTold"] = new JsonArray("complain-to-us", "complain-to-regulator", "apply-to-court"),
                ["reviewerId"] = reviewer,
            },
            "withdraw" => new() { ["withdrawnOn"] = today, ["channel"] = "phone", ["note"] = Words("note") },
            "close" => new() { ["outcome"] = "answered", ["reason"] = Words("reason") },
            "reopen" => new() { ["reason"] = Words("reason") },
            _ => null,
        };
    }

    static JsonObject Everything() => new(new[]
    {
        "confirmation", "copy-of-data", "purposes", "categories", "recipients", "retention", "rights", "right-to-complain", "source", "automated-decisions", "transfer-safeguards",
    }.Select(content => KeyValuePair.Create(content, (JsonNode?)JsonValue.Create("included"))));
}
