using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Deadlines;

/// <summary>H1: the bank holidays of each nation as our data file keeps them: whole years, by date.</summary>
public sealed class BankHolidayFile(IReadOnlyDictionary<Division, IReadOnlyList<BankHoliday>> holidays)
{
    static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
    };

    public IReadOnlyDictionary<Division, IReadOnlyList<BankHoliday>> Holidays { get; } = holidays;

    /// <summary>The one that this version of the product carries within.</summary>
    public static BankHolidayFile Shipped()
    {
        using var file = typeof(BankHolidayFile).Assembly.GetManifestResourceStream("Deadlines.BankHolidays.json")!;
        return Read(file);
    }

    /// <exception cref="JsonException">It is not such a file.</exception>
    public static BankHolidayFile Read(Stream file) =>
        new(JsonSerializer.Deserialize<Dictionary<Division, IReadOnlyList<BankHoliday>>>(file, Form) ?? throw new JsonException());

    public string Write() => JsonSerializer.Serialize(Holidays, Form) + "\n";

    public Dictionary<Division, WorkingDayCalendar> Calendars() =>
        Holidays.ToDictionary(nation => nation.Key, nation => new WorkingDayCalendar(nation.Key, nation.Value));
}
