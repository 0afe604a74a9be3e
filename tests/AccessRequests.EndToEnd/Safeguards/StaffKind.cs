using System.Text.Json.Nodes;
using AccessRequests.Casework;
using AccessRequests.EndToEnd.Harness;
using AccessRequests.Identity;
using Xunit;

namespace AccessRequests.EndToEnd.Safeguards;

/// <summary>How a case of one kind begins and is given to somebody, for tests that go through all kinds.</summary>
/// <param name="Lead">The role that leads it.</param>
/// <param name="Give">Gives it to the test's own caseworker.</param>
sealed record StaffKind(KindOfCase Of, string Lead, Func<Task<AnyCase>> Open, Func<AnyCase, Task> Give);

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
        new(KindOfCase.AccessRequest, Role.Lead, async () => new((await service.Submit()).Reference), opened => service.Give(opened, Role.Lead)),
        new(KindOfCase.Breach, Role.Lead, async () => new(await service.Begin(KindOfCase.Breach, "/api/breaches", new JsonObject { ["whatHappened"] = "A letter went to the wrong address" }, Role.Caseworker)), opened => service.Give(opened, Role.Lead)),
    ];

    public static async Task Does(this Visitor staff, string act, AnyCase on, JsonObject body)
    {
        var answer = await staff.Post($"{on.Api}/{act}?version={on.Version}", body);
        Assert.True(answer.Status == 200, $"{act} was not accepted: {answer.Status} {answer.Text}");
        on.Version = answer["version"].GetInt64();
    }

    static async Task Give(this Service service, AnyCase opened, string lead) => await (await service.SignedInAs(lead)).Does("assign", opened, new JsonObject { ["assigneeId"] = await service.IdOf(Role.Caseworker) });

    static async Task<string> Begin(this Service service, KindOfCase kind, string api, JsonObject body, string role)
    {
        var answer = await (await service.SignedInAs(role)).Post(api, body);
        Assert.True(answer.Status == 201, $"The {kind.Label} was not accepted: {answer.Status} {answer.Text}");
        return answer["caseReference"].GetString()!;
    }
}
