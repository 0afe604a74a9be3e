using System.Text.Json;
using System.Text.Json.Serialization;

namespace AccessRequests.Casework;

/// <summary>How facts, views and messages are written down: a contract, like the names of facts.</summary>
public static class StoredJson
{
    public static JsonSerializerOptions Options { get; } = Configured();

    public static void Configure(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        json.Converters.Insert(0, new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
    }

    static JsonSerializerOptions Configured()
    {
        var json = new JsonSerializerOptions();
        Configure(json);
        return json;
    }
}
