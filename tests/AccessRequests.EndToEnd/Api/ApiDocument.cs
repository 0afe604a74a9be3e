using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AccessRequests.EndToEnd.Api;

/// <summary>An OpenAPI 3.1 document as far as ours goes. What it does not know it does not pass over: an unknown keyword is a fault.</summary>
sealed class ApiDocument(JsonElement root)
{
    static readonly string[] Known = ["$ref", "type", "format", "enum", "oneOf", "properties", "required", "additionalProperties", "items", "description", "minProperties"];

    public JsonElement Root => root;

    public IReadOnlyList<Operation> Operations =>
        [.. from path in root.GetProperty("paths").EnumerateObject() from method in path.Value.EnumerateObject() select new Operation(method.Name.ToUpperInvariant(), path.Name, method.Value)];

    /// <summary>Why a value is not what a schema says; nothing where it is.</summary>
    public IEnumerable<string> Faults(JsonElement value, JsonElement schema, string at = "$")
    {
        schema = Resolved(schema);
        foreach (var keyword in schema.EnumerateObject().Where(keyword => !Known.Contains(keyword.Name)))
            yield return $"{at}: nobody here knows \"{keyword.Name}\"";
        if (schema.TryGetProperty("oneOf", out var choices))
        {
            var matches = choices.EnumerateArray().Count(choice => !Faults(value, choice, at).Any());
            if (matches != 1)
                yield return $"{at}: fits {matches} of the choices";
            yield break;
        }
        if (!Types(schema).Contains(TypeOf(value)) && !(TypeOf(value) == "integer" && Types(schema).Contains("number")))
        {
            yield return $"{at}: {TypeOf(value)} is not {string.Join(" or ", Types(schema))}";
            yield break;
        }
        var faults = value.ValueKind switch
        {
            JsonValueKind.String => TextFaults(value.GetString()!, schema, at),
            JsonValueKind.Array when !schema.TryGetProperty("items", out _) => [$"{at}: nothing says what is in the list"],
            JsonValueKind.Array => value.EnumerateArray().SelectMany((item, place) => Faults(item, schema.GetProperty("items"), $"{at}[{place}]")),
            JsonValueKind.Object => ObjectFaults(value, schema, at),
            _ => [],
        };
        foreach (var fault in faults)
            yield return fault;
    }

    /// <summary>The least that a schema asks for.</summary>
    public JsonNode? Smallest(JsonElement schema, Func<string, JsonNode?> sample)
    {
        schema = Resolved(schema);
        if (schema.TryGetProperty("oneOf", out var choices))
            return Smallest(choices.EnumerateArray().First(choice => !(choice.TryGetProperty("type", out var type) && type.ValueEquals("null"))), sample);
        if (schema.TryGetProperty("enum", out var names))
            return JsonValue.Create(names[0].GetString());
        return Types(schema).First(type => type != "null") switch
        {
            "object" => new JsonObject(Needed(schema).Select(name => KeyValuePair.Create(name, Smallest(schema.GetProperty("properties").GetProperty(name), sample)))),
            "array" => new JsonArray(Smallest(schema.GetProperty("items"), sample)),
            "boolean" => JsonValue.Create(true),
            "integer" or "number" => JsonValue.Create(1),
            _ => sample(schema.TryGetProperty("format", out var format) ? format.GetString()! : "text"),
        };
    }

    public IEnumerable<string> Required(JsonElement schema) =>
        Resolved(schema).TryGetProperty("required", out var required) ? required.EnumerateArray().Select(name => name.GetString()!) : [];

    IEnumerable<string> Needed(JsonElement schema) =>
        Required(schema).Any() ? Required(schema)
        : schema.TryGetProperty("minProperties", out var least) ? schema.GetProperty("properties").EnumerateObject().Take(least.GetInt32()).Select(member => member.Name)
        : [];

    IEnumerable<string> ObjectFaults(JsonElement value, JsonElement schema, string at)
    {
        var members = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().ToDictionary(member => member.Name, member => member.Value) : [];
        foreach (var name in Required(schema))
            if (!value.TryGetProperty(name, out _))
                yield return $"{at}: {name} is missing";
        if (schema.TryGetProperty("minProperties", out var least) && value.EnumerateObject().Count() < least.GetInt32())
            yield return $"{at}: fewer than {least} members";
        var others = schema.TryGetProperty("additionalProperties", out var additional) ? additional : default;
        foreach (var member in value.EnumerateObject())
        {
            var faults = members.TryGetValue(member.Name, out var own) ? Faults(member.Value, own, $"{at}.{member.Name}")
                : others.ValueKind == JsonValueKind.Object ? Faults(member.Value, others, $"{at}.{member.Name}")
                : others.ValueKind == JsonValueKind.False ? [$"{at}: nothing is said of {member.Name}"]
                : [];
            foreach (var fault in faults)
                yield return fault;
        }
    }

    static IEnumerable<string> TextFaults(string text, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("enum", out var names) && !names.EnumerateArray().Any(name => name.GetString() == text))
            yield return $"{at}: {text} is not among the choices";
        var isRight = (schema.TryGetProperty("format", out var format) ? format.GetString() : null) switch
        {
            null => true,
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
            "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
            "uuid" => Guid.TryParseExact(text, "D", out _),
            "email" => text.Contains('@', StringComparison.Ordinal),
            _ => false,
        };
        if (!isRight)
            yield return $"{at}: is not a {format}";
    }

    JsonElement Resolved(JsonElement schema) => schema.TryGetProperty("$ref", out var reference)
        ? reference.GetString()!.Split('/').Skip(1).Aggregate(root, (at, step) => at.GetProperty(step))
        : schema;

    static string[] Types(JsonElement schema) => schema.TryGetProperty("type", out var type)
        ? type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(one => one.GetString()!)] : [type.GetString()!]
        : [];

    static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        _ => "null",
    };
}

sealed record Operation(string Method, string Path, JsonElement Said)
{
    public string Name => $"{Method} {Path}";

    public bool IsForStaff => Answers.ContainsKey("401") && Path != "/api/session" || Method == "GET" && Path == "/api/session";

    public bool IsAct => Method == "POST" && Path.Contains("{reference}/", StringComparison.Ordinal);

    /// <summary>Which act it is, or whose letter is seen before.</summary>
    public string Act => Path.Split("{reference}/")[1].Split('/')[0];

    public JsonElement? Body => Said.TryGetProperty("requestBody", out var body) ? body.GetProperty("content").GetProperty("application/json").GetProperty("schema") : null;

    /// <summary>By status: the schema of each media type; null where nothing comes with it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonElement>> Answers => Said.GetProperty("responses").EnumerateObject().ToDictionary(
        answer => answer.Name,
        answer => (IReadOnlyDictionary<string, JsonElement>)(answer.Value.TryGetProperty("content", out var content)
            ? content.EnumerateObject().ToDictionary(media => media.Name, media => media.Value.GetProperty("schema"))
            : []));
}
