using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace AccessRequests.Acts;

/// <summary>The one strict reader of what comes from outside, whether typed into a form or sent to the API.</summary>
public static partial class Input
{
    public static JsonSerializerOptions Json { get; } = Ready(Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web)));

    /// <summary>Unknown and repeated members are refused rather than lost; text and dates are checked before anything sees them.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = 16;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Converters.Add(new OneChoice());
        options.Converters.Add(new CleanText());
        options.Converters.Add(new SensibleDate());
        options.Converters.Add(new SensibleInstant());
        return options;
    }

    // The reader of forms asks about types before anything was ever read with these options.
    static JsonSerializerOptions Ready(JsonSerializerOptions options)
    {
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>PostgreSQL cannot hold U+0000, and no other control character has business in what a person writes.</summary>
    sealed class CleanText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : throw new UnreadableInputException("must be text");
            return text is null || !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
                ? text
                : throw new UnreadableInputException("has a character that cannot be shown: type it again instead of pasting it");
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    /// <summary>One of the names listed, and nothing else: the platform's own reader adds up several.</summary>
    sealed class OneChoice : JsonConverterFactory
    {
        public override bool CanConvert(Type type) => type.IsEnum;

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(type))!;

        sealed class Of<T> : JsonConverter<T> where T : struct, Enum
        {
            static readonly FrozenDictionary<string, T> Named = Enum.GetValues<T>().ToFrozenDictionary(Choices.Name);

            public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
                reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && Named.TryGetValue(reader.GetString()!, out var chosen)
                    ? chosen
                    : throw new UnreadableInputException("must be one of the answers listed in the API document");

            public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Read(ref reader, type, options);

            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Choices.Name(value));

            public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(Choices.Name(value));
        }
    }

    sealed class SensibleDate : JsonConverter<DateOnly>
    {
        public override DateOnly Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String
            && DateOnly.TryParseExact(reader.GetString(), "yyyy-MM-dd", out var date) && date.Year is >= 1900 and <= 2100
                ? date
                : throw new UnreadableInputException("must be a real date between 1900 and 2100, like 2026-03-27");

        public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("yyyy-MM-dd"));
    }

    /// <summary>An instant says how far its clock is from UTC; without that it might be an hour off.</summary>
    sealed partial class SensibleInstant : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && reader.GetString() is { } text && Shape().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var instant) && instant.Year is >= 1900 and <= 2100
                ? instant
                : throw new UnreadableInputException("must be a real instant between 1900 and 2100 with its offset, like 2026-03-27T16:30:00Z");

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);

        [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)$")]
        private static partial Regex Shape();
    }
}

/// <summary>What was sent cannot be read, said so that a person can mend it; the message never repeats what was sent.</summary>
public sealed class UnreadableInputException(string message) : JsonException(message);
