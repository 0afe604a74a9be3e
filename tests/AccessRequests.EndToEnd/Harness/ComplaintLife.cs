using System.Text.Json.Nodes;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Harness;

/// <summary>The life of a complaint in which every act there is was done at least once, in an order in which each is accepted.</summary>
/// <param name="words">What is written in a field, given its name.</param>
public sealed class ComplaintLife(Service service, Func<string, string> words)
{
    int decided;

    public static IReadOnlyList<string> Acts { get; } =
    [
        "triage", "acknowledge", "assign", "ask-for-authority", "record-authority", "add-issue", "name-staff", "ask", "record-answer", "enquire", "record-account", "record-evidence",
        "report-progress", "tell-director", "decide", "decide", "record-lessons", "add-note", "correct-received-date", "replace-access-code",
        "bring-in-colleague", "let-colleague-go", "raise-wall", "lower-wall", "send-outcome", "ask-for-review", "decide-review", "close", "reopen", "withdraw",
    ];

    /// <summary>For another adult, so that authority has to be shown; nothing that can be said is left out.</summary>
    public JsonObject Complaint => new()
    {
        ["fullName"] = words("fullName"),
        ["contact"] = new JsonObject { ["email"] = $"{words("email").Replace(' ', '.')}@example.org", ["phone"] = "01632 960 777", ["postalAddress"] = words("postalAddress") },
        ["for"] = "another-adult",
        ["about"] = new JsonObject { ["fullName"] = words("about.fullName"), ["relationship"] = words("relationship") },
        ["whatHappened"] = words("whatHappened"),
        ["when"] = words("when"),
        ["happenings"] = new JsonArray("conversation-overheard", "social-media"),
        ["aboutWhom"] = words("aboutWhom"),
        ["whoKnows"] = words("whoKnows"),
        ["isUrgent"] = true,
        ["urgency"] = words("urgency"),
        ["wish"] = words("wish"),
        ["support"] = words("support"),
    };

    /// <summary>The complaint, and nothing done yet.</summary>
    public async Task<OpenedCase> Begun(Action<JsonObject>? but = null)
    {
        await service.SignedInAs(Role.Intake);
        var complaint = Complaint;
        but?.Invoke(complaint);
        var answer = await service.Anyone().Post("/api/complaints", complaint);
        Assert.True(answer.Status == 201, $"The complaint was not accepted: {answer.Status} {answer.Text}");
        return new OpenedCase(answer["caseReference"].GetString()!, answer["accessCode"].GetString()!);
    }

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

    /// <summary>Triage is for those who take complaints in, a review for whoever was appointed.</summary>
    public static string WhoDoes(string act) => act switch
    {
        "triage" => Role.Intake,
        "decide-review" => Role.Director,
        _ => Role.Lead,
    };

    /// <summary>An accepted body for an act, where the case is ready for it.</summary>
    public async Task<JsonObject> Body(string act)
    {
        var today = service.Today.ToString("yyyy-MM-dd");
        return act switch
        {
            "triage" => new() { ["issues"] = words("issues"), ["isStatutory"] = true, ["isUrgent"] = true, ["namesStaff"] = false, ["note"] = words("note") },
            "acknowledge" => new() { ["acknowledgedOn"] = today, ["channel"] = "email" },
            "assign" => new() { ["assigneeId"] = await service.IdOf(Role.Caseworker), ["noConflict"] = true },
            "ask-for-authority" => new() { ["askedOn"] = today, ["evidence"] = words("evidence") },
            "record-authority" => new() { ["receivedOn"] = today, ["kind"] = "written-consent", ["scope"] = words("scope"), ["childsView"] = words("childsView") },
            "add-issue" => new() { ["text"] = $"{words("issue")} and more" },
            "name-staff" => new() { ["staffId"] = await service.IdOf(Role.ConductLead), ["reason"] = words("reason") },
            "ask" => new() { ["submission"] = Guid.NewGuid(), ["askedOn"] = today, ["question"] = words("question") },
            "record-answer" => new() { ["answeredOn"] = today, ["answer"] = words("answer") },
            "enquire" => new()
            {
                ["submission"] = Guid.NewGuid(), ["person"] = "witness", ["fullName"] = words("witness"), ["askedOn"] = today, ["channel"] = "phone", ["question"] = words("question"),
            },
            "record-account" => new() { ["submission"] = Guid.NewGuid(), ["person"] = "accused-1", ["givenOn"] = today, ["channel"] = "in-person", ["account"] = words("account") },
            "record-evidence" => new()
            {
                ["submission"] = Guid.NewGuid(), ["person"] = "subject", ["obtainedOn"] = today, ["kind"] = "photo", ["what"] = words("what"), ["kept"] = words("kept"),
            },
            "report-progress" => new() { ["sentOn"] = today, ["channel"] = "post", ["words"] = words("words") },
            "tell-director" => new() { ["directorId"] = await service.IdOf(Role.Director) },
            "decide" => new() { ["issue"] = decided++ % 2 + 1, ["finding"] = "upheld", ["reasons"] = words("reasons") },
            "send-outcome" => new() { ["sentOn"] = today, ["channel"] = "post", ["letter"] = words("letter"), ["routesTold"] = true, ["noSanction"] = true },
            "ask-for-review" => new() { ["askedOn"] = today, ["channel"] = "email", ["reason"] = words("reason"), ["reviewerId"] = await service.IdOf(Role.Director) },
            "decide-review" => new() { ["sentOn"] = today, ["result"] = "outcome-stands", ["letter"] = words("letter") },
            "record-lessons" => new() { ["submission"] = Guid.NewGuid(), ["causes"] = words("causes"), ["lessons"] = words("lessons") },
            "close" => new() { ["outcome"] = "outcome-sent", ["reason"] = words("reason") },
            // What every kind of case has is done alike.
            _ => await new Life(service, words).Body(act),
        };
    }
}
