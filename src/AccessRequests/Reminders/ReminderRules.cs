using System.Globalization;
using AccessRequests.Casework;
using Deadlines;

namespace AccessRequests.Reminders;

/// <summary>When people are told of what, and when they are left alone: the configuration section "Reminders".</summary>
/// <param name="DigestAt">The morning, in London: what counts days is told then, on working days.</param>
/// <param name="QuietFrom">From then until the morning only what cannot wait is told.</param>
public sealed record ReminderRules(TimeOnly DigestAt, TimeOnly QuietFrom, IReadOnlyDictionary<string, Ladder> Ladders)
{
    public const string Section = "Reminders";

    public static ReminderRules Default { get; } = new(new(8, 0), new(19, 0), All(new Dictionary<string, string>()));

    public Ladder LadderOf(string clock) => Ladders.TryGetValue(clock, out var ladder) ? ladder : Ladders[""];

    /// <summary>Names every rung: where it is another, everybody's next reminder may be.</summary>
    public string Version { get; } = string.Join('|', Ladders.OrderBy(ladder => ladder.Key, StringComparer.Ordinal).Select(ladder => $"{ladder.Key}:{string.Join(',', ladder.Value.Rungs)}").Append($"{DigestAt}-{QuietFrom}"));

    /// <exception cref="InvalidOperationException">Something in it is wrong; the message says what.</exception>
    public static ReminderRules From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var (digest, quiet) = (Time("DigestAt", Default.DigestAt), Time("QuietFrom", Default.QuietFrom));
        if (quiet <= digest)
            throw new InvalidOperationException($"{Section}:QuietFrom must be later in the day than {Section}:DigestAt");
        try
        {
            return new(digest, quiet, All(section.GetSection("Ladders").GetChildren().ToDictionary(ladder => ladder.Key, ladder => ladder.Value ?? "")));
        }
        catch (FormatException wrong)
        {
            throw new InvalidOperationException($"{Section}:Ladders cannot be used: {wrong.Message}");
        }

        TimeOnly Time(string name, TimeOnly otherwise) => section[name] is not { Length: > 0 } text ? otherwise
            : TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
            : throw new InvalidOperationException($"{Section}:{name} is no time like 08:00");
    }

    /// <summary>What counts days and comes before the date moves to a working day before it; what comes on or after it, to one after it.</summary>
    public DateTimeOffset InstantOf(Milestone what, Rung rung, int offset, WorkingDayCalendar calendar)
    {
        if (rung.Unit is RungUnit.Hours)
            return NotInTheNight((what.At ?? UkTime.EndOf(what.On)).AddHours(offset), what.At ?? UkTime.EndOf(what.On));
        var day = (rung.Unit, offset) switch
        {
            (RungUnit.WorkingDays, < 0) => calendar.SubtractWorkingDays(what.On, -offset),
            (RungUnit.WorkingDays, > 0) => calendar.AddWorkingDays(what.On, offset),
            (_, < 0) => Back(what.On.AddDays(offset), calendar),
            _ => calendar.Roll(what.On.AddDays(offset)),
        };
        return UkTime.InstantOf(day, DigestAt);
    }

    /// <summary>Told at night only where waiting for the morning would cost half of the time that is left.</summary>
    DateTimeOffset NotInTheNight(DateTimeOffset at, DateTimeOffset end) => IsQuiet(at) && Morning(at) is var morning && (morning - at) * 2 < end - at ? morning : at;

    public bool IsQuiet(DateTimeOffset at) => TimeOnly.FromDateTime(UkTime.LocalTime(at).DateTime) is var time && (time < DigestAt || time >= QuietFrom);

    /// <summary>The end of the night that it is.</summary>
    DateTimeOffset Morning(DateTimeOffset at)
    {
        var day = UkTime.DateOf(at);
        return UkTime.InstantOf(TimeOnly.FromDateTime(UkTime.LocalTime(at).DateTime) < DigestAt ? day : day.AddDays(1), DigestAt);
    }

    static DateOnly Back(DateOnly day, WorkingDayCalendar calendar) => calendar.IsWorkingDay(day) ? day : calendar.SubtractWorkingDays(day, 1);

    static Dictionary<string, Ladder> All(IReadOnlyDictionary<string, string> chosen)
    {
        var spelled = Reminders.Ladders.Defaults.ToDictionary();
        spelled[""] = Reminders.Ladders.Usual;
        foreach (var (clock, ladder) in chosen)
            spelled[spelled.ContainsKey(clock) && clock.Length > 0 ? clock : throw new FormatException($"there is no date called \"{clock}\"")] = ladder;
        return spelled.ToDictionary(ladder => ladder.Key, ladder => Ladder.Parse(ladder.Value));
    }
}
