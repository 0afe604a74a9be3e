using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using AccessRequests.Web;
using Deadlines;
using Microsoft.Extensions.Primitives;

namespace AccessRequests.Acts;

/// <summary>
/// Turns the text of a form into the same JSON that the API takes, and lets the same reader judge it. A field that cannot
/// be read becomes an error beside it; what was typed stays in the <see cref="FormInput"/>.
/// </summary>
public static class FormReader
{
    // No separators of thousands: "12,50" would be read as 1250.
    const NumberStyles Numbers = NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowLeadingSign
        | NumberStyles.AllowDecimalPoint | NumberStyles.AllowCurrencySymbol;

    public static (T? Command, FormInput Form) Read<T>(FormInput typed) where T : class
    {
        var errors = new List<FieldError>();
        var json = ReadObject(typeof(T), "", typed.Values, errors) ?? [];
        var command = errors.Count == 0 ? json.Deserialize<T>(Input.Json) : null;
        return (command, typed.But(errors));
    }

    static JsonObject? ReadObject(Type type, string prefix, IReadOnlyDictionary<string, StringValues> values, List<FieldError> errors)
    {
        var json = new JsonObject();
        foreach (var member in Input.Json.GetTypeInfo(type).Properties.Where(member => member.Set is not null || IsParameter(type, member)))
        {
            var name = prefix + member.Name;
            var node = ReadMember(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType, name, values, errors, LabelOf(member));
            if (node is not null)
                json[member.Name] = node;
        }
        return json.Count == 0 ? null : json;
    }

    static JsonNode? ReadMember(Type type, string name, IReadOnlyDictionary<string, StringValues> values, List<FieldError> errors, string label)
    {
        if (type == typeof(DateOnly))
            return ReadDate(name, values, errors, label);
        if (type == typeof(DateTimeOffset))
            return ReadMoment(name, values, errors, label);
        var kind = Input.Json.GetTypeInfo(type).Kind;
        if (kind == JsonTypeInfoKind.Dictionary)
            return Judge(ReadDictionary(name, values), type, name, errors, label);
        if (kind == JsonTypeInfoKind.Object)
            return ReadObject(type, name + ".", values, errors);
        var typed = values.GetValueOrDefault(name);
        if (kind == JsonTypeInfoKind.Enumerable)
            return Judge(new JsonArray([.. typed.Where(value => !string.IsNullOrEmpty(value)).Select(value => (JsonNode?)value)]), type, name, errors, label);
        var text = typed.LastOrDefault();
        return string.IsNullOrWhiteSpace(text) ? null : Judge(Scalar(type, text), type, name, errors, label);
    }

    static JsonNode Scalar(Type type, string text) =>
        type == typeof(bool) ? JsonValue.Create(text is "true" or "on")
        : (type == typeof(int) || type == typeof(decimal)) && decimal.TryParse(text, Numbers, UkFormat.Culture, out var number) ? JsonValue.Create(number)
        : JsonValue.Create(text.ReplaceLineEndings("\n").Trim());

    static JsonNode? ReadDate(string name, IReadOnlyDictionary<string, StringValues> values, List<FieldError> errors, string label)
    {
        string[] parts = [.. new[] { "year", "month", "day" }.Select(part => values.GetValueOrDefault($"{name}.{part}").LastOrDefault()?.Trim() ?? "")];
        var iso = values.GetValueOrDefault(name).LastOrDefault()?.Trim();
        if (string.IsNullOrEmpty(iso) && parts.All(part => part.Length == 0))
            return null;
        if (string.IsNullOrEmpty(iso))
            iso = $"{parts[0]}-{parts[1].PadLeft(2, '0')}-{parts[2].PadLeft(2, '0')}";
        return Judge(JsonValue.Create(iso), typeof(DateOnly), name, errors, label);
    }

    /// <summary>A day and a time as a London clock shows it. In the night the clocks go back an hour comes twice: the first of them is meant, so that no time is lost.</summary>
    static JsonNode? ReadMoment(string name, IReadOnlyDictionary<string, StringValues> values, List<FieldError> errors, string label)
    {
        var time = values.GetValueOrDefault($"{name}.time").LastOrDefault()?.Trim() ?? "";
        var before = errors.Count;
        var day = ReadDate(name, values, errors, label);
        if (errors.Count > before || day is null && time.Length == 0)
            return null;
        if (day is null || !TimeOnly.TryParse(time.Replace('.', ':'), UkFormat.Culture, out var clock))
        {
            errors.Add(new FieldError(name, day is null ? $"{label}: enter the day too" : $"{label}: enter the time too, like 9:30am or 14:05"));
            return null;
        }
        return Judge(JsonValue.Create(UkTime.InstantOf(day.Deserialize<DateOnly>(Input.Json), clock).ToString("O")), typeof(DateTimeOffset), name, errors, label);
    }

    static JsonObject ReadDictionary(string name, IReadOnlyDictionary<string, StringValues> values)
    {
        var entries = values.Where(pair => pair.Key.StartsWith(name + ".", StringComparison.Ordinal) && !string.IsNullOrEmpty(pair.Value.LastOrDefault()));
        return new JsonObject(entries.Select(pair => KeyValuePair.Create(pair.Key[(name.Length + 1)..], (JsonNode?)JsonValue.Create(pair.Value.Last()))));
    }

    static JsonNode? Judge(JsonNode node, Type type, string name, List<FieldError> errors, string label)
    {
        try
        {
            _ = node.Deserialize(type, Input.Json);
            return node;
        }
        catch (JsonException) when (type == typeof(DateOnly))
        {
            errors.Add(new FieldError(name, $"{label} must be a real day, month and year"));
        }
        catch (JsonException) when (type == typeof(DateTimeOffset))
        {
            errors.Add(new FieldError(name, $"{label} must be a real day and time"));
        }
        catch (JsonException) when (type == typeof(int) || type == typeof(decimal))
        {
            errors.Add(new FieldError(name, $"{label} must be a number"));
        }
        catch (JsonException) when (type == typeof(string))
        {
            errors.Add(new FieldError(name, $"{label} has a character that cannot be shown: type it again instead of pasting it"));
        }
        catch (JsonException)
        {
            errors.Add(new FieldError(name, $"{label}: choose one of the answers listed"));
        }
        return null;
    }

    /// <summary>Members of records are set by their constructor.</summary>
    static bool IsParameter(Type type, JsonPropertyInfo member) =>
        type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase)));

    static string LabelOf(JsonPropertyInfo member) =>
        (member.AttributeProvider as MemberInfo)?.GetCustomAttribute<System.ComponentModel.DataAnnotations.DisplayAttribute>()?.Name
        ?? Words(member.Name);

    /// <summary>"receivedOn" → "Received on".</summary>
    static string Words(string name) =>
        char.ToUpperInvariant(name[0]) + string.Concat(name[1..].Select(c => char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));
}
