using System.Text.Json;
using System.Text.Json.Nodes;
using Deadlines;

namespace CheckDeadlines;

/// <summary>The file as a whole is not what we read; the message says where.</summary>
public sealed class WrongFile(string message) : Exception(message);

/// <summary>One worked example: a rule, what it is given, and some of what it should answer.</summary>
sealed record Example(string Name, string Rule, JsonElement Input, JsonElement Expected)
{
    const string HalfACharacter = "holds half a character, which is no text";

    static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static IReadOnlyList<Example> ReadAll(byte[] file)
    {
        JsonElement root;
        try
        {
            root = JsonDocument.Parse(WithoutMark(file), Strict).RootElement;
        }
        catch (JsonException error)
        {
            throw new WrongFile($"cannot be read as JSON{(error.LineNumber is { } before ? $" (line {before + 1})" : ", or has a key twice")}");
        }
        catch (InvalidOperationException)
        {
            throw new WrongFile(HalfACharacter);
        }
        if (!JsonText.IsWhole(root))
            throw new WrongFile(HalfACharacter);
        return root.ValueKind is JsonValueKind.Array
            ? [.. root.EnumerateArray().Select((example, index) => Read(example, index + 1))]
            : throw new WrongFile("is not a list of examples: enter an array of objects with rule, input and expected");
    }

    /// <summary>One line for each expected key that we answer otherwise.</summary>
    public IEnumerable<string> Mismatches(Law law)
    {
        var title = $"{Name} {Rule}".ReplaceLineEndings(" ");
        switch (Rulebook.Calculate(Rule, Input, law))
        {
            case Calculation.Refusal refusal:
                yield return $"{title}: not calculated. {string.Join(". ", refusal.Errors.Select(error => error.Message))}.";
                break;
            case Calculation.Answer answer:
                var ours = JsonSerializer.SerializeToElement(answer.Result);
                var unused = answer.Unused.Count > 0 ? $" Not used by this rule: {string.Join(", ", answer.Unused)}." : "";
                var why = string.Join(" ", answer.Steps.Select(step => $"[{step.Rule}] {step.Text}"));
                foreach (var expected in Expected.EnumerateObject())
                {
                    if (!ours.TryGetProperty(expected.Name, out var value))
                        yield return $"{title}: {expected.Name} is not answered by this rule, only {string.Join(", ", ours.EnumerateObject().Select(key => key.Name))}.";
                    else if (!Same.Value(expected.Value, value))
                        yield return $"{title}: {expected.Name} expected {OneLine(expected.Value)}, ours {OneLine(value)}. Ours because: {why}{unused}";
                }
                break;
        }
    }

    static Example Read(JsonElement example, int number)
    {
        var name = Member("id") is { ValueKind: JsonValueKind.String } id ? id.GetString()! : $"example {number}";
        if (example.ValueKind is not JsonValueKind.Object)
            throw new WrongFile($"{name} is not an object");
        if (Member("rule") is not { ValueKind: JsonValueKind.String } rule)
            throw new WrongFile($"{name} has no rule");
        if (Member("input") is not { ValueKind: JsonValueKind.Object } input)
            throw new WrongFile($"{name} has no input");
        if (Member("expected") is not { ValueKind: JsonValueKind.Object } expected)
            throw new WrongFile($"{name} has no expected");
        return new(name, rule.GetString()!, WithDivision(input), expected);

        JsonElement? Member(string key) => example.ValueKind is JsonValueKind.Object && example.TryGetProperty(key, out var member) ? member : null;

        JsonElement WithDivision(JsonElement facts)
        {
            if (Member("division") is not { } division || facts.TryGetProperty("division", out _))
                return facts;
            var both = JsonObject.Create(facts)!;
            both["division"] = JsonNode.Parse(division.GetRawText());
            return JsonSerializer.SerializeToElement(both);
        }
    }

    static ReadOnlyMemory<byte> WithoutMark(byte[] file) => file is [0xEF, 0xBB, 0xBF, ..] ? file.AsMemory(3) : file;

    static string OneLine(JsonElement value) => JsonSerializer.Serialize(value);
}
