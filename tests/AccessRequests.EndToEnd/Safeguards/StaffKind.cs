using System.Text.Json.Nodes;
using AccessRequests.Casework;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Safeguards;

/// <summary>How a case of one kind begins and is given to somebody, for tests that go through all kinds.</summary>
/// <param name="Lead">The role that leads it.</param>
/// <param name="Open">A new case, with nothing done to it.</param>
/// <param name="Ready">What must be done before others than the intake know of it.</param>
/// <param name="Assign">What gives it to somebody.</param>
sealed record StaffKind(KindOfCase Of, string Lead, Func<Task<AnyCase>> Open, Func<AnyCase, Task> Ready, Func<Guid, JsonObject> Assign);

/// <summary>A case of any kind.</summary>
sealed record AnyCase(string Reference)
{
    public long Version { get; set; } = 1;

    public string Page => $"/staff/cases/{Reference}";

    public string Api => $"{KindOfCase.Of(Reference)!.Api}/{Reference}";
}

static class StaffKinds
{
    public static IReadOnlyList<StaffKind> Kinds(this Service service) =>
    [
        new(KindOfCase.AccessRequest, Role.Lead, async () => new((await service.Submit()).Reference), _ => Task.CompletedTask, To),
        new(
            KindOfCase.Complaint, Role.Lead,
            () => service.Begin(KindOfCase.Complaint, service.Anyone(), new()
            {
                ["fullName"] = "Ann Example",
                ["contact"] = new JsonObject { ["email"] = "ann@example.org" },
                ["for"] = "self",
                ["whatHappened"] = "Somebody read my letter aloud in the kitchen",
            }),
            async opened => await (await service.SignedInAs(Role.Intake)).Does("triage", opened, new() { ["issues"] = "Who read it", ["isStatutory"] = true, ["isUrgent"] = false, ["namesStaff"] = false }),
            id => new() { ["assigneeId"] = id, ["noConflict"] = true }),
        new(
            KindOfCase.Breach, Role.Lead,
            async () => await service.Begin(KindOfCase.Breach, await service.SignedInAs(Role.Caseworker), new() { ["whatHappened"] = "A letter went to the wrong address" }),
            _ => Task.CompletedTask, To),
        new(
            KindOfCase.DisciplinaryReferral, Role.ConductLead,
            async () => await service.Begin(KindOfCase.DisciplinaryReferral, await service.SignedInAs(Role.Lead), new() { ["path"] = "staff", ["subjectName"] = "Ned Named", ["allegation"] = "Read a letter aloud" }),
            _ => Task.CompletedTask, To),
    ];

    static JsonObject To(Guid id) => new() { ["assigneeId"] = id };

    public static async Task Does(this Visitor staff, string act, AnyCase on, JsonObject body)
    {
        var answer = await staff.Post($"{on.Api}/{act}?version={on.Version}", body);
        Assert.True(answer.Status == 200, $"{act} was not accepted: {answer.Status} {answer.Text}");
        on.Version = answer["version"].GetInt64();
    }

    static async Task<AnyCase> Begin(this Service _, KindOfCase kind, Visitor visitor, JsonObject body)
    {
        var answer = await visitor.Post(kind.Api, body);
        Assert.True(answer.Status == 201, $"The {kind.Label} was not accepted: {answer.Status} {answer.Text}");
        return new AnyCase(answer["caseReference"].GetString()!);
    }
}
