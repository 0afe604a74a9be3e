using System.Text.Json.Nodes;
using AccessRequests.Casework;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Harness;

/// <summary>The life of a complaint.</summary>
/// <param name="words">What is written in a field, given its name.</param>
public sealed class ComplaintLife(Service service, Func<string, string> words) : AnyLife(service, words)
{
    int decided;

    public override KindOfCase Kind => KindOfCase.Complaint;

    public override IReadOnlyList<string> Deeds => Acts;

    public override string Leader => Role.Lead;

    /// <summary>Only those who take complaints in see a new one.</summary>
    public override string Taker => Role.Intake;

    public static IReadOnlyList<string> Acts { get; } =
    [
        "triage", "acknowledge", "assign", "ask-for-authority", "record-authority", "add-issue", "name-staff", "ask", "record-answer", "enquire", "record-account", "record-evidence",
        "report-progress", "tell-director", "decide", "decide", "record-lessons", "add-note", "correct-received-date", "replace-access-code",
        "bring-in-colleague", "let-colleague-go", "raise-wall", "lower-wall", "link", "unlink", "send-outcome", "ask-for-review", "appoint-reviewer", "decide-review", "close", "reopen", "withdraw",
    ];

    /// <summary>For another adult, so that authority has to be shown; nothing that can be said is left out.</summary>
    public override JsonObject Request => new()
    {
        ["fullName"] = Words("fullName"),
        ["contact"] = new JsonObject { ["email"] = $"{Words("email").Replace(' ', '.')}@example.org", ["phone"] = "01632 960 777", ["postalAddress"] = Words("postalAddress") },
        ["for"] = "another-adult",
        ["about"] = new JsonObject { ["fullName"] = Words("about.fullName"), ["relationship"] = Words("relationship") },
        ["whatHappened"] = Words("whatHappened"),
        ["when"] = Words("when"),
        ["happenings"] = new JsonArray("conversation-overheard", "social-media"),
        ["aboutWhom"] = Words("aboutWhom"),
        ["whoKnows"] = Words("whoKnows"),
        ["isUrgent"] = true,
        ["urgency"] = Words("urgency"),
        ["wish"] = Words("wish"),
        ["support"] = Words("support"),
    };

    /// <summary>The complaint, and nothing done yet.</summary>
    public async Task<OpenedCase> Begun(Action<JsonObject>? but)
    {
        await Service.SignedInAs(Role.Intake);
        var complaint = Request;
        but?.Invoke(complaint);
        var answer = await Service.Anyone().Post("/api/complaints", complaint);
        Assert.True(answer.Status == 201, $"The complaint was not accepted: {answer.Status} {answer.Text}");
        return new OpenedCase(answer["caseReference"].GetString()!, answer["accessCode"].GetString()!);
    }

    /// <summary>Triage is for those who take complaints in, a review for whoever was appointed.</summary>
    public static string WhoDoes(string act) => act switch
    {
        "triage" => Role.Intake,
        "decide-review" => Role.Director,
        _ => Role.Lead,
    };

    public override string Doer(string act) => WhoDoes(act);

    protected override async Task<JsonObject?> OwnBody(string act)
    {
        var today = Service.Today.ToString("yyyy-MM-dd");
        return act switch
        {
            "triage" => new() { ["issues"] = Words("issues"), ["isStatutory"] = true, ["isUrgent"] = true, ["namesStaff"] = false, ["note"] = Words("note") },
            "acknowledge" => new() { ["acknowledgedOn"] = today, ["channel"] = "email" },
            "assign" => new() { ["assigneeId"] = await Service.IdOf(Role.Caseworker), ["noConflict"] = true },
            "ask-for-authority" => new() { ["askedOn"] = today, ["evidence"] = Words("evidence") },
            "record-authority" => new() { ["receivedOn"] = today, ["kind"] = "written-consent", ["scope"] = Words("scope"), ["childsView"] = Words("childsView") },
            "add-issue" => new() { ["text"] = $"{Words("issue")} and more" },
            "name-staff" => new() { ["staffId"] = await Service.IdOf(Role.ConductLead), ["reason"] = Words("reason") },
            "ask" => new() { ["submission"] = Guid.NewGuid(), ["askedOn"] = today, ["question"] = Words("question") },
            "record-answer" => new() { ["answeredOn"] = today, ["answer"] = Words("answer") },
            "enquire" => new()
            {
                ["submission"] = Guid.NewGuid(),
                ["person"] = "witness",
                ["fullName"] = Words("witness"),
                ["askedOn"] = today,
                ["channel"] = "phone",
                ["question"] = Words("question"),
            },
            "record-account" => new() { ["submission"] = Guid.NewGuid(), ["person"] = "accused-1", ["givenOn"] = today, ["channel"] = "in-person", ["account"] = Words("account") },
            "record-evidence" => new()
            {
                ["submission"] = Guid.NewGuid(),
                ["person"] = "subject",
                ["obtainedOn"] = today,
                ["kind"] = "photo",
                ["what"] = Words("what"),
                ["kept"] = Words("kept"),
            },
            "report-progress" => new() { ["sentOn"] = today, ["channel"] = "post", ["words"] = Words("words") },
            "tell-director" => new() { ["directorId"] = await Service.IdOf(Role.Director) },
            "decide" => new() { ["issue"] = decided++ % 2 + 1, ["finding"] = "upheld", ["reasons"] = Words("reasons") },
            "send-outcome" => new() { ["sentOn"] = today, ["channel"] = "post", ["letter"] = Words("letter"), ["routesTold"] = true, ["noSanction"] = true },
            "ask-for-review" => new() { ["askedOn"] = today, ["channel"] = "email", ["reason"] = Words("reason"), ["reviewerId"] = await Service.IdOf(Role.Independent) },
            "appoint-reviewer" => new() { ["reviewerId"] = await Service.IdOf(Role.Director) },
            "decide-review" => new() { ["sentOn"] = today, ["result"] = "outcome-stands", ["letter"] = Words("letter") },
            "record-lessons" => new() { ["submission"] = Guid.NewGuid(), ["causes"] = Words("causes"), ["kinds"] = new JsonArray("premises", "not-taught"), ["lessons"] = Words("lessons") },
            "close" => new() { ["outcome"] = "outcome-sent", ["reason"] = Words("reason") },
            "add-note" => new() { ["submission"] = Guid.NewGuid(), ["text"] = Words("text") },
            "correct-received-date" => new() { ["receivedOn"] = Service.Today.AddDays(-1).ToString("yyyy-MM-dd"), ["reason"] = Words("reason") },
            "replace-access-code" => new() { ["submission"] = Guid.NewGuid(), ["reason"] = Words("reason"), ["method"] = "known-to-us", ["note"] = Words("note") },
            "withdraw" => new() { ["withdrawnOn"] = today, ["channel"] = "phone", ["note"] = Words("note") },
            "reopen" => new() { ["reason"] = Words("reason") },
            _ => null,
        };
    }
}
