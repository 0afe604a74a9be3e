using System.Globalization;
using System.Text.Json;

namespace CheckDeadlines;

/// <summary>Whether two values mean the same: 7 and 7.0 do, and two spellings of one instant at one offset.</summary>
static class Same
{
    public static bool Value(JsonElement expected, JsonElement ours) => (expected.ValueKind, ours.ValueKind) switch
    {
        (JsonValueKind.String, JsonValueKind.String) => Text(expected.GetString()!, ours.GetString()!),
        (JsonValueKind.Array, JsonValueKind.Array) => Items(expected, ours),
        (JsonValueKind.Object, JsonValueKind.Object) => expected.EnumerateObject().All(key => ours.TryGetProperty(key.Name, out var value) && Value(key.Value, value)),
        _ => JsonElement.DeepEquals(expected, ours),
    };

    static bool Text(string expected, string ours) =>
        expected == ours || (Instant(expected) is { } one && Instant(ours) is { } other && one.EqualsExact(other));

    static bool Items(JsonElement expected, JsonElement ours) =>
        expected.GetArrayLength() == ours.GetArrayLength()
        && expected.EnumerateArray().Zip(ours.EnumerateArray()).All(pair => Value(pair.First, pair.Second));

    static DateTimeOffset? Instant(string text) =>
        text.Contains('T') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant : null;
}
