using System.Text.Json;
using System.Text.Json.Nodes;
using AccessRequests.Acts;
using AccessRequests.Web;
using Microsoft.Extensions.Primitives;
using Xunit;

namespace AccessRequests.Specs.Acts;

public class Forms_and_the_API
{
    public static TheoryData<int> Samples => [.. Enumerable.Range(0, EveryAct.Samples.Count)];

    [Theory, MemberData(nameof(Samples))]
    public void give_equal_commands(int place)
    {
        var sample = EveryAct.Samples[place];
        var json = Json(sample.Command);
        Assert.Equal(json, Json(sample.ReadJson(json)));
        Assert.Equal(json, Json(sample.ReadForm(FormInput.With(Fields(JsonNode.Parse(json)!.AsObject(), "")))));
    }

    static string Json(object? command) => JsonSerializer.Serialize(command, Input.Json);

    /// <summary>As a browser would send it: dates in three boxes, members of members with dots, lists by repeating the name.</summary>
    static Dictionary<string, StringValues> Fields(JsonObject json, string prefix) =>
        json.SelectMany(member => FieldsOf(prefix + member.Key, member.Value!)).ToDictionary(field => field.Key, field => field.Value);

    static IEnumerable<KeyValuePair<string, StringValues>> FieldsOf(string name, JsonNode value) => value switch
    {
        JsonObject nested => Fields(nested, name + "."),
        JsonArray list => [new(name, new StringValues([.. list.Select(item => item!.ToString())]))],
        _ when DateOnly.TryParseExact(value.ToString(), "yyyy-MM-dd", out var date) =>
        [
            new($"{name}.day", $"{date.Day}"), new($"{name}.month", $"{date.Month}"), new($"{name}.year", $"{date.Year}"),
        ],
        _ when value is JsonValue && DateTimeOffset.TryParseExact(value.ToString(), "yyyy-MM-ddTHH:mm:sszzz", null, default, out var moment) =>
        [
            new($"{name}.day", $"{moment.Day}"), new($"{name}.month", $"{moment.Month}"), new($"{name}.year", $"{moment.Year}"), new($"{name}.time", $"{moment:HH:mm}"),
        ],
        _ => [new(name, value.ToString())],
    };
}
