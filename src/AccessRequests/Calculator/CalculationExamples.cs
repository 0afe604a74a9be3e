using System.Text.Json.Nodes;
using Deadlines;
using Microsoft.OpenApi;

namespace AccessRequests.Calculator;

/// <summary>What the API document shows of the rules: their names, and an input for each.</summary>
static class CalculationExamples
{
    public static IReadOnlyDictionary<string, string> Inputs { get; } = new Dictionary<string, string>
    {
        ["sar.base"] = """{"received":"2026-03-03","division":"scotland","identityRequested":"2026-03-04","identityReceived":"2026-03-10"}""",
        ["sar.baseFromInstant"] = """{"receivedAt":"2026-03-29T23:30:00Z"}""",
        ["sar.extended"] = """{"received":"2026-01-31","noticeGiven":"2026-02-20"}""",
        ["sar.extensionNotice"] = """{"received":"2026-01-31","noticeGiven":"2026-03-02"}""",
        ["sar.paused"] = """{"received":"2026-02-10","clarifications":[{"requested":"2026-02-20","answered":"2026-02-27"}],"extended":true}""",
        ["sar.pauseOpen"] = """{"received":"2026-02-10","clarificationRequested":"2026-02-20","asOf":"2026-03-01"}""",
        ["sar.identityAsPause"] = """{"received":"2026-03-03","identityRequested":"2026-03-04","identityReceived":"2026-03-10"}""",
        ["rights.base"] = """{"right":"erasure","received":"2026-03-03"}""",
        ["complaint.ack"] = """{"received":"2026-07-01"}""",
        ["complaint.ackFromInstant"] = """{"receivedAt":"2026-07-01T22:30:00Z"}""",
        ["complaint.statutoryDuty"] = """{"received":"2026-06-18"}""",
        ["breach.ico72h"] = """{"awareAt":"2026-03-27T15:20:00Z"}""",
        ["breach.lateReasonsRequired"] = """{"awareAt":"2026-03-27T15:20:00Z","notifiedAt":"2026-03-31T09:00:00+01:00"}""",
        ["warning.lastLiveDay"] = """{"issued":"2026-01-29","months":12}""",
        ["hearing.latestPostponement"] = """{"proposed":"2026-04-02"}""",
        ["workingDays.add"] = """{"from":"2026-12-23","days":5}""",
        ["retention.disposalReview"] = """{"trigger":"2026-03-03","years":6}""",
        ["policy.review"] = """{"lastReviewed":"2026-03-03"}""",
        ["holidays.easterSunday"] = """{"year":2027}""",
        ["holidays.list"] = """{"year":2027,"division":"northern-ireland"}""",
    };

    public static void AddTo(OpenApiOperation operation)
    {
        if (operation.RequestBody?.Content is not { } content)
            return;
        content["application/json"].Examples = Inputs.ToDictionary(example => example.Key, example => (IOpenApiExample)new OpenApiExample
        {
            Value = new JsonObject { ["rule"] = example.Key, ["input"] = JsonNode.Parse(example.Value) },
        });
    }

    /// <summary>Objects whose members depend on the rule; the generator takes them for anything at all.</summary>
    public static void Describe(OpenApiSchema schema, Type type)
    {
        var members = schema.Properties;
        if (members is null)
            return;
        if (type == typeof(DeadlineCalculation))
        {
            members["rule"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Rulebook.Names.Select(name => (JsonNode)name)], Description = "The name of a rule" };
            members["input"] = Object("What the rule is given; see the examples");
        }
        else if (type == typeof(DeadlineCalculated))
            members["result"] = Object("Every date and figure of the rule, by its name");
    }

    static OpenApiSchema Object(string description) =>
        new() { Type = JsonSchemaType.Object, AdditionalPropertiesAllowed = true, Description = description };
}
