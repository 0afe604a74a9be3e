using System.Globalization;
using System.Text.Json;

namespace Deadlines;

/// <summary>
/// H1: the bank holidays as GOV.UK publishes them: <c>{"england-and-wales": {"events": [{"title", "date", "notes"}]}}</c>,
/// or the same with the list alone in place of the object.
/// A calendar takes a year it has for a whole one, so a year of which only some holidays are there is not let in.
/// </summary>
public sealed class PublishedHolidays
{
    readonly Dictionary<Division, IReadOnlyList<BankHoliday>> holidays = [];
    readonly List<string> faults = [];

    public PublishedHolidays(JsonElement published)
    {
        foreach (var division in Enum.GetValues<Division>())
            Read(division, published);
    }

    /// <summary>What is wrong with it, in plain words. Where there is anything, it is not to be used.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>What is published holds for its years; other years stay as they are known.</summary>
    /// <param name="takenOn">The day it is.</param>
    public BankHolidayFile MergedInto(BankHolidayFile known, DateOnly takenOn) => known.Overlaid(takenOn, holidays);

    /// <summary>A line for each holiday that one file has and the other has not.</summary>
    public static IEnumerable<string> Changes(BankHolidayFile before, BankHolidayFile after) =>
        from division in Enum.GetValues<Division>()
        from change in before.Holidays[division].Except(after.Holidays[division]).Select(holiday => (holiday, Verb: "no longer"))
            .Concat(after.Holidays[division].Except(before.Holidays[division]).Select(holiday => (holiday, Verb: "new")))
            .OrderBy(change => change.holiday.Date)
        select $"{Words.NameOf(division)}: {change.Verb} {change.holiday.Date:yyyy-MM-dd} {change.holiday.Title}";

    void Read(Division division, JsonElement published)
    {
        var name = Words.NameOf(division);
        var nation = Member(published, name);
        if ((nation is { ValueKind: JsonValueKind.Array } ? nation : Member(nation, "events")) is not { ValueKind: JsonValueKind.Array } events)
        {
            faults.Add($"{name} has no events");
            return;
        }
        var read = new List<BankHoliday>();
        foreach (var (index, item) in events.EnumerateArray().Index())
        {
            if (Holiday(item) is { } holiday)
                read.Add(holiday);
            else
                faults.Add($"{name}: event {index + 1} has no title, or no date like 2026-12-25");
        }
        faults.AddRange(read.GroupBy(holiday => holiday.Date).Where(day => day.Count() > 1).Select(day => $"{name}: {day.Key:yyyy-MM-dd} is there twice"));
        faults.AddRange(Incomplete(division, read).Select(fault => $"{name}: {fault}"));
        holidays[division] = read;
    }

    static IEnumerable<string> Incomplete(Division division, List<BankHoliday> read)
    {
        var years = read.ToLookup(holiday => holiday.Date.Year);
        if (years.Count is 0)
            return ["there are no events"];
        var (first, last) = (years.Min(year => year.Key), years.Max(year => year.Key));
        return
            from year in Enumerable.Range(first, last - first + 1)
            let usual = BankHolidayRules.InYear(year, division).Count
            where years[year].Count() < usual
            select $"{year} has {years[year].Count()} of at least {usual} holidays";
    }

    static BankHoliday? Holiday(JsonElement item) =>
        Text(item, "title")?.Replace('’', '\'') is { Length: > 0 } title
        && DateOnly.TryParseExact(Text(item, "date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new(date, Text(item, "notes") is { Length: > 0 } notes ? $"{title} ({char.ToLowerInvariant(notes[0])}{notes[1..]})" : title)
            : null;

    static string? Text(JsonElement item, string name) => Member(item, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } some && some.TryGetProperty(name, out var member) ? member : null;
}
