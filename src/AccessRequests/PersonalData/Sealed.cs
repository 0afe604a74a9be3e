using System.Text.Json;
using System.Text.Json.Serialization;

namespace AccessRequests.PersonalData;

/// <summary>
/// Personal data as it rests: <c>pd1:key name:base64(nonce, tag, ciphertext)</c>. It can be stored, copied, queued and
/// logged by anyone and opened only through <see cref="Opener"/>, which writes down who looked.
/// </summary>
[JsonConverter(typeof(AsString))]
public sealed record Sealed(string Value)
{
    const string Scheme = "pd1:";

    /// <summary>The key it was sealed under, <c>case reference/person</c>.</summary>
    [JsonIgnore]
    public string KeyName => Value.StartsWith(Scheme, StringComparison.Ordinal) && Value.LastIndexOf(':') is > 4 and var end
        ? Value[Scheme.Length..end]
        : throw new FormatException("This is not a sealed value");

    internal ReadOnlySpan<char> Content => Value.AsSpan(Value.LastIndexOf(':') + 1);

    internal static Sealed From(string keyName, byte[] content) => new($"{Scheme}{keyName}:{Convert.ToBase64String(content)}");

    public override string ToString() => "[sealed]";

    sealed class AsString : JsonConverter<Sealed>
    {
        public override Sealed Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Sealed value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
