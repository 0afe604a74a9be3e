using System.Text.Json;

namespace Deadlines.Tests;

/// <summary>Every rule by its name, in the form in which anybody can check us: <c>ops/check-deadlines</c> reads this file too.</summary>
public class Worked_examples
{
    public static string File { get; } = Path.Combine(AppContext.BaseDirectory, "Examples.json");

    [Theory, MemberData(nameof(All))]
    public void Come_out_as_worked(string id, string rule, string input, string expected, string because)
    {
        var result = JsonSerializer.SerializeToElement(TheRulebook.Answer(rule, input).Result);

        Assert.All(JsonDocument.Parse(expected).RootElement.EnumerateObject(), key => Assert.True(
            JsonElement.DeepEquals(key.Value, result.GetProperty(key.Name)), $"{id} {key.Name} {result.GetProperty(key.Name)}: {because}"));
    }

    public static TheoryData<string, string, string, string, string> All
    {
        get
        {
            var examples = new TheoryData<string, string, string, string, string>();
            foreach (var example in JsonDocument.Parse(System.IO.File.ReadAllBytes(File)).RootElement.EnumerateArray())
                examples.Add(Text(example, "id"), Text(example, "rule"), Text(example, "input"), Text(example, "expected"), Text(example, "because"));
            return examples;
        }
    }

    static string Text(JsonElement example, string member) => example.GetProperty(member).ToString();

    [Fact]
    public void Show_every_rule() => Assert.Equal(Rulebook.Names.Order(), All.Select(example => example.Data.Item2).Distinct().Order());
}
