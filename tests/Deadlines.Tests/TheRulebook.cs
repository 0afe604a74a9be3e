using System.Text.Json;

namespace Deadlines.Tests;

static class TheRulebook
{
    public static Calculation Calculate(string rule, string input, SettingsHistory? history = null) =>
        Rulebook.Calculate(rule, JsonDocument.Parse(input).RootElement, history is null ? null : Law.Default with { Settings = history });

    public static Calculation.Answer Answer(string rule, string input, SettingsHistory? history = null) =>
        Assert.IsType<Calculation.Answer>(Calculate(rule, input, history));

    public static IReadOnlyList<InputError> Errors(string rule, string input) => Assert.IsType<Calculation.Refusal>(Calculate(rule, input)).Errors;

    public static string? Key(this Calculation.Answer answer, string name) => answer.Result[name]?.ToString();
}
