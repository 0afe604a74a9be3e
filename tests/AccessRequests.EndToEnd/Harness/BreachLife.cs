using System.Text.Json.Nodes;
using AccessRequests.Casework;
using AccessRequests.Identity;

namespace AccessRequests.EndToEnd.Harness;

/// <summary>The life of a breach.</summary>
public sealed class BreachLife(Service service, Func<string, string> words) : AnyLife(service, words)
{
    public override KindOfCase Kind => KindOfCase.Breach;

    public override IReadOnlyList<string> Deeds { get; } =
    [
        "assign", "record-containment", "record-awareness", "describe", "add-affected-person", "record-processor-report", "assess-risk", "decide-notification", "notify-regulator",
        "decide-telling-people", "record-telling-people", "bring-in-colleague", "let-colleague-go", "raise-wall", "lower-wall", "link", "unlink", "record-lesson", "add-note", "close", "reopen",
    ];

    public override string Leader => Role.Lead;

    public override JsonObject Request => new()
    {
        ["whatHappened"] = Words("whatHappened"),
        ["reportedAt"] = Moment(-2),
        ["source"] = "processor",
        ["ongoing"] = "not-known",
        ["dataInvolved"] = Words("dataInvolved"),
        ["approximatePeople"] = 12,
        ["doneSoFar"] = Words("doneSoFar"),
    };

    public override string Doer(string act) => Role.Lead;

    protected override async Task<JsonObject?> OwnBody(string act)
    {
        var today = Service.Today.ToString("yyyy-MM-dd");
        var lead = await Service.IdOf(Role.Lead);
        return act switch
        {
            "assign" => new() { ["assigneeId"] = lead },
            "record-containment" => new() { ["doneAt"] = Moment(-1), ["measures"] = Words("measures"), ["isContained"] = true },
            "record-awareness" => new() { ["awareAt"] = Moment(-1), ["justification"] = Words("justification") },
            "describe" => new()
            {
                ["happenedAt"] = Moment(-30),
                ["nature"] = new JsonArray("confidentiality"),
                ["cause"] = "sent-to-the-wrong-person",
                ["facts"] = Words("facts"),
                ["people"] = new JsonArray("service-users", "children"),
                ["data"] = new JsonArray("contact", "health"),
                ["approximatePeople"] = 12,
                ["approximateRecords"] = 14,
                ["consequences"] = Words("consequences"),
            },
            "add-affected-person" => new() { ["fullName"] = Words("fullName"), ["contact"] = Words("contact"), ["note"] = Words("note") },
            "record-processor-report" => new() { ["submission"] = Guid.NewGuid(), ["receivedAt"] = Moment(-1), ["processor"] = Words("processor"), ["report"] = Words("report") },
            "assess-risk" => new()
            {
                ["severity"] = "severe",
                ["likelihood"] = "likely",
                ["identification"] = "easy",
                ["receiver"] = Words("receiver"),
                ["recovery"] = "no",
                ["isMalicious"] = false,
                ["isVulnerable"] = true,
                ["reasons"] = Words("reasons"),
                ["decisionMakerId"] = lead,
            },
            "decide-notification" => new() { ["notify"] = true, ["reasons"] = Words("reasons"), ["decisionMakerId"] = lead },
            "notify-regulator" => new()
            {
                ["notifiedAt"] = Moment(0),
                ["way"] = "online-form",
                ["contents"] = new JsonArray("nature", "people-and-records", "contact-point", "consequences", "measures"),
                ["words"] = Words("words"),
                ["regulatorReference"] = Words("regulatorReference"),
                ["lateReasons"] = Words("lateReasons"),
            },
            "decide-telling-people" => new() { ["tell"] = true, ["reasons"] = Words("reasons"), ["publicNotice"] = Words("publicNotice"), ["decisionMakerId"] = lead },
            "record-telling-people" => new()
            {
                ["toldOn"] = today,
                ["channel"] = "post",
                ["howMany"] = 12,
                ["contents"] = new JsonArray("nature", "contact-point", "consequences", "measures"),
                ["words"] = Words("words"),
            },
            "record-lesson" => new() { ["submission"] = Guid.NewGuid(), ["lesson"] = Words("lesson"), ["action"] = Words("action"), ["ownerId"] = lead },
            "add-note" => new() { ["submission"] = Guid.NewGuid(), ["text"] = Words("text") },
            "close" => new() { ["outcome"] = "dealt-with", ["reason"] = Words("reason") },
            "reopen" => new() { ["reason"] = Words("reason") },
            _ => null,
        };
    }

    /// <summary>So many hours from now, to the minute.</summary>
    string Moment(int hours)
    {
        var at = Service.Clock.GetUtcNow().AddHours(hours);
        return at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute)).ToString("yyyy-MM-ddTHH:mm:sszzz", null);
    }
}
