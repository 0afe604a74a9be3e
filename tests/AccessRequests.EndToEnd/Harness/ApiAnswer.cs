using System.Text.Json;
using Xunit;

namespace AccessRequests.EndToEnd.Harness;

/// <summary>What a program got back.</summary>
public sealed record ApiAnswer(int Status, string? MediaType, IReadOnlyDictionary<string, string> Headers, string Text)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public JsonElement this[string member] => Json.GetProperty(member);

    /// <summary>The sentences about one field ("" for the whole).</summary>
    public IReadOnlyList<string> Errors(string field) =>
        Json.TryGetProperty("errors", out var errors) && errors.TryGetProperty(field, out var sentences)
            ? [.. sentences.EnumerateArray().Select(sentence => sentence.GetString()!)]
            : [];

    /// <summary>A refusal as RFC 9457 has it.</summary>
    public ApiAnswer MustBeProblem(int status)
    {
        Assert.True(Status == status, $"Expected {status}, got {Status}: {Text}");
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal(status, this["status"].GetInt32());
        return this;
    }

    public static async Task<ApiAnswer> From(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.MediaType,
        response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
        await response.Content.ReadAsStringAsync());
}
