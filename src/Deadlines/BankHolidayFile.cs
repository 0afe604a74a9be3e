using System.Text.Encodings.Web;
using System.Text.Json;

namespace Deadlines;

/// <summary>H1: the bank holidays of each nation as our data file keeps them: whole years, by date.</summary>
/// <param name="takenOn">The day on which they were taken from what is published.</param>
public sealed class BankHolidayFile(DateOnly takenOn, IReadOnlyDictionary<Division, IReadOnlyList<BankHoliday>> holidays)
{
    static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
    };

    public DateOnly TakenOn { get; } = takenOn;

    public IReadOnlyDictionary<Division, IReadOnlyList<BankHoliday>> Holidays { get; } = holidays;

    /// <summary>The one that this version of the product carries within.</summary>
    public static BankHolidayFile Shipped()
    {
        using var file = typeof(BankHolidayFile).Assembly.GetManifestResourceStream("Deadlines.BankHolidays.json")!;
        return Read(file);
    }

    /// <exception cref="JsonException">It is not such a file.</exception>
    public static BankHolidayFile Read(Stream file)
    {
        var content = JsonSerializer.Deserialize<Content>(file, Form) ?? throw new JsonException();
        return new(content.TakenOn, new Dictionary<Division, IReadOnlyList<BankHoliday>>
        {
            [Division.EnglandAndWales] = content.EnglandAndWales,
            [Division.Scotland] = content.Scotland,
            [Division.NorthernIreland] = content.NorthernIreland,
        });
    }

    public string Write() => JsonSerializer.Serialize(
        new Content(TakenOn, Holidays[Division.EnglandAndWales], Holidays[Division.Scotland], Holidays[Division.NorthernIreland]), Form) + "\n";

    /// <summary>Both: of a year that both have, as the one says that was taken later.</summary>
    public BankHolidayFile With(BankHolidayFile other)
    {
        var (earlier, later) = other.TakenOn < TakenOn ? (other, this) : (this, other);
        return earlier.Overlaid(later.TakenOn, later.Holidays);
    }

    /// <summary>Whole years of others instead of ours; our other years stay as they are.</summary>
    internal BankHolidayFile Overlaid(DateOnly on, IReadOnlyDictionary<Division, IReadOnlyList<BankHoliday>> newer) => new(on, newer.ToDictionary(
        nation => nation.Key,
        nation => (IReadOnlyList<BankHoliday>)[.. Others(Holidays[nation.Key], nation.Value).Concat(nation.Value).OrderBy(holiday => holiday.Date)]));

    public Dictionary<Division, WorkingDayCalendar> Calendars() =>
        Holidays.ToDictionary(nation => nation.Key, nation => new WorkingDayCalendar(nation.Key, nation.Value));

    static IEnumerable<BankHoliday> Others(IReadOnlyList<BankHoliday> known, IReadOnlyList<BankHoliday> newer)
    {
        var years = newer.Select(holiday => holiday.Date.Year).ToHashSet();
        return known.Where(holiday => !years.Contains(holiday.Date.Year));
    }

    sealed record Content(
        DateOnly TakenOn, IReadOnlyList<BankHoliday> EnglandAndWales, IReadOnlyList<BankHoliday> Scotland, IReadOnlyList<BankHoliday> NorthernIreland);
}
