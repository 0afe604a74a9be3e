namespace Deadlines;

/// <summary>The bank holidays of each nation, as one knows them.</summary>
public sealed class Calendars
{
    static readonly Lazy<Calendars> OfThisVersion = new(() => new(BankHolidayFile.Shipped()));

    readonly Dictionary<Division, WorkingDayCalendar> calendars;

    public Calendars(BankHolidayFile file) => calendars = file.Calendars();

    /// <summary>Those that this version of the product carries within.</summary>
    public static Calendars Shipped => OfThisVersion.Value;

    /// <summary>Those, and what an installation took in since.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is not such a file.</exception>
    public static Calendars With(Stream takenIn) => new(BankHolidayFile.Shipped().With(BankHolidayFile.Read(takenIn)));

    public WorkingDayCalendar this[Division division] => calendars[division];

    /// <summary>Other dates in any nation make another version.</summary>
    public string Version => string.Join("; ", Enum.GetValues<Division>().Select(division => calendars[division].Version));
}
