using System.Text.Json.Nodes;
using AccessRequests.Casework;
using AccessRequests.Identity;

namespace AccessRequests.EndToEnd.Harness;

/// <summary>The life of a referral about a member of staff. Nobody in it has two parts: one investigates, one decides, one hears the appeal.</summary>
public sealed class ReferralLife(Service service, Func<string, string> words) : AnyLife(service, words)
{
    static readonly (string Part, string Role)[] Parts = [("investigator", Role.Caseworker), ("decider", Role.Lead), ("appeal-hearer", Role.Independent)];

    int appointed;

    public override KindOfCase Kind => KindOfCase.DisciplinaryReferral;

    public override IReadOnlyList<string> Deeds { get; } =
    [
        "assign", "name-subject", "triage", "record-conflict", "bring-in-colleague", "let-colleague-go", "raise-wall", "lower-wall", "link", "unlink", "appoint", "decide-naming", "suspend", "review-suspension",
        "record-evidence", "take-account", "extend-investigation", "finish-investigation", "appoint", "inform-subject", "postpone-meeting", "record-meeting", "decide",
        "lodge-appeal", "appoint", "hear-appeal", "decide-barring", "add-note", "close", "reopen",
    ];

    public override string Leader => Role.ConductLead;

    public override JsonObject Request => new()
    {
        ["path"] = "staff",
        ["subjectName"] = Words("subjectName"),
        ["allegation"] = Words("allegation"),
        ["policyClause"] = Words("policyClause"),
    };

    public override string Doer(string act) => act switch
    {
        "record-evidence" or "take-account" or "extend-investigation" or "finish-investigation" => Role.Caseworker,
        "inform-subject" or "postpone-meeting" or "record-meeting" or "decide" => Role.Lead,
        "hear-appeal" => Role.Independent,
        _ => Role.ConductLead,
    };

    protected override async Task<JsonObject?> OwnBody(string act)
    {
        var today = Service.Today.ToString("yyyy-MM-dd");
        var subject = await Service.IdOf(Role.Intake);
        return act switch
        {
            "assign" => new() { ["assigneeId"] = await Service.IdOf(Role.ConductLead) },
            "name-subject" => new() { ["subjectId"] = subject },
            "triage" => new() { ["triagedOn"] = today, ["route"] = "formal", ["reasons"] = Words("reasons") },
            "record-conflict" => new() { ["personId"] = await Service.IdOf(Role.Director), ["ground"] = "relative", ["note"] = Words("note") },
            "appoint" => await Next(),
            "decide-naming" => new() { ["mayLearn"] = false, ["reasons"] = Words("reasons") },
            "suspend" => new() { ["from"] = today, ["reviewOn"] = Day(14), ["reasons"] = Words("reasons") },
            "review-suspension" => new() { ["reviewedOn"] = today, ["reasons"] = Words("reasons") },
            "record-evidence" => new() { ["submission"] = Guid.NewGuid(), ["obtainedOn"] = today, ["evidence"] = Words("evidence") },
            "take-account" => new() { ["isSubject"] = false, ["witnessName"] = Words("witnessName"), ["takenOn"] = today, ["account"] = Words("account") },
            "extend-investigation" => new() { ["extendedTo"] = Day(60), ["reasons"] = Words("reasons") },
            "finish-investigation" => new() { ["finishedOn"] = today, ["caseToAnswer"] = true, ["findings"] = Words("findings") },
            "inform-subject" => new()
            {
                ["informedOn"] = today,
                ["meetingAt"] = $"{Day(7)}T10:00:00+00:00",
                ["place"] = Words("place"),
                ["contents"] = new JsonArray("allegation", "possible-consequences", "evidence", "time-and-place", "companion"),
                ["letter"] = Words("letter"),
            },
            "postpone-meeting" => new() { ["meetingAt"] = $"{Day(9)}T10:00:00+00:00", ["ground"] = "companion-unavailable", ["note"] = Words("note") },
            "record-meeting" => new() { ["heldOn"] = today, ["attended"] = true, ["companion"] = Words("companion"), ["record"] = Words("record") },
            "decide" => new() { ["decidedOn"] = today, ["outcome"] = "dismissal", ["reasons"] = Words("reasons"), ["overHarm"] = true },
            "lodge-appeal" => new() { ["lodgedOn"] = today, ["grounds"] = Words("grounds") },
            "hear-appeal" => new() { ["heardOn"] = today, ["stands"] = true, ["reasons"] = Words("reasons") },
            "decide-barring" => new() { ["mustRefer"] = true, ["referredOn"] = today, ["reasons"] = Words("reasons") },
            "add-note" => new() { ["submission"] = Guid.NewGuid(), ["text"] = Words("text") },
            "close" => new() { ["how"] = "decided", ["reason"] = Words("reason") },
            "reopen" => new() { ["reason"] = Words("reason") },
            _ => null,
        };
    }

    async Task<JsonObject> Next()
    {
        var (part, role) = Parts[appointed++ % Parts.Length];
        return new() { ["part"] = part, ["personId"] = await Service.IdOf(role), ["overrideReason"] = Words("overrideReason") };
    }

    string Day(int days) => Service.Today.AddDays(days).ToString("yyyy-MM-dd");
}
