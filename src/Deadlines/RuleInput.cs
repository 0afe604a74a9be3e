using System.Globalization;
using System.Text.Json;

namespace Deadlines;

/// <summary>
/// The input of a rule, read member by member. What is missing or cannot be read is noted, and something stands in for
/// it, so that one reading finds every fault; nothing is to be calculated while there are <see cref="Errors"/>.
/// </summary>
sealed class RuleInput
{
    const string ADate = "a date from 1900 to 2199, like 2026-03-31";
    const string AnInstant = "a date and time from 1900 to 2199 with its offset, like 2026-03-31T09:00:00Z";

    /// <summary>More than any case has, and few enough to be worked out at once.</summary>
    const int LongestList = 100;

    readonly JsonElement input;
    readonly string path;
    readonly HashSet<string> used = [];

    public RuleInput(JsonElement input, Law law) : this(JsonText.IsWhole(input) ? input : default, "", [], law)
    {
        if (!IsObject)
            Errors.Add(new(null, "Enter the input as an object"));
    }

    RuleInput(JsonElement input, string path, List<InputError> errors, Law law) => (this.input, this.path, Errors, Law) = (input, path, errors, law);

    public Law Law { get; }

    /// <summary>What of the law was looked at in reading.</summary>
    public LawUsed LawUsed { get; set; } = new(null, null);

    public List<InputError> Errors { get; }

    /// <summary>The members that nobody asked for.</summary>
    public IEnumerable<string> Unused => IsObject ? input.EnumerateObject().Select(member => member.Name).Where(name => !used.Contains(name)) : [];

    bool IsObject => input.ValueKind is JsonValueKind.Object;

    /// <summary>Is there, and not null.</summary>
    public bool Has(string name) => Member(name) is not null;

    public DateOnly Date(string name) => Required(name, DateIfAny(name), ADate);

    public DateOnly? DateIfAny(string name) => Read<DateOnly>(name, ADate, member =>
        DateOnly.TryParseExact(Text(member), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && IsNear(date.Year) ? date : null);

    public DateTimeOffset Instant(string name) => Required(name, InstantIfAny(name), AnInstant);

    public DateTimeOffset? InstantIfAny(string name) => Read<DateTimeOffset>(name, AnInstant, member =>
        HasOffset(Text(member)) && member.TryGetDateTimeOffset(out var instant) && IsNear(instant.Year) ? instant : null);

    public int Number(string name, int from, int to) => Required(name, NumberIfAny(name, from, to), AWholeNumber(from, to));

    public int? NumberIfAny(string name, int from, int to) => Read<int>(name, AWholeNumber(from, to), member =>
        member.ValueKind is JsonValueKind.Number && member.TryGetDecimal(out var number) && number >= from && number <= to && decimal.IsInteger(number) ? (int)number : null);

    /// <summary>Years as months: 1.5 are 18.</summary>
    public int Years(string name, int most) => Required(name, YearsIfAny(name, most), YearsOfWholeMonths(most));

    public bool Flag(string name) => Read<bool>(name, "true or false", member => member.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    }) is true;

    public T? OneOf<T>(string name) where T : struct, Enum => OneOf(name, Enum.GetValues<T>(), value => Words.NameOf(value)) is [var value] ? value : null;

    /// <summary>None or one of them, by its name; only its letters and digits matter, not their capitals.</summary>
    public T[] OneOf<T>(string name, IReadOnlyList<T> values, Func<T, string> nameOf)
    {
        var found = Read<int>(name, Words.Or(values.Select(nameOf)), member => Text(member) is { } text
            ? values.Index().Where(value => Words.Same(nameOf(value.Item), text)).Select(value => (int?)value.Index).FirstOrDefault()
            : null);
        return found is { } index ? [values[index]] : [];
    }

    public IReadOnlyList<RuleInput> List(string name)
    {
        if (Member(name) is not { } list)
            return [];
        if (list.ValueKind is not JsonValueKind.Array || list.GetArrayLength() > LongestList)
        {
            Fault(name, $"a list of no more than {LongestList}");
            return [];
        }
        var items = list.EnumerateArray().Select((item, index) => new RuleInput(item, $"{path}{name}[{index}].", Errors, Law)).ToList();
        foreach (var (index, _) in items.Index().Where(item => !item.Item.IsObject))
            Fault($"{name}[{index}]", "an object");
        return items;
    }

    /// <summary>The object of that name, with the names of its members.</summary>
    public (RuleInput Object, string[] Names) Members(string name)
    {
        var inner = new RuleInput(Member(name) ?? default, $"{path}{name}.", Errors, Law);
        if (Has(name) && !inner.IsObject)
            Fault(name, "an object");
        return (inner, [.. inner.Unused]);
    }

    public void Refuse(string name, string message) => Errors.Add(new(path + name, message));

    void Fault(string name, string wanted) => Refuse(name, $"Enter {path}{name} as {wanted}");

    JsonElement? Member(string name)
    {
        used.Add(name);
        return IsObject && input.TryGetProperty(name, out var member) && member.ValueKind is not JsonValueKind.Null ? member : null;
    }

    T? Read<T>(string name, string wanted, Func<JsonElement, T?> read) where T : struct
    {
        if (Member(name) is not { } member)
            return null;
        var value = read(member);
        if (value is null)
            Fault(name, wanted);
        return value;
    }

    T Required<T>(string name, T? value, string wanted) where T : struct
    {
        if (IsObject && !Has(name))
            Fault(name, wanted);
        return value.GetValueOrDefault();
    }

    int? YearsIfAny(string name, int most) => Read<int>(name, YearsOfWholeMonths(most), member =>
        member.ValueKind is JsonValueKind.Number && member.TryGetDecimal(out var years) && years >= 0 && years <= most && decimal.IsInteger(years * 12) ? (int)(years * 12) : null);

    static string YearsOfWholeMonths(int most) => $"a number from 0 to {most} that makes whole months";

    static string AWholeNumber(int from, int to) => $"a whole number from {from} to {to}";

    static string? Text(JsonElement member) => member.ValueKind is JsonValueKind.String ? member.GetString() : null;

    static bool IsNear(int year) => year is >= 1900 and <= 2199;

    /// <summary>Without one, an instant would depend on where the machine stands.</summary>
    static bool HasOffset(string? text) =>
        text?.IndexOf('T', StringComparison.Ordinal) is > 0 and var time && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > time);
}
