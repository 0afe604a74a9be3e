using System.Text.Json;
using System.Text.Json.Nodes;

namespace Deadlines;

/// <summary>Every rule of our rulebook by its name, on facts given as JSON: for examples, for what-if, for anyone's check.</summary>
public static class Rulebook
{
    static readonly Dictionary<string, Rule> Rules = new(
        [.. AccessRequestRules.All, .. ComplaintRules.All, .. BreachRules.All, .. ConductRules.All, .. KeepingRules.All, .. CalendarRules.All]);

    public static IReadOnlyCollection<string> Names => Rules.Keys;

    /// <summary>The rule on that input, under the settings of the day a case like it was received.</summary>
    public static Calculation Calculate(string rule, JsonElement input, Law? law = null) =>
        Rules.TryGetValue(rule, out var known)
            ? known(new RuleInput(input, law ?? Law.Default))
            : new Calculation.Refusal([new(null, $"There is no rule {rule}: choose {Words.Or(Rules.Keys)}")]);
}

delegate Calculation Rule(RuleInput input);

/// <summary>What the rules have in common.</summary>
static class Rules
{
    static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    /// <summary>Reads first, and calculates only what could be read.</summary>
    /// <param name="answer">Objects whose members are the keys of the rule, the later ones winning, and the steps.</param>
    public static KeyValuePair<string, Rule> Named<T>(string name, Func<RuleInput, T> read, Func<T, (object[] Keys, IReadOnlyList<Step> Steps)> answer) =>
        new(name, input =>
        {
            var facts = read(input);
            if (input.Errors.Count > 0)
                return new Calculation.Refusal([.. input.Errors.Distinct()]);
            var (keys, steps) = answer(facts);
            var result = new JsonObject();
            foreach (var (key, value) in keys.Append(new { Steps = steps }).SelectMany(part => JsonSerializer.SerializeToNode(part, Form)!.AsObject()))
                result[key] = value?.DeepClone();
            return new Calculation.Answer(result, steps, input.LawUsed, [.. input.Unused]);
        });

    public static string Name<T>(T status) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    /// <summary>T1: the day, or the London day of the instant.</summary>
    public static DateOnly Received(this RuleInput input) =>
        input.Has("receivedAt") && !input.Has("received") ? UkTime.DateOf(input.Instant("receivedAt")) : input.Date("received");

    public static WorkingDayCalendar Calendar(this RuleInput input, RulebookSettings settings)
    {
        var chosen = input.OneOf<Division>("division") is { } division
            ? settings with { AccessRequests = settings.AccessRequests with { Division = division } }
            : settings;
        var calendar = input.Law.CalendarOf(chosen);
        input.LawUsed = new(input.LawUsed.Settings is null ? null : chosen, calendar.Version);
        return calendar;
    }

    /// <summary>The settings of that day, and what the input chooses instead: <c>"settings": {"A2": "no"}</c>.</summary>
    public static RulebookSettings Settings(this RuleInput input, DateOnly receivedOn)
    {
        var (chosen, names) = input.Members("settings");
        var settings = input.Law.Settings.For(receivedOn);
        foreach (var name in names)
        {
            if (Ambiguities.Numbered(name) is { } ambiguity)
                settings = chosen.Choose(name, ambiguity, settings);
            else
                chosen.Refuse(name, $"There is no setting {name}: they are A1 to A16");
        }
        return input.Using(settings);
    }

    /// <summary>What the member of that name chooses in one of the questions that the law leaves open, if it is there.</summary>
    public static RulebookSettings Choose(this RuleInput input, string name, string number, RulebookSettings settings) =>
        input.Using(input.Choose(name, Ambiguities.Numbered(number)!, settings));

    static RulebookSettings Using(this RuleInput input, RulebookSettings settings)
    {
        input.LawUsed = input.LawUsed with { Settings = settings };
        return settings;
    }

    static RulebookSettings Choose(this RuleInput input, string name, Ambiguity ambiguity, RulebookSettings settings) =>
        input.OneOf(name, ambiguity.Readings, reading => reading.Name) is [var reading] ? ambiguity.Choose(settings, reading) : settings;
}
