using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AccessRequests.EndToEnd.Harness;

/// <summary>A JSON body as the fields of a form that say the same.</summary>
public static class FormFields
{
    // Written and read again, so that every value is text, a number or a choice, whatever it was made from.
    public static IEnumerable<KeyValuePair<string, string>> Of(JsonObject body) => Members("", (JsonObject)JsonNode.Parse(body.ToJsonString())!);

    static IEnumerable<KeyValuePair<string, string>> Members(string prefix, JsonObject body) =>
        body.SelectMany(member => Of(prefix + member.Key, member.Value));

    static IEnumerable<KeyValuePair<string, string>> Of(string name, JsonNode? value) => value switch
    {
        JsonObject inner => Members(name + ".", inner),
        JsonArray list => list.SelectMany(item => Of(name, item)),
        JsonValue when DateOnly.TryParseExact(value.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) =>
            [new($"{name}.day", $"{date.Day}"), new($"{name}.month", $"{date.Month}"), new($"{name}.year", $"{date.Year}")],
        JsonValue when DateTimeOffset.TryParseExact(value.ToString(), "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) =>
            [new($"{name}.day", $"{moment.Day}"), new($"{name}.month", $"{moment.Month}"), new($"{name}.year", $"{moment.Year}"), new($"{name}.time", $"{moment:HH:mm}")],
        JsonValue when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => [new(name, value.ToJsonString())],
        JsonValue => [new(name, value.ToString())],
        _ => [],
    };
}
