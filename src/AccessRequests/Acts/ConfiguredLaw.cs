using System.Globalization;
using System.Text.Json;
using Deadlines;

namespace AccessRequests.Acts;

/// <summary>
/// The law as the configuration has it. <c>Deadlines:Settings</c> is a list, each with the readings chosen
/// (<c>A10: scotland</c>) and <c>From</c>, the day from which they hold; without it they always held.
/// <c>Deadlines:BankHolidays</c> is the file that ops/refresh-bank-holidays writes; until there is one, the product's own hold.
/// </summary>
public static class ConfiguredLaw
{
    const string Settings = "Deadlines:Settings", BankHolidays = "Deadlines:BankHolidays";

    /// <exception cref="InvalidOperationException">Something in it is wrong; the message says what.</exception>
    public static Law From(IConfiguration configuration) => new(
        History(configuration.GetSection(Settings)), configuration[BankHolidays] is { Length: > 0 } file && File.Exists(file) ? Read(file) : Calendars.Shipped);

    static SettingsHistory History(IConfigurationSection settings)
    {
        try
        {
            return new(settings.GetChildren().SelectMany(Changes));
        }
        catch (ArgumentException wrong)
        {
            throw new InvalidOperationException($"{Settings} cannot be used: {wrong.Message}");
        }
    }

    static IEnumerable<SettingChange> Changes(IConfigurationSection entry)
    {
        var from = entry["From"];
        var day = DateOnly.MinValue;
        if (!string.IsNullOrWhiteSpace(from) && !DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            throw new ArgumentException($"{from} is no day like 2026-07-01.");
        return entry.GetChildren()
            .Where(reading => !reading.Key.Equals("From", StringComparison.OrdinalIgnoreCase))
            .Select(reading => new SettingChange(day, reading.Key, reading.Value ?? ""));
    }

    static Calendars Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Calendars.With(file);
        }
        catch (Exception wrong) when (wrong is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"{path} cannot be read as bank holidays: take them in again with ops/refresh-bank-holidays, or move it away");
        }
    }
}
