using System.Text.Json;
using Deadlines;

namespace RefreshBankHolidays;

/// <summary>
/// Takes bank holidays as GOV.UK publishes them into a data file: all of them, or none where anything is wrong. Years that
/// are not published stay as the file has them, or as this version of the product does.
/// </summary>
public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30), MaxResponseContentBufferSize = 4_000_000 };
        return await Run(args, Console.Out, Console.Error, http, TimeProvider.System);
    }

    public static async Task<int> Run(string[] args, TextWriter output, TextWriter errors, HttpClient http, TimeProvider time)
    {
        if (args is not [var source, var target])
            return Stop("usage: ops/refresh-bank-holidays [--data FOLDER] FILE-or-address");
        try
        {
            if (Known(target) is not { } known)
                return Stop($"{target}: is no file of bank holidays; move it away and try again");
            using var document = JsonDocument.Parse(await Fetch(source, http));
            var published = new PublishedHolidays(document.RootElement);
            if (published.Faults.Count > 0)
                return Stop([.. published.Faults.Select(fault => $"{source}: {fault}")]);

            var merged = published.MergedInto(known, UkTime.DateOf(time.GetUtcNow()));
            var changes = PublishedHolidays.Changes(known, merged).ToList();
            changes.ForEach(output.WriteLine);
            if (changes.Count > 0)
            {
                await File.WriteAllTextAsync($"{target}.new", merged.Write());
                File.Move($"{target}.new", target, overwrite: true);
            }
            foreach (var calendar in merged.Calendars().Values)
                output.WriteLine($"calendar {calendar.Version}{(changes.Count > 0 ? "" : ", unchanged")}");
            return 0;
        }
        catch (JsonException)
        {
            return Stop($"{source}: cannot be read as JSON");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or HttpRequestException or TaskCanceledException)
        {
            return Stop($"{source}: {(error is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : error.Message)}");
        }

        int Stop(params string[] lines)
        {
            foreach (var line in lines)
                errors.WriteLine(line.ReplaceLineEndings(" "));
            return 1;
        }
    }

    static BankHolidayFile? Known(string target)
    {
        var shipped = BankHolidayFile.Shipped();
        if (!File.Exists(target))
            return shipped;
        using var file = File.OpenRead(target);
        try
        {
            return shipped.With(BankHolidayFile.Read(file));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static async Task<byte[]> Fetch(string source, HttpClient http) =>
        Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? await http.GetByteArrayAsync(address)
            : await File.ReadAllBytesAsync(source);
}
