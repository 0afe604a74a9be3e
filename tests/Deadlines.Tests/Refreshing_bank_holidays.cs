using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using RefreshBankHolidays;

namespace Deadlines.Tests;

/// <summary>H1: what <c>ops/refresh-bank-holidays</c> takes into our file, run in process.</summary>
public sealed class Refreshing_bank_holidays : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory().FullName;
    readonly string ours;
    readonly string theirs;

    public Refreshing_bank_holidays()
    {
        (ours, theirs) = (Path.Combine(folder, "ours.json"), Path.Combine(folder, "theirs.json"));
        File.WriteAllText(ours, BankHolidayFile.Shipped().Write());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Changes_nothing_where_nothing_changed()
    {
        var (status, output, errors) = await Refresh(Published(2019, 2028));

        Assert.Equal((0, ""), (status, errors));
        Assert.Equal(
            Enum.GetValues<Division>().Select(division => $"calendar {WorkingDayCalendar.For(division).Version}, unchanged"), output);
        Assert.Equal(BankHolidayFile.Shipped().Write(), await File.ReadAllTextAsync(ours));
    }

    [Fact]
    public async Task Adds_a_new_year_and_keeps_the_old_ones()
    {
        var (status, output, _) = await Refresh(Published(2024, 2029));
        var calendar = Kept()[Division.Scotland];

        Assert.Equal(0, status);
        Assert.Equal("england-and-wales: new 2029-01-01 New Year's Day", output[0]);
        Assert.Equal(8 + 9 + 10 + 3, output.Length);
        Assert.Equal($"calendar {calendar.Version}", output[^2]);
        Assert.StartsWith("scotland 2018-2029 ", calendar.Version);
        Assert.False(calendar.IsProvisional(31.December(2029)));
        Assert.Equal(WorkingDayCalendar.For(Division.Scotland).HolidaysIn(2018), calendar.HolidaysIn(2018));
    }

    [Fact]
    public async Task Lets_a_proclamation_move_a_holiday()
    {
        var published = Published(2026, 2028);
        var events = published["northern-ireland"]!["events"]!.AsArray();
        events.Remove(events.First(day => (string?)day!["date"] == "2027-05-31"));
        events.Add(new JsonObject { ["title"] = "Spring bank holiday", ["date"] = "2027-06-04", ["notes"] = "" });
        var (_, output, _) = await Refresh(published);

        Assert.Equal(["northern-ireland: no longer 2027-05-31 Spring bank holiday", "northern-ireland: new 2027-06-04 Spring bank holiday"], output[..2]);
        Assert.False(Kept()[Division.NorthernIreland].IsWorkingDay(4.June(2027)));
        Assert.True(Kept()[Division.NorthernIreland].IsWorkingDay(31.May(2027)));
    }

    [Fact]
    public async Task Reads_from_an_address()
    {
        var text = Published(2024, 2029).ToJsonString();
        using var http = new HttpClient(new Answering(request => new(HttpStatusCode.OK) { Content = new StringContent(text) }));

        Assert.Equal(0, (await Run(http, "https://example.org/bank-holidays.json", ours)).Status);
        Assert.False(Kept()[Division.EnglandAndWales].IsProvisional(1.June(2029)));
    }

    [Fact]
    public async Task Stops_where_the_address_does_not_answer()
    {
        using var http = new HttpClient(new Answering(_ => new(HttpStatusCode.NotFound)));
        var (status, _, errors) = await Run(http, "http://example.org/bank-holidays.json", ours);

        Assert.Equal(1, status);
        Assert.StartsWith("http://example.org/bank-holidays.json: ", errors);
    }

    [Theory, MemberData(nameof(Faults))]
    public async Task Takes_nothing_where_anything_is_wrong(string pointer, string? value, string[] lines, string because)
    {
        var published = Published(2024, 2028);
        var path = pointer.Split('/');
        JsonNode at = published;
        foreach (var name in path[..^1])
            at = at is JsonArray list ? list[int.Parse(name)]! : at[name]!;
        if (at is JsonArray events)
            events.RemoveAt(int.Parse(path[^1]));
        else
            at[path[^1]] = value is null ? null : JsonNode.Parse(value);
        var (status, output, errors) = await Refresh(published);

        Assert.Equal(1, status);
        Assert.True(errors == string.Concat(lines.Select(line => $"{theirs}: {line}{Environment.NewLine}")), $"{errors}: {because}");
        Assert.Empty(output);
        Assert.Equal(BankHolidayFile.Shipped().Write(), await File.ReadAllTextAsync(ours));
    }

    public static TheoryData<string, string?, string[], string> Faults => new()
    {
        { "scotland", null, ["scotland has no events"], "a nation is missing" },
        { "scotland/events", "{}", ["scotland has no events"], "no list" },
        { "scotland/events", "[]", ["scotland: there are no events"], "an empty list" },
        { "scotland/events/0/date", "\"1 January 2024\"", ["scotland: event 1 has no title, or no date like 2026-12-25", "scotland: 2024 has 8 of at least 9 holidays"], "a date written otherwise" },
        { "england-and-wales/events/0", null, ["england-and-wales: 2024 has 7 of at least 8 holidays"], "a year that is not whole" },
        { "england-and-wales/events/1/date", "\"2024-01-01\"", ["england-and-wales: 2024-01-01 is there twice"], "a day twice" },
    };

    [Theory, MemberData(nameof(WrongFiles))]
    public async Task Stops_at_a_wrong_file(string content, string line)
    {
        await File.WriteAllTextAsync(theirs, content);
        var (status, _, errors) = await Run(null, theirs, ours);

        Assert.Equal(1, status);
        Assert.StartsWith($"{theirs}: {line}", errors);
    }

    public static TheoryData<string, string> WrongFiles => new()
    {
        { "", "cannot be read as JSON" },
        { "[]", "england-and-wales has no events" },
        { """{"england-and-wales": []}""", "england-and-wales: there are no events" },
        { """{"england-and-wales": {"events": [7]}}""", "england-and-wales: event 1 has no title" },
        { """{"england-and-wales": {"events": [{"title": 7, "date": "2026-01-01"}]}}""", "england-and-wales: event 1 has no title" },
        { """{"england-and-wales": {"events": [{"title": "", "date": "2026-01-01"}]}}""", "england-and-wales: event 1 has no title" },
    };

    [Fact]
    public async Task Begins_a_new_file_with_the_holidays_of_the_product()
    {
        File.Delete(ours);
        await Refresh(Published(2028, 2030));

        Assert.StartsWith("scotland 2018-2030 ", Kept()[Division.Scotland].Version);
        Assert.Contains("\"taken-on\": \"2026-11-22\"", await File.ReadAllTextAsync(ours));
    }

    [Fact]
    public async Task Stops_at_a_wrong_file_of_our_own()
    {
        await File.WriteAllTextAsync(ours, """{"taken-on": "2026-11-22", "scotland": []}""");
        var (status, _, errors) = await Refresh(Published(2024, 2029));

        Assert.Equal((1, $"{ours}: is no file of bank holidays; move it away and try again{Environment.NewLine}"), (status, errors));
    }

    [Fact]
    public async Task Counts_where_it_was_taken_later_than_the_product()
    {
        await Refresh(Published(2026, 2029));
        using var file = File.OpenRead(ours);

        Assert.Equal(Kept()[Division.Scotland].Version, Calendars.With(file)[Division.Scotland].Version);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Of_a_year_that_two_files_have_the_later_counts(int daysEarlier, bool theirsCounts)
    {
        var product = BankHolidayFile.Shipped();
        var holiday = new BankHoliday(4.June(2027), "Of theirs");
        var theirs = new BankHolidayFile(product.TakenOn.AddDays(-daysEarlier), Enum.GetValues<Division>().ToDictionary(nation => nation, _ => (IReadOnlyList<BankHoliday>)[holiday]));

        Assert.Equal(theirsCounts, product.With(theirs).Holidays[Division.Scotland].Contains(holiday));
        Assert.Equal(product.Holidays[Division.Scotland].Where(day => day.Date.Year != 2027), product.With(theirs).Holidays[Division.Scotland].Where(day => day.Date.Year != 2027));
    }

    [Fact]
    public async Task Says_how_it_is_used() =>
        Assert.Equal((1, $"usage: ops/refresh-bank-holidays [--data FOLDER] FILE-or-address{Environment.NewLine}"), (await Run(null, theirs) is var (status, _, errors) ? (status, errors) : default));

    [Fact]
    public async Task Stops_where_there_is_no_file() =>
        Assert.Equal((1, $"{theirs}: there is no such file{Environment.NewLine}"), await Run(null, theirs, ours) is var (status, _, errors) ? (status, errors) : default);

    [Fact]
    public async Task Takes_an_apostrophe_of_another_make_for_ours()
    {
        var published = Published(2024, 2028);
        foreach (var holiday in published.SelectMany(nation => nation.Value!["events"]!.AsArray()))
            holiday!["title"] = ((string)holiday["title"]!).Replace('\'', '’');

        Assert.All((await Refresh(published)).Output, line => Assert.EndsWith(", unchanged", line));
    }

    [Fact]
    public void Writes_what_it_reads()
    {
        using var shipped = typeof(BankHolidayFile).Assembly.GetManifestResourceStream("Deadlines.BankHolidays.json")!;

        Assert.Equal(new StreamReader(shipped).ReadToEnd(), BankHolidayFile.Shipped().Write());
    }

    /// <summary>As GOV.UK would publish those years.</summary>
    static JsonObject Published(int from, int to) => new(Enum.GetValues<Division>().Select(division => KeyValuePair.Create(
        JsonNamingPolicy.KebabCaseLower.ConvertName(division.ToString()),
        (JsonNode?)new JsonObject
        {
            ["division"] = "of its own",
            ["events"] = new JsonArray([.. Enumerable.Range(from, to - from + 1).SelectMany(WorkingDayCalendar.For(division).HolidaysIn).Select(holiday => new JsonObject
            {
                ["title"] = holiday.Title.Replace(" (substitute day)", ""),
                ["date"] = $"{holiday.Date:yyyy-MM-dd}",
                ["notes"] = holiday.Title.EndsWith(" (substitute day)") ? "Substitute day" : "",
                ["bunting"] = true,
            })]),
        })));

    Dictionary<Division, WorkingDayCalendar> Kept()
    {
        using var file = File.OpenRead(ours);
        return BankHolidayFile.Read(file).Calendars();
    }

    async Task<(int Status, string[] Output, string Errors)> Refresh(JsonObject published)
    {
        await File.WriteAllTextAsync(theirs, published.ToJsonString());
        return await Run(null, theirs, ours);
    }

    static async Task<(int Status, string[] Output, string Errors)> Run(HttpClient? http, params string[] args)
    {
        using StringWriter output = new(), errors = new();
        using var none = new HttpClient(new Answering(_ => throw new HttpRequestException("no address was expected")));
        var status = await Program.Run(args, output, errors, http ?? none, Today);
        return (status, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries), errors.ToString());
    }

    static readonly TimeProvider Today = new Standing();

    sealed class Standing : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    }

    sealed class Answering(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellation) => Task.FromResult(answer(request));
    }
}
